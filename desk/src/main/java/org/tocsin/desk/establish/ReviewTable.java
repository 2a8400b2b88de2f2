package org.tocsin.desk.establish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people did with a candidate, and from that its present form: as the machine read it, with
 * every correction that stands applied in order, in the status of the last action that stands.
 */
final class ReviewTable {
  private final JdbcClient jdbc;

  ReviewTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql("delete from review").update();
  }

  void apply(Recorded fact) {
    if (fact.kind().equals(Kinds.REVIEW_UNDONE)) {
      long undone = EstablishView.part(fact, "undoes").path("leaf").asLong(-1);
      jdbc.sql("update review set undone = 1 where leaf = ?").param(undone).update();
    } else {
      add(fact);
    }
    derive(fact.subject());
  }

  private void add(Recorded fact) {
    JsonNode changes = fact.parts().get("changes");
    jdbc.sql(
            """
            insert into review (leaf, candidate_id, action, reason, changes, by_whom, at, undone)
            values (?, ?, ?, ?, ?, ?, ?, 0)
            """)
        .params(
            fact.leaf(),
            fact.subject(),
            fact.kind(),
            EstablishView.part(fact, "reason").path("text").asString(""),
            changes == null ? "{}" : changes.toString(),
            fact.by(),
            fact.at().toEpochMilli())
        .update();
  }

  /** Sets the candidate's row to what its original and its standing reviews give. */
  void derive(String candidateId) {
    ObjectNode form =
        EstablishView.parse(
                jdbc.sql("select original from candidate where id = ?")
                    .param(candidateId)
                    .query(String.class)
                    .single())
            .asObject();
    Candidate.Status status = Candidate.Status.CANDIDATE;
    ObjectNode grade =
        JsonNodeFactory.instance.objectNode().put("source", "F").put("information", 6);
    for (Standing review : standing(candidateId)) {
      JsonNode changes = EstablishView.parse(review.changes());
      switch (review.action()) {
        case Kinds.CANDIDATE_ACCEPTED -> status = Candidate.Status.ACCEPTED;
        case Kinds.CANDIDATE_REJECTED -> status = Candidate.Status.REJECTED;
        case Kinds.CANDIDATE_CORRECTED -> {
          status = Candidate.Status.CORRECTED;
          form.setAll(changes.asObject());
        }
        default -> grade.setAll(changes.asObject());
      }
    }
    update(candidateId, form, status, grade);
  }

  private record Standing(String action, String changes) {}

  private List<Standing> standing(String candidateId) {
    return jdbc.sql(
            "select action, changes from review where candidate_id = ? and undone = 0 order by leaf")
        .param(candidateId)
        .query((row, number) -> new Standing(row.getString(1), row.getString(2)))
        .list();
  }

  private void update(
      String candidateId, ObjectNode form, Candidate.Status status, ObjectNode grade) {
    jdbc.sql(
            """
            update candidate set status = :status, speakers = :speakers, voice = :voice,
              stance = :stance, type = :type, day = :day, day_text = :dayText,
              day_inferred = :dayInferred, place = :place, grade_source = :gradeSource,
              grade_information = :gradeInformation
            where id = :id
            """)
        .param("id", candidateId)
        .param("status", status.name())
        .param("gradeSource", grade.path("source").asString("F"))
        .param("gradeInformation", grade.path("information").asInt(6))
        .params(columns(form))
        .update();
  }

  /** The columns that a correction can change, by the names the statements use. */
  static Map<String, @Nullable Object> columns(JsonNode form) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    JsonNode speakers = form.path("speakers");
    columns.put("speakers", speakers.toString());
    columns.put("voice", speakers.isEmpty() ? "" : speakers.path(speakers.size() - 1).asString(""));
    columns.put("stance", form.path("stance").asString("asserts"));
    columns.put("type", form.path("type").asString(""));
    columns.put("day", EstablishView.optional(form.path("day")));
    columns.put("dayText", EstablishView.optional(form.path("day_text")));
    columns.put("dayInferred", form.path("day_inferred").asBoolean(false) ? 1 : 0);
    columns.put("place", EstablishView.optional(form.path("place")));
    return columns;
  }
}
