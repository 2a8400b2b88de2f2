package org.tocsin.desk.establish.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.lens.Frameworks;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of what people find on indicators and stages. Every question and every change carries
 * the person; what they may not see is not found. Bad input is an {@link IllegalArgumentException}
 * with one line for a person, a change that the state of a finding does not allow an {@link
 * IllegalStateException}. Thread-safe.
 */
public final class Assessing {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST = 5_000;

  private final Journal journal;
  private final Establishing establishing;
  private final Entities entities;
  private final Frameworks frameworks;
  private final FindingRules rules;
  private final AssessTable table;

  public Assessing(
      Journal journal,
      JdbcClient jdbc,
      Establishing establishing,
      Entities entities,
      Frameworks frameworks) {
    this.journal = journal;
    this.establishing = establishing;
    this.entities = entities;
    this.frameworks = frameworks;
    this.rules = new FindingRules(establishing, frameworks);
    this.table = new AssessTable(jdbc);
    journal.project(table);
  }

  public Lens lens(Lens.Kind kind) {
    return frameworks.lens(kind);
  }

  /**
   * Whether statements of a record may rest on the claims that they name. A finding rests on what
   * people accepted, by whatever form it is written; other records may name what nobody judged yet.
   *
   * @param type of the record
   * @param compartment it stands in
   * @throws IllegalArgumentException with one line for a person
   */
  public void checkClaims(
      String caseId, String type, List<NewStatement> statements, String compartment, Viewer by) {
    if (Lens.Kind.ofType(type).isPresent()) {
      statements.stream()
          .flatMap(one -> Stream.concat(one.claims().stream(), one.against().stream()))
          .forEach(id -> rules.checkClaim(caseId, id, compartment, by));
    }
  }

  /** States a new finding. */
  public IndicatorFinding state(String caseId, NewFinding finding, Viewer by) {
    rules.check(caseId, finding, by);
    NewEntity entity =
        new NewEntity(
            finding.kind().type(),
            finding.compartment(),
            FindingStatements.of(masked(caseId, finding)));
    return of(entities.open(caseId, entity, "", by));
  }

  /**
   * Puts a finding right: what is the same stays, what differs is withdrawn and stated anew, and
   * both stay in the history.
   *
   * @param version version of the record the correction was made from
   * @param reason needed
   * @throws IllegalStateException when it was changed since, or is under review
   */
  public IndicatorFinding correct(
      String id, long version, NewFinding finding, String reason, Viewer by) {
    IndicatorFinding stands = get(id, by);
    Entity entity = stands.entity();
    rules.check(entity.caseId(), finding.inside(entity.compartment()), by);
    NewFinding whole = keepingUnseen(finding, stands, by);
    List<NewStatement> wanted = FindingStatements.of(masked(entity.caseId(), whole));
    return of(
        entities.change(
            id,
            version,
            FindingStatements.added(entity, wanted),
            FindingStatements.withdrawn(entity, wanted),
            establishing.claims().masked(entity.caseId(), reason),
            by));
  }

  /** What the person does not see of it stays: they cannot have meant to take it out. */
  private NewFinding keepingUnseen(NewFinding finding, IndicatorFinding stands, Viewer by) {
    return finding.resting(
        withUnseen(finding.claims(), stands.claims(), by),
        withUnseen(finding.against(), stands.against(), by));
  }

  private List<String> withUnseen(List<String> given, List<String> standing, Viewer by) {
    return Stream.concat(
            given.stream(), standing.stream().filter(id -> establishing.find(id, by).isEmpty()))
        .toList();
  }

  private NewFinding masked(String caseId, NewFinding finding) {
    return finding.masked(words -> establishing.claims().masked(caseId, words));
  }

  /**
   * Contests a colleague's finding.
   *
   * @param reason needed
   * @throws IllegalStateException when it is one's own, withdrawn, or contested by them already
   */
  public IndicatorFinding contest(String id, String reason, Viewer by) {
    FindingRules.need(reason, "give a reason: it is kept and shown beside the finding");
    return journal.alone(() -> {
      IndicatorFinding finding = toChange(id, by);
      if (finding.analyst().equals(by.name())) {
        throw new IllegalStateException("you stated it yourself; correct it or withdraw it");
      }
      if (!finding.stands()) {
        throw new IllegalStateException("it stands no more, so there is nothing to contest");
      }
      if (standing(finding, by).isPresent()) {
        throw new IllegalStateException("you contest it already; withdraw that to say it anew");
      }
      record(Kinds.FINDING_CONTESTED, finding.entity(), reason, by);
      return get(id, by);
    });
  }

  /**
   * Takes one's own contest back.
   *
   * @param reason needed
   * @throws IllegalStateException when there is none of theirs
   */
  public IndicatorFinding withdrawContest(String id, String reason, Viewer by) {
    FindingRules.need(reason, "give a reason: it is kept beside the contest");
    return journal.alone(() -> {
      IndicatorFinding finding = toChange(id, by);
      if (standing(finding, by).isEmpty()) {
        throw new IllegalStateException("you do not contest it, so there is nothing to withdraw");
      }
      record(Kinds.CONTEST_WITHDRAWN, finding.entity(), reason, by);
      return get(id, by);
    });
  }

  private static Optional<Contest> standing(IndicatorFinding finding, Viewer by) {
    return finding.contested().stream().filter(one -> one.by().equals(by.name())).findFirst();
  }

  private IndicatorFinding toChange(String id, Viewer by) {
    IndicatorFinding finding = get(id, by);
    need(by);
    if (!by.sees(finding.entity().compartment())) {
      throw new IllegalStateException(
          "you broke the glass to read it; only members of its compartment change it");
    }
    return finding;
  }

  private void record(String kind, Entity entity, String reason, Viewer by) {
    journal.record(
        new Entry(
            kind,
            entity.caseId(),
            entity.id(),
            by.name(),
            Map.of("reason", text(entity.caseId(), reason))));
  }

  /**
   * Puts a suggestion of the machine aside, as far as it rests on what is known now.
   *
   * @param supporting ids of the pieces it rests on
   * @param reason needed
   * @throws NoSuchElementException when there is no such indicator
   * @throws IllegalStateException when it is put aside already
   */
  public Dismissal dismiss(
      String caseId, String code, List<String> supporting, String reason, Viewer by) {
    need(by);
    lens(Lens.Kind.INDICATORS).get(code);
    FindingRules.need(reason, "give a reason: it is kept with the suggestion");
    if (supporting.isEmpty()) {
      throw new IllegalArgumentException("nothing suggests " + code + " now");
    }
    return journal.alone(() -> {
      if (findDismissal(caseId, code).filter(one -> one.covers(supporting)).isPresent()) {
        throw new IllegalStateException("the suggestion is put aside already");
      }
      ObjectNode suggestion = JSON.objectNode().put("code", code);
      supporting.forEach(suggestion.putArray("supporting")::add);
      journal.record(about(Kinds.SUGGESTION_DISMISSED, caseId, suggestion, reason, by));
      return findDismissal(caseId, code).orElseThrow();
    });
  }

  /**
   * Takes up a suggestion again that was put aside.
   *
   * @param reason needed
   * @throws IllegalStateException when it was not put aside
   */
  public void takeUp(String caseId, String code, String reason, Viewer by) {
    need(by);
    FindingRules.need(reason, "give a reason: it is kept with the suggestion");
    journal.alone(() -> {
      if (findDismissal(caseId, code).isEmpty()) {
        throw new IllegalStateException("the suggestion is not put aside");
      }
      ObjectNode suggestion = JSON.objectNode().put("code", code);
      return journal.record(about(Kinds.SUGGESTION_TAKEN_UP, caseId, suggestion, reason, by));
    });
  }

  private Entry about(String kind, String caseId, ObjectNode suggestion, String reason, Viewer by) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("suggestion", suggestion);
    parts.put("reason", text(caseId, reason));
    String subject = caseId + "/" + suggestion.path("code").asString("");
    return new Entry(kind, caseId, subject, by.name(), parts);
  }

  private ObjectNode text(String caseId, String words) {
    return JSON.objectNode().put("text", establishing.claims().masked(caseId, words.strip()));
  }

  /** The findings of a case on one list, the first stated first; withdrawn ones among them. */
  public List<IndicatorFinding> list(String caseId, Lens.Kind kind, Viewer viewer) {
    Map<String, List<Contest>> contests =
        table.contests(caseId).stream().collect(Collectors.groupingBy(Contest::finding));
    EntityQuery all = EntityQuery.inCase(caseId, viewer).ofType(kind.type());
    return entities.list(all.page(Long.MAX_VALUE, MOST)).reversed().stream()
        .map(entity ->
            new IndicatorFinding(kind, entity, contests.getOrDefault(entity.id(), List.of())))
        .toList();
  }

  /**
   * @throws NoSuchElementException when there is none that the viewer may see
   */
  public IndicatorFinding get(String id, Viewer viewer) {
    return of(entities.get(id, viewer));
  }

  private IndicatorFinding of(Entity entity) {
    Lens.Kind kind =
        Lens.Kind.ofType(entity.type().name())
            .orElseThrow(() -> new NoSuchElementException("no finding " + entity.id()));
    List<Contest> contests =
        table.contests(entity.caseId()).stream()
            .filter(contest -> contest.finding().equals(entity.id()))
            .toList();
    return new IndicatorFinding(kind, entity, contests);
  }

  /** Suggestions that were put aside, oldest first; those taken up again among them. */
  public List<Dismissal> listDismissals(String caseId) {
    return table.dismissals(caseId);
  }

  private Optional<Dismissal> findDismissal(String caseId, String code) {
    return table.dismissals(caseId).reversed().stream()
        .filter(one -> one.code().equals(code) && one.end().isEmpty())
        .findFirst();
  }

  private static void need(Viewer by) {
    if (!by.may(Role.ANALYST)) {
      throw new IllegalStateException("your role does not change the record");
    }
  }
}
