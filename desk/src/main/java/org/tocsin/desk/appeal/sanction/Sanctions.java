package org.tocsin.desk.appeal.sanction;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.sanction.name.Likeness;
import org.tocsin.desk.appeal.sanction.name.NameIndex;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of the lists, the screening and the packages of a case. Decisions and packages are seen
 * by those who see the record they are about. Thread-safe.
 */
public final class Sanctions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> VERDICTS = List.of("match", "no_match", "undecided");
  private static final int LONGEST = 20_000;
  private static final int LEAST_POINTS = 60;
  private static final double LEAST_LIKENESS = 0.6;
  private static final int MOST_HITS = 10;
  private static final Likeness NO_LIKENESS = new Likeness(0, List.of());

  private final Journal journal;
  private final Establishing establishing;
  private final Entities entities;
  private final SanctionRows rows;
  private final Editions editions;
  private final Indexes indexes;
  private final Ids ids;

  public Sanctions(
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Ids ids) {
    this.journal = journal;
    this.establishing = establishing;
    this.entities = entities;
    this.rows = new SanctionRows(jdbc);
    this.editions = new Editions(journal, collecting, rows, ids);
    this.indexes = new Indexes(rows);
    this.ids = ids;
    journal.project(new SanctionTable(jdbc));
  }

  /**
   * Takes an edition of a list out of a sealed file, and records what it changes.
   *
   * @param list whose list; "" for the publisher of the format
   * @param day of the edition where the file does not say
   * @throws IllegalArgumentException when it is no list, or not the next edition
   */
  public Edition take(String caseId, Item item, String list, Optional<LocalDate> day, Viewer by)
      throws IOException {
    return editions.take(caseId, item, list, day, by);
  }

  /** Every edition taken into a case, the oldest first. */
  public List<Edition> listEditions(String caseId) {
    return rows.editions(caseId);
  }

  /**
   * @throws NoSuchElementException when the case has no such edition
   */
  public Edition getEdition(String caseId, String id) {
    return rows.editions(caseId).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no edition " + id));
  }

  /** What an edition changed: removals first, then changes, then additions. */
  public List<Change> changes(Edition edition, int from, int size) {
    return rows.changesIn(edition.id(), from, size);
  }

  /** An entry through the editions: when it was added, changed and removed. */
  public List<Change> history(String caseId, String list, String key) {
    return rows.changesOf(caseId, list, key);
  }

  public Optional<ListedEntry> findEntry(String caseId, String list, String key) {
    return rows.findEntry(caseId, list, key);
  }

  /** The persons and actors of a case as far as they are open to {@code viewer}. */
  public List<Subject> subjects(String caseId, Viewer viewer) {
    return entities.list(EntityQuery.inCase(caseId, viewer).ofType("person", "actor")).stream()
        .filter(record -> !record.withdrawn())
        .map(Sanctions::subject)
        .toList();
  }

  private static Subject subject(Entity record) {
    List<String> names = new ArrayList<>();
    names.addAll(open(record, "name"));
    names.addAll(open(record, "other_names"));
    names.addAll(open(record, "alias"));
    List<String> countries = new ArrayList<>(open(record, "country"));
    countries.addAll(open(record, "nationality"));
    return new Subject(
        record.id(),
        record.title(),
        names,
        open(record, "birth").stream().filter(day -> day.matches("\\d{4}(-\\d{2}){0,2}")).toList(),
        countries,
        open(record, "identifier"));
  }

  private static List<String> open(Entity record, String field) {
    return record.of(field).stream().filter(one -> !one.withheld()).map(Statement::value).toList();
  }

  /**
   * Entries that somebody may be, the likeliest first: those of enough points, and every one with a
   * number of theirs, whatever its name; nothing is recorded.
   */
  public List<Candidacy> screen(String caseId, Subject subject) {
    Indexes.Index lists = indexes.of(caseId);
    Map<Integer, Candidacy> best = new LinkedHashMap<>();
    for (String name : subject.names()) {
      for (NameIndex.Hit hit : lists.index().find(name, LEAST_LIKENESS, MOST_HITS * 2)) {
        ListedEntry entry = lists.entries().get(hit.entry());
        Candidacy one = Scorer.score(subject, entry, lists.names().get(hit.name()), hit.likeness());
        best.merge(hit.entry(), one, (a, b) -> a.points() >= b.points() ? a : b);
      }
    }
    for (String number : subject.identifiers()) {
      for (int entry : lists.numbers().getOrDefault(Scorer.plain(number), List.of())) {
        ListedEntry one = lists.entries().get(entry);
        best.computeIfAbsent(
            entry, any -> Scorer.score(subject, one, one.entry().title(), NO_LIKENESS));
      }
    }
    return best.values().stream()
        .filter(one -> one.points() >= LEAST_POINTS || one.has("identifier"))
        .sorted(Comparator.comparingInt((Candidacy one) -> -one.points()))
        .limit(MOST_HITS)
        .toList();
  }

  /**
   * Seals what a person decided on a candidate.
   *
   * @param verdict "match", "no_match" or "undecided"
   */
  public void decide(
      String caseId,
      String subject,
      String list,
      String key,
      String verdict,
      int points,
      String reason,
      Viewer by) {
    requireRecord(caseId, subject, by);
    if (!VERDICTS.contains(verdict)) {
      throw new IllegalArgumentException("decide match, no match or undecided");
    }
    if (rows.findEntry(caseId, list, key).isEmpty()) {
      throw new IllegalArgumentException("there is no such entry on the list");
    }
    ObjectNode decision = JSON.objectNode().put("list", list).put("key", key);
    decision.put("verdict", verdict).put("points", Math.clamp(points, 0, 100));
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("decision", decision);
    parts.put("reason", JSON.objectNode().put("text", required(reason)));
    journal.record(new Entry(Kinds.SCREENING_DECIDED, caseId, subject, by.name(), parts));
  }

  /** Every decision on records that {@code viewer} sees, the oldest first. */
  public List<Decision> decisions(String caseId, Viewer viewer) {
    return rows.decisions(caseId).stream()
        .filter(one -> entities.find(one.subject(), viewer).isPresent())
        .map(one ->
            new Decision(
                one.subject(),
                one.list(),
                one.key(),
                one.verdict(),
                establishing.claims().masked(caseId, one.reason()),
                one.points(),
                one.by(),
                one.at(),
                one.leaf()))
        .toList();
  }

  /**
   * Writes a package, or writes it anew; what was approved is a draft again.
   *
   * @param id "" for a new one
   * @param written its authority, criterion, conduct, claims, claims against it and answer
   */
  public SubmissionPackage write(
      String caseId, String id, String subject, SubmissionText written, Viewer by) {
    requireRecord(caseId, subject, by);
    for (String claim : written.all()) {
      if (establishing.find(claim, by).filter(c -> c.caseId().equals(caseId)).isEmpty()) {
        throw new IllegalArgumentException("there is no such claim");
      }
    }
    if (!id.isEmpty() && !get(caseId, id, by).subject().equals(subject)) {
      throw new IllegalArgumentException("a package stays with its record");
    }
    String package1 = id.isEmpty() ? ids.next() : id;
    ObjectNode body = written.json().put("subject", subject);
    Map<String, JsonNode> parts = Map.of("package", body);
    journal.record(new Entry(Kinds.PACKAGE_WRITTEN, caseId, package1, by.name(), parts));
    return get(caseId, package1, by);
  }

  /** Approves a package that somebody else wrote. */
  public void approve(SubmissionPackage draft, Viewer by) {
    if (draft.by().equals(by.name())) {
      throw new IllegalArgumentException("nobody approves their own; ask a colleague");
    }
    if (draft.state().equals("approved")) {
      throw new IllegalArgumentException("it is approved already");
    }
    Map<String, JsonNode> parts = Map.of("of", JSON.objectNode().put("leaf", draft.leaf()));
    journal.record(new Entry(Kinds.PACKAGE_APPROVED, draft.caseId(), draft.id(), by.name(), parts));
  }

  /** The packages on records that {@code viewer} sees, names of persons at risk masked. */
  public List<SubmissionPackage> packages(String caseId, Viewer viewer) {
    UnaryOperator<String> mask = establishing.claims().masking(caseId);
    return rows.packages(caseId).stream()
        .filter(one -> entities.find(one.subject(), viewer).isPresent())
        .map(one -> one.shown(mask))
        .toList();
  }

  /**
   * @throws NoSuchElementException when there is none, or none that {@code viewer} sees
   */
  public SubmissionPackage get(String caseId, String id, Viewer viewer) {
    return packages(caseId, viewer).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no package " + id));
  }

  /** Whether a fact of this room may be known: as the record it is about. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    if (!Kinds.OF_RECORDS.contains(fact.kind())) {
      return true;
    }
    String record =
        fact.kind().equals(Kinds.SCREENING_DECIDED)
            ? fact.subject()
            : rows.findSubject(fact.subject()).orElse("");
    return entities.find(record, viewer).isPresent();
  }

  private void requireRecord(String caseId, String subject, Viewer by) {
    if (entities.find(subject, by).filter(one -> one.caseId().equals(caseId)).isEmpty()) {
      throw new IllegalArgumentException("there is no such record");
    }
  }

  static String required(String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    if (words.length() > LONGEST) {
      throw new IllegalArgumentException("write at most 20000 characters");
    }
    return words.strip();
  }
}
