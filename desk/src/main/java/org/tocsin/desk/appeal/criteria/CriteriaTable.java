package org.tocsin.desk.appeal.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Criteria, proposals and assessments as tables. */
final class CriteriaTable implements View {
  static final String CRITERION_SET = "NegotiationCriterionSet";
  static final String PROPOSAL_RECORDED = "NegotiationProposalRecorded";
  static final String CLAUSE_ASSESSED = "ProposalClauseAssessed";

  private final JdbcClient jdbc;

  CriteriaTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "criteria";
  }

  @Override
  public void clear() {
    for (String table :
        List.of("negotiation_criterion", "negotiation_proposal", "clause_assessment")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Override
  public void applyAll(List<Recorded> facts, JdbcOperations bulk) {
    for (Recorded fact : facts) {
      switch (fact.kind()) {
        case CRITERION_SET -> criterion(fact, bulk);
        case PROPOSAL_RECORDED -> proposal(fact, bulk);
        case CLAUSE_ASSESSED -> assessed(fact, bulk);
        default -> {}
      }
    }
  }

  private static JsonNode said(Recorded fact) {
    return Objects.requireNonNull(fact.parts().get("said"), "said");
  }

  private static void criterion(Recorded fact, JdbcOperations bulk) {
    bulk.update(
        """
        insert into negotiation_criterion (id, case_id, words, set_by, claim, by_whom, leaf)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        fact.subject(),
        fact.caseId(),
        said(fact).path("words").asString(""),
        said(fact).path("set_by").asString(""),
        said(fact).path("claim").asString(""),
        fact.by(),
        fact.leaf());
  }

  private static void proposal(Recorded fact, JdbcOperations bulk) {
    bulk.update(
        """
        insert into negotiation_proposal (id, case_id, title, made_by, day, clauses, by_whom, leaf)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        fact.subject(),
        fact.caseId(),
        said(fact).path("title").asString(""),
        said(fact).path("made_by").asString(""),
        said(fact).path("day").asString(""),
        said(fact).path("clauses").toString(),
        fact.by(),
        fact.leaf());
  }

  private static void assessed(Recorded fact, JdbcOperations bulk) {
    bulk.update(
        """
        insert into clause_assessment (leaf, case_id, proposal, clause, criterion, verdict, reason,
          by_whom)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        fact.leaf(),
        fact.caseId(),
        fact.subject(),
        said(fact).path("clause").asInt(),
        said(fact).path("criterion").asString(""),
        said(fact).path("verdict").asString(""),
        said(fact).path("reason").asString(""),
        fact.by());
  }

  /** The criterion that a fact is about, if it is about one. */
  static Optional<String> findCriterion(Recorded fact) {
    return switch (fact.kind()) {
      case CRITERION_SET -> Optional.of(fact.subject());
      case CLAUSE_ASSESSED -> Optional.of(said(fact).path("criterion").asString(""));
      default -> Optional.empty();
    };
  }

  /** The claim that a criterion was taken from, "" for none. */
  Optional<String> findClaim(String criterion) {
    return jdbc.sql("select claim from negotiation_criterion where id = ?")
        .param(criterion)
        .query(String.class)
        .optional();
  }

  List<Criterion> criteria(String caseId) {
    return jdbc.sql("select * from negotiation_criterion where case_id = ? order by leaf")
        .param(caseId)
        .query((row, number) ->
            new Criterion(
                row.getString("id"),
                row.getString("words"),
                row.getString("set_by"),
                row.getString("claim"),
                row.getString("by_whom"),
                row.getLong("leaf")))
        .list();
  }

  List<Proposal> proposals(String caseId) {
    return jdbc.sql("select * from negotiation_proposal where case_id = ? order by leaf")
        .param(caseId)
        .query((row, number) -> {
          List<String> clauses = new ArrayList<>();
          JsonMapper.shared()
              .readTree(row.getString("clauses"))
              .forEach(one -> clauses.add(one.asString("")));
          return new Proposal(
              row.getString("id"),
              row.getString("title"),
              row.getString("made_by"),
              row.getString("day"),
              clauses,
              row.getString("by_whom"),
              row.getLong("leaf"));
        })
        .list();
  }

  List<Assessment> assessments(String caseId) {
    return jdbc.sql("select * from clause_assessment where case_id = ? order by leaf")
        .param(caseId)
        .query((row, number) ->
            new Assessment(
                row.getString("proposal"),
                row.getInt("clause"),
                row.getString("criterion"),
                row.getString("verdict"),
                row.getString("reason"),
                row.getString("by_whom"),
                row.getLong("leaf")))
        .list();
  }
}
