package org.tocsin.desk.establish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.reader.Span;
import tools.jackson.databind.JsonNode;

/** Questions to the tables that {@link EstablishView} fills. */
final class Catalogue {
  private static final String SELECT =
      """
      select id, case_id, item_id, kind, status, span_begin, span_end, statement, restricted,
        speakers, stance, type, day, day_text, day_inferred, place, addressee, grade_source,
        grade_information, detail, leaf
      from candidate
      """;

  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Candidate> list(CandidateQuery query) {
    StringBuilder sql = new StringBuilder(SELECT).append("where case_id = :case and leaf > :after");
    if (query.itemId() != null) {
      sql.append(" and item_id = :item");
    }
    if (!query.kinds().isEmpty()) {
      sql.append(" and kind in (:kinds)");
    }
    if (!query.statuses().isEmpty()) {
      sql.append(" and status in (:statuses)");
    }
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql.append(" order by leaf limit :limit").toString())
            .param("case", query.caseId())
            .param("after", query.afterLeaf())
            .param("limit", query.limit());
    if (query.itemId() != null) {
      statement = statement.param("item", query.itemId());
    }
    if (!query.kinds().isEmpty()) {
      statement = statement.param("kinds", query.kinds().stream().map(Enum::name).toList());
    }
    if (!query.statuses().isEmpty()) {
      statement = statement.param("statuses", query.statuses().stream().map(Enum::name).toList());
    }
    return statement.query(Catalogue::candidate).list();
  }

  Optional<Candidate> find(String id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(Catalogue::candidate).optional();
  }

  List<VoiceCount> countByVoice(String caseId) {
    return jdbc.sql(
            """
            select voice, count(*) as n,
              sum(case when stance = 'asserts' then 0 else 1 end) as contested
            from candidate
            where case_id = ? and kind = 'CLAIM' and status <> 'REJECTED'
            group by voice order by n desc, voice
            """)
        .param(caseId)
        .query((row, number) -> new VoiceCount(row.getString(1), row.getInt(2), row.getInt(3)))
        .list();
  }

  Optional<ItemReading> findReading(String itemId) {
    return jdbc.sql(READING + "where item_id = ?")
        .param(itemId)
        .query(Catalogue::reading)
        .optional();
  }

  List<ItemReading> listReadings(String caseId) {
    return jdbc.sql(READING + "where case_id = ? order by leaf")
        .param(caseId)
        .query(Catalogue::reading)
        .list();
  }

  List<Review> listReviews(String candidateId) {
    return jdbc.sql(
            """
            select leaf, candidate_id, action, reason, changes, by_whom, at, undone
            from review where candidate_id = ? order by leaf
            """)
        .param(candidateId)
        .query(Catalogue::review)
        .list();
  }

  private static final String READING =
      "select item_id, case_id, reader, digest, document, counts, at_risk, leaf from item_reading ";

  private static ItemReading reading(ResultSet row, int number) throws SQLException {
    return new ItemReading(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        EstablishView.parse(row.getString(5)),
        EstablishView.parse(row.getString(6)),
        row.getInt(7) == 1,
        row.getLong(8));
  }

  private static Review review(ResultSet row, int number) throws SQLException {
    return new Review(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        EstablishView.parse(row.getString(5)),
        row.getString(6),
        Instant.ofEpochMilli(row.getLong(7)),
        row.getInt(8) == 1);
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    String statement = row.getString("statement");
    return new Candidate(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("item_id"),
        Candidate.Kind.valueOf(row.getString("kind")),
        Candidate.Status.valueOf(row.getString("status")),
        new Span(row.getInt("span_begin"), row.getInt("span_end")),
        statement,
        statement,
        row.getInt("restricted") == 1,
        strings(EstablishView.parse(row.getString("speakers"))),
        row.getString("stance"),
        row.getString("type"),
        day(row.getString("day")),
        row.getString("day_text"),
        row.getInt("day_inferred") == 1,
        row.getString("place"),
        row.getString("addressee"),
        new Grade(row.getString("grade_source").charAt(0), row.getInt("grade_information")),
        EstablishView.parse(row.getString("detail")),
        row.getLong("leaf"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asString("")));
    return List.copyOf(strings);
  }
}
