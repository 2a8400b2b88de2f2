package org.tocsin.desk.appeal.criteria;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The front of the criteria for negotiations. Thread-safe. */
public final class Criteria {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> VERDICTS = List.of("meets", "partly", "fails", "silent");
  private static final int LONGEST = 4_000;
  private static final int MOST_CLAUSES = 100;

  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final CriteriaTable table;
  private final Ids ids;

  public Criteria(
      Journal journal, JdbcClient jdbc, Collecting collecting, Establishing establishing, Ids ids) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.table = new CriteriaTable(jdbc);
    this.ids = ids;
    journal.project(table);
  }

  /** Conditions that speakers set, as the reader found them in what is open to the whole desk. */
  public List<Candidate> offered(String caseId) {
    List<String> taken = table.criteria(caseId).stream().map(Criterion::claim).toList();
    return establishing
        .list(CandidateQuery.inCase(caseId).ofKind(Candidate.Kind.CRITERION).standing())
        .stream()
        .filter(one -> !taken.contains(one.id()))
        .toList();
  }

  /**
   * Sets a criterion.
   *
   * @param claim the claim it is taken from, "" for none
   */
  public void set(String caseId, String words, String setBy, String claim, Viewer by) {
    collecting.getCase(caseId);
    if (!claim.isEmpty()
        && establishing.find(claim, by).filter(c -> c.caseId().equals(caseId)).isEmpty()) {
      throw new IllegalArgumentException("there is no such claim");
    }
    ObjectNode said = JSON.objectNode().put("words", given(words)).put("set_by", given(setBy));
    record(CriteriaTable.CRITERION_SET, caseId, ids.next(), said.put("claim", claim), by);
  }

  /**
   * Records a proposal or a format of talks.
   *
   * @param clauses one a line
   * @param day "" when it is not known
   */
  public Proposal propose(
      String caseId, String title, String madeBy, String day, String clauses, Viewer by) {
    collecting.getCase(caseId);
    List<String> lines =
        clauses.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty() || lines.size() > MOST_CLAUSES) {
      throw new IllegalArgumentException("a proposal has 1 to 100 clauses, one a line");
    }
    try {
      if (!day.isBlank()) {
        LocalDate.parse(day.strip());
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("write a date as 2023-02-22, not " + day, e);
    }
    ObjectNode said = JSON.objectNode().put("title", given(title)).put("made_by", given(madeBy));
    said.put("day", day.strip());
    lines.forEach(line -> said.withArray("clauses").add(given(line)));
    String id = ids.next();
    record(CriteriaTable.PROPOSAL_RECORDED, caseId, id, said, by);
    return getProposal(caseId, id, by);
  }

  /** Says what a person holds of a clause under a criterion. */
  public void assess(
      String caseId,
      String proposal,
      int clause,
      String criterion,
      String verdict,
      String reason,
      Viewer by) {
    Matrix seen = matrix(caseId, by);
    int clauses = proposal(seen, proposal).clauses().size();
    boolean known = seen.criteria().stream().anyMatch(c -> c.id().equals(criterion));
    if (!known || clause < 0 || clause >= clauses || !VERDICTS.contains(verdict)) {
      throw new IllegalArgumentException("choose a clause, a criterion and a verdict");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    ObjectNode said = JSON.objectNode().put("clause", clause).put("criterion", criterion);
    said.put("verdict", verdict).put("reason", given(reason));
    record(CriteriaTable.CLAUSE_ASSESSED, caseId, proposal, said, by);
  }

  /**
   * @throws NoSuchElementException when the case has no such proposal
   */
  public Proposal getProposal(String caseId, String id, Viewer viewer) {
    return proposal(matrix(caseId, viewer), id);
  }

  private static Proposal proposal(Matrix seen, String id) {
    return seen.proposals().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no proposal " + id));
  }

  /**
   * What {@code viewer} may see of it, names of persons at risk masked. A criterion that was taken
   * from a claim is seen, with what people hold of it, by those who see the claim.
   */
  public Matrix matrix(String caseId, Viewer viewer) {
    List<Criterion> seen =
        table.criteria(caseId).stream().filter(c -> sees(c.claim(), viewer)).toList();
    Set<String> open = seen.stream().map(Criterion::id).collect(Collectors.toSet());
    UnaryOperator<String> mask = establishing.claims().masking(caseId);
    return new Matrix(
        seen.stream()
            .map(c ->
                new Criterion(
                    c.id(),
                    mask.apply(c.words()),
                    mask.apply(c.setBy()),
                    c.claim(),
                    c.by(),
                    c.leaf()))
            .toList(),
        table.proposals(caseId).stream()
            .map(p ->
                new Proposal(
                    p.id(),
                    mask.apply(p.title()),
                    mask.apply(p.madeBy()),
                    p.day(),
                    p.clauses().stream().map(mask).toList(),
                    p.by(),
                    p.leaf()))
            .toList(),
        Matrix.last(table.assessments(caseId)).stream()
            .filter(a -> open.contains(a.criterion()))
            .map(a ->
                new Assessment(
                    a.proposal(),
                    a.clause(),
                    a.criterion(),
                    a.verdict(),
                    mask.apply(a.reason()),
                    a.by(),
                    a.leaf()))
            .toList());
  }

  private boolean sees(String claim, Viewer viewer) {
    return claim.isEmpty() || establishing.find(claim, viewer).isPresent();
  }

  /** Whether a fact of this room may be known: as the claim that its criterion was taken from. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    return CriteriaTable.findCriterion(fact)
        .flatMap(table::findClaim)
        .map(claim -> sees(claim, viewer))
        .orElse(true);
  }

  private void record(String kind, String caseId, String subject, ObjectNode said, Viewer by) {
    Map<String, JsonNode> parts = Map.of("said", said);
    journal.record(new Entry(kind, caseId, subject, by.name(), parts));
  }

  private static String given(String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException("fill in every field, with at most 4000 characters");
    }
    return words.strip();
  }
}
