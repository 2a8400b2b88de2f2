package org.tocsin.desk.warn.forecast;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.measure.TakenFigures;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.file.PredictionBatch;
import org.tocsin.foresight.board.file.Refusal;
import org.tocsin.foresight.risk.RiskJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Predictions of any source, sealed: nobody can change or take back one afterwards, and the time of
 * sealing is the ledger's. A file sealed by mistake can be set aside, for all to see. Thread-safe.
 */
public final class Predictions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int ROWS_IN_A_FACT = 1000;

  private final Journal journal;
  private final Collecting collecting;
  private final ForecastRows rows;
  private final OpenThings open;
  private final Decisions decisions;
  private final Asides asides;
  private final Projections projections;
  private final Ids ids;
  private final InstantSource clock;
  private final RiskJson risk = new RiskJson();

  public Predictions(
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      TakenFigures figures,
      Ids ids,
      InstantSource clock) {
    this.journal = journal;
    this.collecting = collecting;
    this.rows = new ForecastRows(jdbc);
    this.open = new OpenThings(collecting, establishing, figures);
    this.ids = ids;
    this.clock = clock;
    this.decisions = new Decisions(journal, rows, open, ids, clock);
    this.asides = new Asides(journal, rows, open);
    this.projections = new Projections(this, figures, collecting);
    journal.project(new ForecastTable(jdbc));
  }

  /** What came of the questions. */
  public Decisions decisions() {
    return decisions;
  }

  /** The IPC's projections among the figures of a case. */
  public Projections projections() {
    return projections;
  }

  /** What was sealed by mistake. */
  public Asides asides() {
    return asides;
  }

  /**
   * What the board of a case rests on, without its rows: it differs whenever the board could.
   *
   * @param last the last fact of this room about the case
   * @param openItems sealed files it rests on that are open to the desk
   * @param unseen claims of the case that are not
   * @param figures changes with the figures of the case
   */
  record Stamp(long last, Set<String> openItems, Set<String> unseen, long figures) {}

  Stamp stamp(String caseId) {
    return open.stamp(caseId, rows.position(caseId), rows.items(caseId));
  }

  /** How many facts the views know. */
  long viewed() {
    return journal.viewed();
  }

  /** Today, in UTC: what is over is over everywhere a day later. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * Seals what one source says.
   *
   * @param item the sealed file it stands in; empty for what was typed in
   * @return the set; its refusals are those of the batch and what may not be sealed
   * @throws IllegalArgumentException when nothing of it can be sealed, in one line that says why
   * @throws NoSuchElementException when there is no such case
   */
  public SealedSet seal(String caseId, PredictionBatch batch, Optional<Item> item, Viewer by) {
    collecting.getCase(caseId);
    item.ifPresent(file -> requireNew(caseId, file));
    open.requireNoName(
        caseId, List.of(batch.source(), batch.model(), batch.release(), batch.trained()));
    List<PredictionBatch.Row> good = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>(batch.refusals());
    for (PredictionBatch.Row row : batch.rows()) {
      try {
        require(caseId, row);
        good.add(row);
      } catch (IllegalArgumentException refused) {
        refusals.add(new Refusal(row.number(), String.valueOf(refused.getMessage())));
      }
    }
    if (good.isEmpty() && batch.withheld().isEmpty()) {
      throw new IllegalArgumentException(
          refusals.isEmpty()
              ? "there is no prediction in it"
              : "none of its predictions can be used; row %d: %s"
                  .formatted(refusals.getFirst().row(), refusals.getFirst().reason()));
    }
    String id = ids.next();
    List<Entry> facts = new ArrayList<>();
    for (int from = 0; from == 0 || from < good.size(); from += ROWS_IN_A_FACT) {
      List<PredictionBatch.Row> some =
          good.subList(from, Math.min(good.size(), from + ROWS_IN_A_FACT));
      Map<String, JsonNode> parts = new LinkedHashMap<>();
      parts.put("set", about(batch, from == 0 ? refusals : List.of(), item));
      parts.put("predictions", predictions(some));
      facts.add(new Entry(Kinds.PREDICTIONS_SEALED, caseId, id, by.name(), parts));
    }
    journal.record(facts);
    return get(caseId, id);
  }

  private void requireNew(String caseId, Item item) {
    if (!open.isOpenItem(item.id())) {
      throw new IllegalArgumentException(
          "the file stands in a compartment; a scoreboard is for the whole desk");
    }
    if (rows.sets(caseId).stream().anyMatch(set -> set.itemId().equals(item.id()))) {
      throw new IllegalArgumentException("the predictions of this file were sealed before");
    }
  }

  private void require(String caseId, PredictionBatch.Row row) {
    if (row.issued().isAfter(today())) {
      throw new IllegalArgumentException("issued lies in the future: " + row.issued());
    }
    Question question = row.question();
    open.requireNoName(caseId, List.of(question.target(), question.place(), question.criterion()));
  }

  private ObjectNode about(PredictionBatch batch, List<Refusal> refusals, Optional<Item> item) {
    ObjectNode set = JSON.objectNode();
    set.put("source", batch.source()).put("model", batch.model());
    set.put("release", batch.release()).put("trained", batch.trained());
    set.put("withheld", batch.withheld());
    batch.card().ifPresent(card -> set.set("card", risk.tree(card)));
    item.ifPresent(file -> set.put("item", file.id()).put("item_sha256", file.digest()));
    ArrayNode refused = set.putArray("refused");
    refusals.forEach(one -> refused.addObject().put("row", one.row()).put("reason", one.reason()));
    return set;
  }

  private static ObjectNode predictions(List<PredictionBatch.Row> some) {
    ObjectNode part = JSON.objectNode();
    ArrayNode list = part.putArray("rows");
    for (PredictionBatch.Row row : some) {
      ObjectNode one = list.addObject().put("row", row.number());
      AnswerJson.write(row.question(), one);
      one.put("issued", row.issued().toString());
      one.set("answer", AnswerJson.json(row.answer()));
      row.stated().ifPresent(stated -> one.set("stated", AnswerJson.json(stated)));
    }
    return part;
  }

  /** The predictions that count on the board, in the order they were sealed. */
  public List<SealedPrediction> listCounted(String caseId) {
    Map<String, SealedSet> sets = setsById(caseId);
    return rows.predictions(caseId).stream()
        .filter(one -> counts(sets.get(one.setId()), one))
        .toList();
  }

  private Map<String, SealedSet> setsById(String caseId) {
    return listSets(caseId).stream().collect(Collectors.toMap(SealedSet::id, set -> set));
  }

  private static boolean counts(@Nullable SealedSet set, SealedPrediction one) {
    return set != null && set.counts(one.row());
  }

  /** The predictions that stand aside, with their set or alone, in the order they were sealed. */
  public List<SealedPrediction> listAside(String caseId) {
    return listSets(caseId).stream()
        .filter(set -> !set.said().isEmpty())
        .flatMap(set -> list(set).stream().filter(one -> !set.counts(one.row())))
        .toList();
  }

  /** The sets of a case that are open to the desk, the oldest first. */
  public List<SealedSet> listSets(String caseId) {
    return rows.sets(caseId).stream().filter(set -> open.isOpenItem(set.itemId())).toList();
  }

  /**
   * @throws NoSuchElementException when the case has no such set that is open to the desk
   */
  public SealedSet get(String caseId, String id) {
    return rows.findSet(id)
        .filter(set -> set.caseId().equals(caseId) && open.isOpenItem(set.itemId()))
        .orElseThrow(() -> new NoSuchElementException("no forecast " + id));
  }

  /** The predictions of a set, in the order of its file. */
  public List<SealedPrediction> list(SealedSet set) {
    return rows.predictionsOfSet(set.id());
  }

  /** All predictions of a case that are open to the desk, in the order they were sealed. */
  public List<SealedPrediction> list(String caseId) {
    Set<String> sets = listSets(caseId).stream().map(SealedSet::id).collect(Collectors.toSet());
    return rows.predictions(caseId).stream().filter(p -> sets.contains(p.setId())).toList();
  }

  /** What the sources say to one question, in the order they were sealed. */
  public List<SealedPrediction> listTo(String caseId, String question) {
    Set<String> sets = listSets(caseId).stream().map(SealedSet::id).collect(Collectors.toSet());
    return rows.predictionsTo(caseId, question).stream()
        .filter(p -> sets.contains(p.setId()))
        .toList();
  }

  /**
   * A question that somebody open to the desk has answered, or whose outcome is known.
   *
   * @throws NoSuchElementException when there is none
   */
  public Question question(String caseId, String id) {
    boolean isOpen =
        !listTo(caseId, id).isEmpty()
            || decisions.list(caseId).stream().anyMatch(one -> one.question().id().equals(id));
    return rows.findQuestion(caseId, id)
        .filter(question -> isOpen)
        .orElseThrow(() -> new NoSuchElementException("no question " + id));
  }

  /** Whether a fact of this room is about something open to the desk; true for other facts. */
  public boolean mayKnow(Recorded fact) {
    return switch (fact.kind()) {
      case Kinds.PREDICTIONS_SEALED,
          Kinds.ASIDE_PROPOSED,
          Kinds.SET_ASIDE,
          Kinds.RETURN_PROPOSED,
          Kinds.RETURNED ->
          rows.findSet(fact.subject()).filter(set -> open.isOpenItem(set.itemId())).isPresent();
      case Kinds.OUTCOMES_PROPOSED, Kinds.OUTCOMES_CONFIRMED ->
          rows.decisionsOf(fact.subject()).stream()
              .findFirst()
              .filter(open.decisions(fact.caseId()))
              .isPresent();
      default -> true;
    };
  }
}
