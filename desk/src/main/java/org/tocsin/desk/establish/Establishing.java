package org.tocsin.desk.establish;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.field.FieldReport;
import org.tocsin.desk.field.FieldReports;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.desk.people.Viewer;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of steps 2 and 3. The machine reads items into candidates; people accept, correct,
 * reject and grade them, and take that back. Nothing here says what is true. Thread-safe.
 */
public final class Establishing {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final Catalogue catalogue;
  private final Sight sight;
  private final Counting counting;
  private final Diary diary;
  private final Readings readings;
  private final Collecting collecting;
  private final Openings openings;
  private final FieldReports fieldReports;
  private final ReportReadings reportReadings;
  private final StatedClaims stated;
  private final Withheld withheld;
  private final Deeds deeds;
  private final Claims claims;
  private final Origins origins;
  private final Contradictions contradictions;

  public Establishing(
      Journal journal,
      SealedStore store,
      JdbcClient jdbc,
      Collecting collecting,
      FieldReports fieldReports,
      Lectern lectern) {
    this.journal = journal;
    this.catalogue = new Catalogue(jdbc);
    this.diary = new Diary(jdbc);
    this.counting = new Counting(jdbc, catalogue, diary);
    this.collecting = collecting;
    this.openings = new Openings(jdbc);
    this.fieldReports = fieldReports;
    RiskNames risk = new RiskNames(journal, jdbc);
    this.withheld = new Withheld(journal);
    this.deeds = new Deeds(journal, risk);
    this.sight = new Sight(catalogue);
    this.readings = new Readings(journal, store, collecting, catalogue, lectern, risk);
    this.reportReadings = new ReportReadings(journal, store, catalogue, readings);
    this.stated = new StatedClaims(journal, readings, lectern);
    this.claims = new Claims(journal, deeds, sight, new QuestionTable(jdbc), risk);
    this.origins = new Origins(journal, sight, new OriginTable(jdbc), risk);
    this.contradictions =
        new Contradictions(journal, sight, origins, new ContradictionTable(jdbc), risk);
    journal.project(new EstablishView(jdbc));
    journal.project(new ClaimsView(jdbc));
    journal.project(openings);
  }

  /**
   * Reads a sealed item, once: its facts are recorded together or not at all. A container's members
   * are sealed as items of their own, which are still to be read.
   *
   * @throws IOException when the vault cannot give the bytes; nothing is recorded then
   */
  public ReadOutcome read(Item item) throws IOException {
    Optional<FieldReport> report = fieldReports.findSaid(item);
    return report.isPresent() ? reportReadings.read(item, report.get()) : readings.read(item);
  }

  /**
   * Reads reports from the field that wait, the oldest first, and looks into files that came with
   * them.
   *
   * @return how many were read; 0 when none waits
   */
  public int readWaitingReports(int most) throws IOException {
    ReportReadings.Outcome reports = reportReadings.readAll(fieldReports, most);
    reports.unreadable().forEach(one -> one.record(collecting));
    int read = reports.read() + reports.unreadable().size();
    for (Item file : fieldReports.listWaitingFiles(most)) {
      if (collecting.state(file) == Item.State.SEALED) {
        readings.read(file);
        read++;
      }
    }
    return read;
  }

  /**
   * Records claims that a person brings in a sealed table; they wait to be judged like any other.
   */
  public void recordStated(Item item, List<Stated> claims, String by) {
    stated.record(item, claims, by);
  }

  /**
   * Takes back claims that came together, all or none.
   *
   * @throws IllegalStateException when one was judged since, naming which
   */
  public void withdrawStated(List<Candidate> claims, String reason, String by) {
    List<Candidate> judged =
        claims.stream().filter(c -> !catalogue.listReviews(c.id()).isEmpty()).toList();
    stated.withdraw(claims, judged, Deeds.required(reason), by);
  }

  /** What people do with one claim beyond judging it: link, compare, ask, translate. */
  public Claims claims() {
    return claims;
  }

  /** Which items are copies of one telegram. */
  public Origins origins() {
    return origins;
  }

  /** How many there are, and who says how much. */
  public Counting counting() {
    return counting;
  }

  /** Values that compete, side by side. */
  public Contradictions contradictions() {
    return contradictions;
  }

  public List<Candidate> list(CandidateQuery query) {
    return catalogue.list(query);
  }

  /** Candidates by their days, a page at a time. */
  public List<Candidate> listDated(DatedQuery query) {
    return diary.list(query);
  }

  /**
   * The last day on which something is reported to have happened, of what is open to the desk and
   * known to the day.
   */
  public Optional<LocalDate> findLastDay(String caseId) {
    return diary.findLastDay(caseId);
  }

  /** The last fact that changed what is read of a case; -1 when nothing is. */
  public long position(String caseId) {
    return catalogue.position(caseId);
  }

  /** An open candidate. */
  public Optional<Candidate> find(String id) {
    return find(id, Viewer.machine());
  }

  public Optional<Candidate> find(String id, Viewer viewer) {
    return catalogue.find(id, viewer);
  }

  /** Those of these candidates that {@code viewer} sees, in no order. */
  public List<Candidate> list(Collection<String> ids, Viewer viewer) {
    return catalogue.list(ids, viewer);
  }

  /**
   * @throws NoSuchElementException when there is no such candidate in the open
   */
  public Candidate get(String id) {
    return get(id, Viewer.machine());
  }

  /**
   * @throws NoSuchElementException when there is none, or none that {@code viewer} sees
   */
  public Candidate get(String id, Viewer viewer) {
    return find(id, viewer).orElseThrow(() -> new NoSuchElementException("no candidate " + id));
  }

  /**
   * In which compartment a candidate stands, "" for none; empty when there is no such candidate.
   * For deciding who may see it, never for showing.
   */
  public Optional<String> findCompartment(String id) {
    return catalogue.findCompartment(id);
  }

  /**
   * Ids of the candidates of a case that {@code viewer} does not see: to leave out what rests on
   * them.
   */
  public Set<String> listUnseen(String caseId, Viewer viewer) {
    return catalogue.listUnseen(caseId, viewer);
  }

  /** What was done with an open candidate, oldest first, what was undone included. */
  public List<Review> listReviews(String candidateId) {
    return listReviews(candidateId, Viewer.machine());
  }

  public List<Review> listReviews(String candidateId, Viewer viewer) {
    return find(candidateId, viewer).isEmpty() ? List.of() : catalogue.listReviews(candidateId);
  }

  public Optional<ItemReading> findReading(String itemId) {
    return findReading(itemId, Viewer.machine());
  }

  public Optional<ItemReading> findReading(String itemId, Viewer viewer) {
    return collecting.findItem(itemId, viewer).flatMap(item -> catalogue.findReading(item.id()));
  }

  public List<ItemReading> listReadings(String caseId) {
    return catalogue.listReadings(caseId, Viewer.machine());
  }

  public List<ItemReading> listReadings(String caseId, Viewer viewer) {
    return catalogue.listReadings(caseId, viewer);
  }

  /**
   * The text that spans point into, with each name of a person at risk under as many blocks as it
   * has letters, so that the spans still hold. Empty when the item was not read or is not open.
   */
  public Optional<String> findMaskedText(String itemId) throws IOException {
    return findMaskedText(itemId, Viewer.machine());
  }

  public Optional<String> findMaskedText(String itemId, Viewer viewer) throws IOException {
    return collecting.findItem(itemId, viewer).isEmpty()
        ? Optional.empty()
        : readings.findMaskedText(itemId);
  }

  /**
   * Every form under which persons at risk are named in a case, for the machine to hide them where
   * it draws pages. Never show these: {@link #openReading} does, and records it.
   */
  public Set<String> namesToHide(String caseId) {
    return readings.namesAtRisk(caseId);
  }

  /** Everything that was read, for an index that keeps the compartments by itself. */
  public WholeRecord whole() {
    return new WholeRecord(catalogue, readings);
  }

  /** Where in an item's text nothing is read from: navigation, forms, footers and the like. */
  public List<Span> listAsides(String itemId) throws IOException {
    return listAsides(itemId, Viewer.machine());
  }

  public List<Span> listAsides(String itemId, Viewer viewer) throws IOException {
    Optional<ItemReading> reading = findReading(itemId, viewer);
    return reading.isEmpty() ? List.of() : readings.asides(reading.get());
  }

  /**
   * The whole reading with every name in it, for a person; who opened it and why is recorded first.
   *
   * @throws IllegalArgumentException without a reason
   */
  public Reading openReading(String itemId, String reason, Viewer by) throws IOException {
    ItemReading reading =
        findReading(itemId, by)
            .orElseThrow(() -> new NoSuchElementException("item " + itemId + " was not read"));
    withheld.record(reading.caseId(), itemId, "text of the item", reason, by);
    return readings.workingCopy(reading);
  }

  /** Who opened what is withheld, and why, the latest first; at most {@code most}. */
  public List<Opening> listOpenings(int most) {
    return openings.list(most);
  }

  public Candidate accept(String id, String by) {
    return accept(get(id), by);
  }

  public Candidate accept(String id, Viewer by) {
    return accept(sight.toChange(id, by), by.name());
  }

  private Candidate accept(Candidate candidate, String by) {
    return review(candidate, Kinds.CANDIDATE_ACCEPTED, "", by, Map.of());
  }

  /**
   * @throws IllegalArgumentException without a reason, or when nothing is corrected
   */
  public Candidate correct(String id, Correction correction, String reason, String by) {
    return correct(get(id), correction, reason, by);
  }

  public Candidate correct(String id, Correction correction, String reason, Viewer by) {
    return correct(sight.toChange(id, by), correction, reason, by.name());
  }

  private Candidate correct(Candidate candidate, Correction correction, String reason, String by) {
    ObjectNode changes = correction.changes();
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("say what is to be corrected");
    }
    Map<String, JsonNode> parts = Map.of("changes", changes);
    return review(candidate, Kinds.CANDIDATE_CORRECTED, Deeds.required(reason), by, parts);
  }

  /**
   * @throws IllegalArgumentException without a reason
   */
  public Candidate reject(String id, String reason, String by) {
    return reject(get(id), reason, by);
  }

  public Candidate reject(String id, String reason, Viewer by) {
    return reject(sight.toChange(id, by), reason, by.name());
  }

  private Candidate reject(Candidate candidate, String reason, String by) {
    return review(candidate, Kinds.CANDIDATE_REJECTED, Deeds.required(reason), by, Map.of());
  }

  /**
   * Grades source and information; a later grade replaces this one.
   *
   * @throws IllegalArgumentException without a reason
   */
  public Candidate grade(String id, Grade grade, String reason, String by) {
    return grade(get(id), grade, reason, by);
  }

  public Candidate grade(String id, Grade grade, String reason, Viewer by) {
    return grade(sight.toChange(id, by), grade, reason, by.name());
  }

  private Candidate grade(Candidate candidate, Grade grade, String reason, String by) {
    ObjectNode changes = JSON.objectNode();
    changes.put("source", String.valueOf(grade.source())).put("information", grade.information());
    return review(
        candidate, Kinds.CLAIM_GRADED, Deeds.required(reason), by, Map.of("changes", changes));
  }

  /**
   * Takes back the last action that stands; both stay on record.
   *
   * @throws IllegalStateException when there is none
   */
  public Candidate undo(String id, String by) {
    return undo(get(id), by);
  }

  public Candidate undo(String id, Viewer by) {
    return undo(sight.toChange(id, by), by.name());
  }

  private Candidate undo(Candidate candidate, String by) {
    return journal.alone(() -> {
      Review last =
          catalogue.listReviews(candidate.id()).reversed().stream()
              .filter(review -> !review.undone())
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("there is nothing to undo"));
      ObjectNode undoes = JSON.objectNode().put("leaf", last.leaf());
      return review(candidate, Kinds.REVIEW_UNDONE, "", by, Map.of("undoes", undoes));
    });
  }

  /**
   * What is withheld of a candidate, for a person; who opened it and why is recorded first.
   *
   * @return the words of the source; the statement when nothing is withheld
   * @throws IllegalArgumentException without a reason
   */
  public String openRestricted(String id, String reason, Viewer by) {
    return withheld.open(get(id, by), reason, by);
  }

  private Candidate review(
      Candidate candidate, String kind, String reason, String by, Map<String, JsonNode> more) {
    deeds.record(candidate, kind, reason, by, more);
    return catalogue.getAny(candidate.id());
  }
}
