package org.tocsin.desk.warn.forecast;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.Resolved;
import org.tocsin.foresight.board.file.OutcomeFile;
import org.tocsin.foresight.board.file.Refusal;
import org.tocsin.foresight.series.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of the questions: said by one person with the evidence, and confirmed by another before
 * it counts. A correction is a new word on the same question; the confirmed one before it stands
 * until the new one is confirmed. Thread-safe.
 */
public final class Decisions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int ROWS_IN_A_FACT = 1000;

  private final Journal journal;
  private final ForecastRows rows;
  private final OpenThings open;
  private final Ids ids;
  private final InstantSource clock;

  Decisions(Journal journal, ForecastRows rows, OpenThings open, Ids ids, InstantSource clock) {
    this.journal = journal;
    this.rows = rows;
    this.open = open;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What a table of outcomes led to.
   *
   * @param id of the batch that a second reader confirms, "" when nothing of it could be used
   * @param taken how many outcomes wait for that
   */
  public record Taken(String id, int taken, List<Refusal> refusals) {}

  /**
   * Says what came of one question.
   *
   * @param why who says so; needed unless there is evidence, and where it cannot be decided
   * @param evidence ids of claims or figures that are open to the desk
   * @return id of the batch that a second reader confirms
   * @throws IllegalArgumentException when it is too early, rests on nothing or on something that is
   *     not open, or names a person at risk
   */
  public String propose(
      String caseId,
      Question question,
      Outcome outcome,
      String why,
      List<String> evidence,
      Viewer by) {
    Resolved resolved = new Resolved(question, outcome);
    requireOver(resolved);
    if (why.isBlank() && evidence.isEmpty()) {
      throw new IllegalArgumentException(
          "name at least one report that says so, or write who says so and where");
    }
    open.requireNoName(caseId, List.of(why));
    evidence.forEach(id -> open.requireEvidence(caseId, id));
    return record(caseId, List.of(resolved), why, evidence, Optional.empty(), by);
  }

  /**
   * Says what came of many questions, out of a sealed table.
   *
   * @throws IllegalArgumentException when the table is restricted
   */
  public Taken propose(String caseId, OutcomeFile file, Item item, Viewer by) {
    if (!open.isOpenItem(item.id())) {
      throw new IllegalArgumentException(
          "the file stands in a compartment; a scoreboard is for the whole desk");
    }
    List<Refusal> refusals = new ArrayList<>(file.refusals());
    List<Resolved> good = new ArrayList<>();
    int number = 0;
    for (Resolved one : file.resolved()) {
      number++;
      try {
        requireOver(one);
        Question question = one.question();
        open.requireNoName(
            caseId, List.of(question.target(), question.place(), question.criterion()));
        good.add(one);
      } catch (IllegalArgumentException refused) {
        refusals.add(new Refusal(number, String.valueOf(refused.getMessage())));
      }
    }
    String id =
        good.isEmpty() ? "" : record(caseId, good, item.name(), List.of(), Optional.of(item), by);
    return new Taken(id, good.size(), refusals);
  }

  private void requireOver(Resolved one) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Question question = one.question();
    boolean happened =
        question.kind() == AnswerKind.EVENT && one.outcome().equals(new Outcome.Came(1));
    // an event that happened is decided on that day, that it did not only when the time is over
    LocalDate least = happened ? question.from() : question.last().plusDays(1);
    if (today.isBefore(least)) {
      throw new IllegalArgumentException(
          "the period runs until %s: this can be said from %s on"
              .formatted(question.last(), least));
    }
  }

  private String record(
      String caseId,
      List<Resolved> all,
      String why,
      List<String> evidence,
      Optional<Item> item,
      Viewer by) {
    String id = ids.next();
    ObjectNode reason = JSON.objectNode().put("text", why.strip());
    evidence.forEach(reason.putArray("evidence")::add);
    List<Entry> facts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += ROWS_IN_A_FACT) {
      ObjectNode table = JSON.objectNode();
      item.ifPresent(file -> table.put("item", file.id()).put("item_sha256", file.digest()));
      ArrayNode list = table.putArray("rows");
      all.subList(from, Math.min(all.size(), from + ROWS_IN_A_FACT))
          .forEach(one -> write(one, list.addObject()));
      Map<String, JsonNode> parts = new LinkedHashMap<>();
      parts.put("outcomes", table);
      parts.put("why", reason);
      facts.add(new Entry(Kinds.OUTCOMES_PROPOSED, caseId, id, by.name(), parts));
    }
    journal.record(facts);
    return id;
  }

  private static void write(Resolved one, ObjectNode json) {
    AnswerJson.write(one.question(), json);
    switch (one.outcome()) {
      case Outcome.Came came -> json.put("came", came.value());
      case Outcome.Undecidable undecidable -> json.put("undecidable", undecidable.reason());
    }
  }

  /**
   * Confirms, as a second reader, all that was said in one batch.
   *
   * @throws NoSuchElementException when the case has no such batch that is open to the desk
   * @throws IllegalStateException when the same person said it, or it is confirmed
   */
  public void confirm(String caseId, String id, Viewer by) {
    journal.alone(() -> {
      Decision first =
          rows.decisionsOf(id).stream()
              .filter(one -> one.caseId().equals(caseId))
              .filter(open.decisions(caseId))
              .findFirst()
              .orElseThrow(() -> new NoSuchElementException("no outcome " + id));
      if (first.by().equals(by.name())) {
        throw new IllegalStateException("a second person has to confirm what you said");
      }
      if (first.isConfirmed()) {
        throw new IllegalStateException("it is confirmed already");
      }
      return journal.record(new Entry(Kinds.OUTCOMES_CONFIRMED, caseId, id, by.name(), Map.of()));
    });
  }

  /** Every word on the questions of a case that rests on open things, the oldest first. */
  public List<Decision> list(String caseId) {
    return rows.decisions(caseId).stream().filter(open.decisions(caseId)).toList();
  }

  /** The figures that a decision rests on. */
  public List<Figure> figures(Decision decision) {
    Map<String, Figure> known = open.figures(decision.caseId());
    return decision.evidence().stream().map(known::get).filter(Objects::nonNull).toList();
  }

  /** What counts: the word on each question that was confirmed last. */
  public Map<String, Decision> inForce(String caseId) {
    Map<String, Decision> inForce = new LinkedHashMap<>();
    list(caseId).stream()
        .filter(Decision::isConfirmed)
        .sorted(Comparator.comparingLong(one -> Objects.requireNonNull(one.second()).leaf()))
        .forEach(one -> inForce.put(one.question().id(), one));
    return inForce;
  }

  /** What waits for a second reader, by question: the last word on each. */
  public Map<String, Decision> waiting(String caseId) {
    Map<String, Decision> waiting = new LinkedHashMap<>();
    list(caseId).stream()
        .filter(one -> !one.isConfirmed())
        .forEach(one -> waiting.put(one.question().id(), one));
    return waiting;
  }

  /** How far a question is. */
  public static State state(
      Question question,
      Map<String, Decision> inForce,
      Map<String, Decision> waiting,
      LocalDate today) {
    Decision decided = inForce.get(question.id());
    if (decided != null) {
      return decided.outcome() instanceof Outcome.Came ? State.DECIDED : State.UNDECIDABLE;
    }
    if (waiting.containsKey(question.id())) {
      return State.PROPOSED;
    }
    return question.last().isBefore(today) ? State.DUE : State.OPEN;
  }
}
