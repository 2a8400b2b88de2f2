package org.tocsin.desk.appeal.duty;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.ItemReading;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.duty.DutyDays;
import org.tocsin.foresight.duty.Fulfilment;
import org.tocsin.foresight.duty.Reporting;
import org.tocsin.foresight.interval.DayInterval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of the obligations of a case. A text taken from a restricted item is seen, with
 * everything under it, by those who see the item. Thread-safe.
 */
public final class Duties {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_REASON = 8_000;
  private static final int MOST_CLAIMS = 100;

  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Standings standings;
  private final ShippedTexts shipped;
  private final DutyRows rows;
  private final Ids ids;

  /**
   * @param folder texts of a team's own; need not exist
   */
  public Duties(
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Measuring measuring,
      Path folder,
      Ids ids) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.standings = new Standings(measuring);
    this.shipped = ShippedTexts.with(folder);
    this.rows = new DutyRows(jdbc);
    this.ids = ids;
    journal.project(new DutyTable(jdbc));
  }

  /** The texts that ship and those of the team, whether taken into a case or not. */
  public List<BindingText> listShipped() {
    return shipped.list();
  }

  /**
   * Takes a text that ships into a case.
   *
   * @throws IllegalArgumentException when the case has it
   */
  public TakenText take(String caseId, String key, Viewer by) {
    BindingText text =
        shipped.find(key).orElseThrow(() -> new NoSuchElementException("no text " + key));
    return take(caseId, text, "", by);
  }

  /**
   * What the reader found in a sealed item, for a person to look at.
   *
   * @throws IllegalArgumentException when it was not read, or obliges nobody
   */
  public BindingText offer(String caseId, String itemId, Viewer viewer) throws IOException {
    Item item = item(caseId, itemId, viewer);
    ItemReading reading =
        establishing
            .findReading(itemId, viewer)
            .orElseThrow(() -> new IllegalArgumentException("the item was not read yet"));
    CandidateQuery all = CandidateQuery.inCase(caseId).ofItem(itemId).standing().seenBy(viewer);
    return ReadOffers.of(item, reading, establishing.list(all), readText(item, viewer));
  }

  /** Takes what the reader found in a sealed item into the case. */
  public TakenText takeRead(String caseId, String itemId, Viewer by) throws IOException {
    return take(caseId, offer(caseId, itemId, by), itemId, by);
  }

  /**
   * Takes a list of recommendations of the Universal Periodic Review: a table (CSV, TSV, XLSX), a
   * thematic list or the report of the Working Group (text, DOCX, PDF, HTML).
   *
   * @param item the sealed list
   * @param bytes of that item
   * @param bearer the state under review where the list does not say, and which one is meant where
   *     it speaks of several; "" for none
   * @throws IllegalArgumentException in one line that says what the list lacks
   */
  public TakenText takeReview(String caseId, Item item, byte[] bytes, String bearer, Viewer by)
      throws IOException {
    Optional<String> plain = ListText.of(bytes);
    String text = plain.isPresent() ? plain.get() : readText(item, by);
    return take(caseId, ReviewList.of(item, text, bearer.strip()), item.id(), by);
  }

  private String readText(Item item, Viewer by) throws IOException {
    if (establishing.findReading(item.id(), by).isEmpty()) {
      establishing.read(item);
    }
    return establishing
        .findMaskedText(item.id(), by)
        .orElseThrow(() -> new IllegalArgumentException("no text could be read in this file"));
  }

  private TakenText take(String caseId, BindingText text, String itemId, Viewer by) {
    collecting.getCase(caseId);
    return journal.alone(() -> {
      if (rows.texts(caseId).stream().anyMatch(one -> one.text().key().equals(text.key()))) {
        throw new IllegalArgumentException("the case has this text");
      }
      String id = ids.next();
      Map<String, JsonNode> parts = new LinkedHashMap<>();
      parts.put("text", text.json());
      parts.put("origin", JSON.objectNode().put("item", itemId));
      journal.record(new Entry(Kinds.TEXT_TAKEN, caseId, id, by.name(), parts));
      return getText(caseId, id, by);
    });
  }

  /** The texts of a case that {@code viewer} sees, in the order they were taken. */
  public List<TakenText> listTexts(String caseId, Viewer viewer) {
    return rows.texts(caseId).stream().filter(one -> sees(one, viewer)).toList();
  }

  /**
   * @throws NoSuchElementException when there is none, or none that {@code viewer} sees
   */
  public TakenText getText(String caseId, String id, Viewer viewer) {
    return rows.findText(caseId, id)
        .filter(one -> sees(one, viewer))
        .orElseThrow(() -> new NoSuchElementException("no order " + id));
  }

  private boolean sees(TakenText text, Viewer viewer) {
    return text.itemId().isEmpty() || collecting.findItem(text.itemId(), viewer).isPresent();
  }

  /** Whether a fact of this room may be known: as the item its text was read from. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    return !Kinds.ALL.contains(fact.kind())
        || rows.findItem(fact.subject())
            .filter(item -> item.isEmpty() || collecting.findItem(item, viewer).isPresent())
            .isPresent();
  }

  /** The obligations people stated from a text. */
  public List<Duty> list(TakenText text) {
    return rows.duties(text.id());
  }

  /**
   * @throws NoSuchElementException when there is none, or none that {@code viewer} sees
   */
  public Duty get(String caseId, String id, Viewer viewer) {
    Duty duty =
        rows.findDuty(caseId, id)
            .orElseThrow(() -> new NoSuchElementException("no obligation " + id));
    getText(caseId, duty.textId(), viewer);
    return duty;
  }

  /** Takes a text away with what stands under it; the facts stay. */
  public void withdrawText(TakenText text, String reason, Viewer by) {
    note(Kinds.TEXT_WITHDRAWN, text.caseId(), text.id(), required(reason), by);
  }

  /**
   * States an obligation of a text: an offer as it is or corrected, or one written by hand.
   *
   * @param offer its number among the offers, -1 for none
   * @param id of the obligation this corrects; empty for a new one
   */
  public Duty state(
      TakenText text, Obligation obligation, int offer, Optional<String> id, Viewer by) {
    id.ifPresent(known -> get(text.caseId(), known, by));
    boolean stated =
        id.isEmpty() && offer >= 0 && list(text).stream().anyMatch(one -> one.offer() == offer);
    if (stated) {
      throw new IllegalArgumentException("somebody has stated this obligation already");
    }
    requireNoName(text.caseId(), obligation);
    String subject = id.orElseGet(ids::next);
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("of", JSON.objectNode().put("text", text.id()).put("offer", offer));
    parts.put("obligation", JsonMapper.shared().valueToTree(obligation));
    journal.record(new Entry(Kinds.DUTY_STATED, text.caseId(), subject, by.name(), parts));
    return get(text.caseId(), subject, by);
  }

  public void withdraw(Duty duty, String reason, Viewer by) {
    note(Kinds.DUTY_WITHDRAWN, duty.caseId(), duty.id(), required(reason), by);
  }

  /**
   * Says what a person holds of some days.
   *
   * @param claims ids of the claims it rests on, at least one unless nothing can be told
   * @throws IllegalArgumentException when a claim is none the person sees in this case
   */
  public void judge(
      Duty duty,
      DayInterval days,
      Fulfilment state,
      List<String> claims,
      String reason,
      Viewer by) {
    if (state != Fulfilment.UNKNOWN && claims.isEmpty()) {
      throw new IllegalArgumentException("name at least one claim that it rests on");
    }
    if (claims.size() > MOST_CLAIMS) {
      throw new IllegalArgumentException("name at most 100 claims");
    }
    for (String claim : claims) {
      if (establishing
          .find(claim, by)
          .filter(known -> known.caseId().equals(duty.caseId()))
          .isEmpty()) {
        throw new IllegalArgumentException("there is no such claim");
      }
    }
    ObjectNode said = JSON.objectNode();
    said.put("from", days.from().toString()).put("until", days.until().toString());
    said.put("state", state.name());
    claims.forEach(said.putArray("claims")::add);
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("days", said);
    parts.put("reason", JSON.objectNode().put("text", required(reason)));
    journal.record(new Entry(Kinds.DAYS_JUDGED, duty.caseId(), duty.id(), by.name(), parts));
  }

  /**
   * Records that a report came under a reporting duty.
   *
   * @param itemId the sealed item that shows it, "" for none
   */
  public void recordReport(Duty duty, LocalDate day, String itemId, String note, Viewer by) {
    if (duty.obligation().reports().isEmpty()) {
      throw new IllegalArgumentException("no report is due under this obligation");
    }
    if (!itemId.isEmpty()) {
      item(duty.caseId(), itemId, by);
    }
    ObjectNode report = JSON.objectNode().put("day", day.toString()).put("item", itemId);
    report.put("note", bounded(note));
    Map<String, JsonNode> parts = Map.of("report", report);
    journal.record(new Entry(Kinds.REPORT_RECORDED, duty.caseId(), duty.id(), by.name(), parts));
  }

  /** Where an obligation stands on a day, as far as {@code viewer} sees. */
  public DutyStanding standing(Duty duty, LocalDate asOf, Viewer viewer) {
    Obligation obligation = duty.obligation();
    UnaryOperator<String> mask = establishing.claims().masking(duty.caseId());
    List<Judgement> judgements =
        rows.judgements(duty.id()).stream().map(one -> shown(one, mask, viewer)).toList();
    List<ReportReceived> received =
        rows.reports(duty.id()).stream().map(one -> shown(one, mask, viewer)).toList();
    List<Reporting.Due> due =
        obligation
            .reports()
            .map(duty1 -> duty1.list(asOf, received.stream().map(ReportReceived::day).toList()))
            .orElse(List.of());
    Optional<DutyDays> measured = standings.measured(duty.caseId(), obligation, asOf);
    Optional<DutyDays> judged =
        judgements.isEmpty() ? Optional.empty() : Standings.judged(obligation, judgements, asOf);
    return new DutyStanding(duty, asOf, measured, judged, judgements, due, received);
  }

  private Judgement shown(Judgement one, UnaryOperator<String> mask, Viewer viewer) {
    List<String> seen =
        establishing.list(one.claims(), viewer).stream().map(claim -> claim.id()).toList();
    return new Judgement(
        one.dutyId(),
        one.days(),
        one.state(),
        seen,
        mask.apply(one.reason()),
        one.by(),
        one.at(),
        one.leaf());
  }

  private ReportReceived shown(ReportReceived one, UnaryOperator<String> mask, Viewer viewer) {
    boolean open = !one.itemId().isEmpty() && collecting.findItem(one.itemId(), viewer).isPresent();
    return new ReportReceived(
        one.dutyId(),
        one.day(),
        open ? one.itemId() : "",
        mask.apply(one.note()),
        one.by(),
        one.at(),
        one.leaf());
  }

  private Item item(String caseId, String itemId, Viewer viewer) {
    return collecting
        .findItem(itemId, viewer)
        .filter(item -> item.caseId().equals(caseId))
        .orElseThrow(() -> new IllegalArgumentException("there is no such item in this case"));
  }

  private void requireNoName(String caseId, Obligation obligation) {
    String all = JsonMapper.shared().writeValueAsString(obligation);
    if (!establishing.claims().masked(caseId, all).equals(all)) {
      throw new IllegalArgumentException(
          "this names a person at risk; write it without a name, the whole desk reads it");
    }
  }

  private void note(String kind, String caseId, String subject, String reason, Viewer by) {
    Map<String, JsonNode> parts = Map.of("reason", JSON.objectNode().put("text", reason));
    journal.record(new Entry(kind, caseId, subject, by.name(), parts));
  }

  private static String required(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    return bounded(reason);
  }

  private static String bounded(String words) {
    if (words.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("write at most 8000 characters");
    }
    return words.strip();
  }
}
