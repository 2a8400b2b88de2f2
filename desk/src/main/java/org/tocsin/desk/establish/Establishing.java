package org.tocsin.desk.establish;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.SealedStore;
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
  private final Readings readings;

  public Establishing(
      Journal journal, SealedStore store, JdbcClient jdbc, Collecting collecting, Lectern lectern) {
    this.journal = journal;
    this.catalogue = new Catalogue(jdbc);
    this.readings = new Readings(journal, store, collecting, catalogue, lectern);
    journal.project(new EstablishView(jdbc));
  }

  /**
   * Reads a sealed item, once: its facts are recorded together or not at all. A container's members
   * are sealed as items of their own, which are still to be read.
   *
   * @throws IOException when the vault cannot give the bytes; nothing is recorded then
   */
  public ReadOutcome read(Item item) throws IOException {
    return readings.read(item);
  }

  public List<Candidate> list(CandidateQuery query) {
    return catalogue.list(query);
  }

  public Optional<Candidate> find(String id) {
    return catalogue.find(id);
  }

  /**
   * @throws NoSuchElementException when there is no such candidate
   */
  public Candidate get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no candidate " + id));
  }

  public List<VoiceCount> countByVoice(String caseId) {
    return catalogue.countByVoice(caseId);
  }

  /** What was done with a candidate, oldest first, what was undone included. */
  public List<Review> listReviews(String candidateId) {
    return catalogue.listReviews(candidateId);
  }

  public Optional<ItemReading> findReading(String itemId) {
    return catalogue.findReading(itemId);
  }

  public List<ItemReading> listReadings(String caseId) {
    return catalogue.listReadings(caseId);
  }

  /**
   * The text that spans point into, with each name of a person at risk under as many blocks as it
   * has letters, so that the spans still hold. Empty when the item was not read.
   */
  public Optional<String> findMaskedText(String itemId) throws IOException {
    return readings.findMaskedText(itemId);
  }

  /** Where in an item's text nothing is read from: navigation, forms, footers and the like. */
  public List<Span> listAsides(String itemId) throws IOException {
    Optional<ItemReading> reading = findReading(itemId);
    return reading.isEmpty()
        ? List.of()
        : readings.workingCopy(reading.get()).regions().stream()
            .filter(region -> region.kind() != Reading.RegionKind.BODY)
            .filter(region -> region.kind() != Reading.RegionKind.LEAD)
            .filter(region -> region.kind() != Reading.RegionKind.HEADING)
            .map(Reading.Region::span)
            .toList();
  }

  /**
   * The whole reading with every name in it, for a person; that it was opened is recorded first.
   */
  public Reading openReading(String itemId, String by) throws IOException {
    ItemReading reading =
        findReading(itemId)
            .orElseThrow(() -> new NoSuchElementException("item " + itemId + " was not read"));
    recordOpened(reading.caseId(), itemId, by, "text of the item");
    return readings.workingCopy(reading);
  }

  public Candidate accept(String id, String by) {
    return review(get(id), Kinds.CANDIDATE_ACCEPTED, "", by, Map.of());
  }

  /**
   * @throws IllegalArgumentException without a reason, or when nothing is corrected
   */
  public Candidate correct(String id, Correction correction, String reason, String by) {
    ObjectNode changes = correction.changes();
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("say what is to be corrected");
    }
    return review(
        get(id), Kinds.CANDIDATE_CORRECTED, required(reason), by, Map.of("changes", changes));
  }

  /**
   * @throws IllegalArgumentException without a reason
   */
  public Candidate reject(String id, String reason, String by) {
    return review(get(id), Kinds.CANDIDATE_REJECTED, required(reason), by, Map.of());
  }

  /** Grades source and information; a later grade replaces this one. */
  public Candidate grade(String id, Grade grade, String reason, String by) {
    ObjectNode changes = JSON.objectNode();
    changes.put("source", String.valueOf(grade.source())).put("information", grade.information());
    return review(get(id), Kinds.CLAIM_GRADED, reason, by, Map.of("changes", changes));
  }

  /**
   * Takes back the last action that stands; both stay on record.
   *
   * @throws IllegalStateException when there is none
   */
  public Candidate undo(String id, String by) {
    return journal.alone(() -> {
      Review last =
          listReviews(id).reversed().stream()
              .filter(review -> !review.undone())
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("there is nothing to undo"));
      ObjectNode undoes = JSON.objectNode().put("leaf", last.leaf());
      return review(get(id), Kinds.REVIEW_UNDONE, "", by, Map.of("undoes", undoes));
    });
  }

  /**
   * What is withheld of a candidate, for a person; that it was opened is recorded first.
   *
   * @return the words of the source; the statement when nothing is withheld
   */
  public String openRestricted(String id, String by) {
    Candidate candidate = get(id);
    if (!candidate.restricted()) {
      return candidate.statement();
    }
    recordOpened(candidate.caseId(), id, by, "words of the source");
    Recorded fact = journal.get(candidate.leaf());
    JsonNode restricted = EstablishView.part(fact, CandidateParts.RESTRICTED);
    return restricted.path(CandidateParts.QUOTE).path("text").asString(candidate.statement());
  }

  private void recordOpened(String caseId, String subject, String by, String what) {
    Map<String, JsonNode> parts = Map.of("opened", JSON.objectNode().put("text", what));
    journal.record(new Entry(Kinds.PROTECTED_OPENED, caseId, subject, by, parts));
  }

  private Candidate review(
      Candidate candidate, String kind, String reason, String by, Map<String, JsonNode> more) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("reason", JSON.objectNode().put("text", reason.strip()));
    parts.putAll(more);
    journal.record(new Entry(kind, candidate.caseId(), candidate.id(), by, parts));
    return get(candidate.id());
  }

  private static String required(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    return reason;
  }
}
