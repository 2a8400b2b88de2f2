package org.tocsin.desk.publish.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.demand.Appeal;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.NewDemand;
import org.tocsin.desk.appeal.notice.NewNotice;
import org.tocsin.desk.appeal.notice.Notice;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The front of the right of reply. Thread-safe. */
public final class Replies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST = 8_000;

  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Entities entities;
  private final Appeals appeals;
  private final Notices notices;
  private final ReplyTable table;
  private final Ids ids;

  public Replies(
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Appeals appeals,
      Notices notices,
      Ids ids) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.entities = entities;
    this.appeals = appeals;
    this.notices = notices;
    this.table = new ReplyTable(jdbc);
    this.ids = ids;
    journal.project(table);
  }

  /**
   * Writes down whom to ask about what, by when.
   *
   * @param party id of an institution of the directory, or of the record of an actor
   * @param claims ids of the claims it rests on; may be empty
   * @throws IllegalArgumentException when something is missing, or the words name somebody at risk
   */
  public Request prepare(
      String caseId, String party, String words, List<String> claims, LocalDate due, Viewer by) {
    collecting.getCase(caseId);
    requireAnalyst(by);
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException("say in 1 to 8000 characters what is going to be said");
    }
    requireNobodyAtRisk(caseId, words);
    boolean known = appeals.directory().find(party).isPresent();
    ObjectNode request = JSON.objectNode().put("words", words.strip());
    request.put("party", known ? appeals.directory().get(party).name() : actor(caseId, party, by));
    request.put("institution", known ? party : "").put("actor", known ? "" : party);
    request.put("due", due.toString());
    for (String claim : claims) {
      if (establishing.find(claim, by).filter(c -> c.caseId().equals(caseId)).isEmpty()) {
        throw new IllegalArgumentException("there is no such claim in this case");
      }
      request.withArray("claims").add(claim);
    }
    String id = ids.next();
    Map<String, JsonNode> parts = Map.of("request", request);
    journal.record(new Entry(ReplyTable.PREPARED, caseId, id, by.name(), parts));
    return get(id, due, by);
  }

  private String actor(String caseId, String party, Viewer by) {
    return entities
        .find(party, by)
        .filter(one -> one.type().name().equals("actor") && one.caseId().equals(caseId))
        .map(one -> one.title())
        .orElseThrow(
            () -> new IllegalArgumentException("choose an addressee of the directory or an actor"));
  }

  /**
   * Composes the letter that asks. It waits for somebody else's approval like every notice, stands
   * on the board as a demand with the same day, and asks when it has left.
   *
   * @param way by e-mail or on paper
   * @param sender who asks, as the letter's appeal names them
   * @param body has to hold the words that are going to be said
   */
  public Notice letter(
      String id,
      Notice.Way way,
      String address,
      String sender,
      String subject,
      String body,
      String language,
      LocalDate today,
      Viewer by) {
    return journal.alone(
        "reply " + id,
        () -> {
          Request request = get(id, today, by);
          if (request.institution().isEmpty()) {
            throw new IllegalArgumentException(
                "only an addressee of the directory gets a letter; hand it over and record that");
          }
          if (request.state() != Request.State.PREPARED || !request.notice().isEmpty()) {
            throw new IllegalArgumentException("this request has its letter, or was asked already");
          }
          if (!body.contains(request.words())) {
            throw new IllegalArgumentException("the letter holds the words it asks about");
          }
          requireNobodyAtRisk(request.caseId(), subject + "\n" + body);
          NewNotice draft = draft("", "", List.of("-"), way, address, subject, body, language);
          Notice notice = notices.compose(ask(request, draft, sender, today, by), by);
          step(ReplyTable.LETTER, request, today, "", notice.id(), "", by);
          return notice;
        });
  }

  private NewNotice ask(
      Request request, NewNotice draft, String sender, LocalDate today, Viewer by) {
    Appeal appeal = appeals.compose(request.caseId(), draft.subject(), sender, today, by);
    Demand demand =
        appeals.add(
            appeal.id(), NewDemand.of(draft.subject()), List.of(request.institution()), today, by);
    appeals.setDeadline(demand.id(), request.due(), by);
    return draft(
        appeal.id(),
        demand.addressees().getFirst(),
        List.of(demand.id()),
        draft.way(),
        draft.address(),
        draft.subject(),
        draft.body(),
        draft.language());
  }

  private static NewNotice draft(
      String appeal,
      String addressee,
      List<String> demands,
      Notice.Way way,
      String address,
      String subject,
      String body,
      String language) {
    return new NewNotice(
        appeal, addressee, "", demands, way, address, subject, body, language, false, false);
  }

  /**
   * Records that the request was handed over.
   *
   * @param item the sealed item that shows it: a receipt, a signed copy
   */
  public Request hand(String id, LocalDate day, String item, Viewer by) {
    return journal.alone(
        "reply " + id,
        () -> {
          Request request = get(id, day, by);
          if (request.asked().isPresent()) {
            throw new IllegalArgumentException("this request was asked already");
          }
          requireItem(request, item, true, by);
          step(ReplyTable.HANDED, request, day, item, "", "", by);
          return get(id, day, by);
        });
  }

  /**
   * Records what the party answered; a later answer stands before an earlier one.
   *
   * @param item the sealed item that shows it, "" for none
   */
  public Request answer(String id, LocalDate day, String text, String item, Viewer by) {
    return journal.alone(
        "reply " + id,
        () -> {
          Request request = get(id, LocalDate.MAX, by);
          LocalDate asked =
              request
                  .asked()
                  .orElseThrow(() -> new IllegalArgumentException("nobody was asked yet"));
          if (day.isBefore(asked)) {
            throw new IllegalArgumentException("an answer comes on the day of asking or later");
          }
          if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("give the answer in 1 to 8000 characters");
          }
          requireItem(request, item, false, by);
          step(ReplyTable.RECEIVED, request, day, item, "", text.strip(), by);
          return get(id, day, by);
        });
  }

  /**
   * Takes back what was recorded last: a step, or the request itself when it has none. Both stay on
   * record.
   *
   * @throws IllegalArgumentException without a reason, or when a letter has left
   */
  public void undo(String id, String reason, Viewer by) {
    journal.alone(
        "reply " + id,
        () -> {
          Request request = get(id, LocalDate.MAX, by);
          requireAnalyst(by);
          if (reason.isBlank()) {
            throw new IllegalArgumentException("give a reason: it is kept with the change");
          }
          List<Request.Step> steps = request.steps();
          if (!steps.isEmpty() && steps.getLast().kind() == Request.Kind.LETTER && left(request)) {
            throw new IllegalArgumentException("a letter that left cannot be taken back");
          }
          long leaf = steps.isEmpty() ? request.leaf() : steps.getLast().leaf();
          ObjectNode undoes = JSON.objectNode().put("leaf", leaf).put("reason", reason.strip());
          Map<String, JsonNode> parts = Map.of("undoes", undoes);
          return journal.record(
              new Entry(ReplyTable.UNDONE, request.caseId(), id, by.name(), parts));
        });
  }

  private boolean left(Request request) {
    return request.asked().isPresent();
  }

  private void requireItem(Request request, String item, boolean needed, Viewer by) {
    requireAnalyst(by);
    if (item.isEmpty() && !needed) {
      return;
    }
    if (collecting
        .findItem(item, by)
        .filter(one -> one.caseId().equals(request.caseId()))
        .isEmpty()) {
      throw new IllegalArgumentException("name the sealed item of this case that shows it");
    }
  }

  private static void requireAnalyst(Viewer by) {
    if (!by.may(Role.ANALYST)) {
      throw new IllegalArgumentException("your role does not change the record");
    }
  }

  private void requireNobodyAtRisk(String caseId, String words) {
    if (!establishing.claims().masked(caseId, words).equals(words)) {
      throw new IllegalArgumentException("the words name somebody at risk; write them without");
    }
  }

  private void step(
      String kind,
      Request request,
      LocalDate day,
      String item,
      String notice,
      String text,
      Viewer by) {
    ObjectNode step = JSON.objectNode().put("day", day.toString()).put("item", item);
    step.put("notice", notice).put("text", text);
    Map<String, JsonNode> parts = Map.of("step", step);
    journal.record(new Entry(kind, request.caseId(), request.id(), by.name(), parts));
  }

  /**
   * The requests of a case as of a day, the first due first: those whose claims, actor and items
   * {@code viewer} sees, names of persons at risk masked.
   */
  public List<Request> list(String caseId, LocalDate asOf, Viewer viewer) {
    UnaryOperator<String> mask = establishing.claims().masking(caseId);
    List<Notice> letters = notices.list(caseId, viewer);
    Fold.Sending sending = id -> left(letters, id, asOf, viewer);
    return table.list(caseId).stream()
        .filter(row -> sees(row, viewer))
        .map(row -> fold(row, asOf, sending, mask, viewer))
        .toList();
  }

  /**
   * @throws NoSuchElementException when there is none, or it is out of sight
   */
  public Request get(String id, LocalDate asOf, Viewer viewer) {
    ReplyTable.Row row =
        table
            .find(id)
            .filter(one -> sees(one, viewer))
            .orElseThrow(() -> new NoSuchElementException("no request " + id));
    List<Notice> letters = notices.list(row.caseId(), viewer);
    return fold(
        row,
        asOf,
        notice -> left(letters, notice, asOf, viewer),
        establishing.claims().masking(row.caseId()),
        viewer);
  }

  private boolean sees(ReplyTable.Row row, Viewer viewer) {
    return row.claims().stream().allMatch(id -> establishing.find(id, viewer).isPresent())
        && (row.actor().isEmpty() || entities.find(row.actor(), viewer).isPresent())
        && table.steps(row.id()).stream()
            .filter(step -> step.kind() == Request.Kind.ANSWERED && !step.item().isEmpty())
            .allMatch(step -> collecting.findItem(step.item(), viewer).isPresent());
  }

  /** The day the demand of a letter was first sent, by what its notice shows. */
  private Optional<LocalDate> left(List<Notice> letters, String id, LocalDate asOf, Viewer viewer) {
    return letters.stream()
        .filter(letter -> letter.id().equals(id))
        .flatMap(letter -> letter.demands().stream())
        .flatMap(demand -> appeals.cells(demand, asOf, viewer).stream())
        .flatMap(cell -> cell.course().on(asOf).findAsked().stream())
        .findFirst();
  }

  private Request fold(
      ReplyTable.Row row,
      LocalDate asOf,
      Fold.Sending sending,
      UnaryOperator<String> mask,
      Viewer viewer) {
    List<Request.Step> steps =
        table.steps(row.id()).stream()
            .filter(step -> !step.day().isAfter(asOf))
            .map(step -> step.shown(mask, collecting.findItem(step.item(), viewer).isPresent()))
            .toList();
    return Fold.of(row, steps, sending, mask, asOf);
  }

  /** Whether a fact of this room may be known: as the request it is about. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    if (!ReplyTable.KINDS.contains(fact.kind())) {
      return true;
    }
    Optional<ReplyTable.Row> row = table.find(fact.subject());
    // a request that was taken back is known to who did it
    return row.map(one -> sees(one, viewer)).orElse(fact.by().equals(viewer.name()));
  }
}
