package org.tocsin.desk.warn.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.foresight.board.Answer;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.Prediction;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.file.Refusal;
import org.tocsin.foresight.risk.ForecastCard;
import org.tocsin.foresight.risk.RiskJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions to the tables of this room. */
final class ForecastRows {
  private static final String PREDICTIONS =
      """
      select p.set_id, p.leaf, p.row_no, p.answer, p.stated, p.issued, p.at, s.source, s.model,
        q.kind, q.target, q.place, q.from_day, q.last_day, q.criterion
      from forecast_prediction p
      join forecast_set s on s.id = p.set_id
      join forecast_question q on q.case_id = p.case_id and q.id = p.question
      """;
  private static final String SETS =
      """
      select s.* from forecast_set s
      """;
  private static final String DECISIONS =
      """
      select d.*, q.kind, q.target, q.place, q.from_day, q.last_day, q.criterion
      from forecast_decision d
      join forecast_question q on q.case_id = d.case_id and q.id = d.question
      """;

  private final JdbcClient jdbc;
  private final RiskJson risk = new RiskJson();

  ForecastRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SealedSet> sets(String caseId) {
    Map<String, Map<Integer, List<Aside>>> words = words("case_id = ?", caseId);
    return jdbc.sql(SETS + "where s.case_id = ? order by s.leaf")
        .param(caseId)
        .query((row, number) -> set(row, words))
        .list();
  }

  Optional<SealedSet> findSet(String id) {
    Map<String, Map<Integer, List<Aside>>> words = words("set_id = ?", id);
    return jdbc.sql(SETS + "where s.id = ?")
        .param(id)
        .query((row, number) -> set(row, words))
        .optional();
  }

  private SealedSet set(ResultSet row, Map<String, Map<Integer, List<Aside>>> words)
      throws SQLException {
    JsonNode about = JsonMapper.shared().readTree(row.getString("about"));
    Optional<ForecastCard> card =
        about.has("card")
            ? Optional.of(risk.read(about.path("card"), ForecastCard.class))
            : Optional.empty();
    List<Refusal> refusals = new ArrayList<>();
    about
        .path("refused")
        .forEach(one ->
            refusals.add(new Refusal(one.path("row").asInt(), one.path("reason").asString(""))));
    return new SealedSet(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("source"),
        row.getString("model"),
        about.path("release").asString(""),
        about.path("trained").asString(""),
        card,
        about.path("withheld").asString(""),
        row.getString("item_id"),
        row.getString("by_whom"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("leaf"),
        refusals,
        words.getOrDefault(row.getString("id"), Map.of()));
  }

  /** The words on sets and rows, the oldest first, by set and number of the row. */
  private Map<String, Map<Integer, List<Aside>>> words(String where, String value) {
    Map<String, Map<Integer, List<Aside>>> words = new HashMap<>();
    jdbc.sql("select * from forecast_word where " + where + " order by leaf")
        .param(value)
        .query(
            (RowCallbackHandler)
                row ->
                    words
                        .computeIfAbsent(row.getString("set_id"), set -> new HashMap<>())
                        .computeIfAbsent(row.getInt("row_no"), number -> new ArrayList<>())
                        .add(word(row)));
    return words;
  }

  private static Aside word(ResultSet row) throws SQLException {
    @Nullable String second = row.getString("second_by");
    return new Aside(
        row.getInt("away") == 1,
        row.getString("reason"),
        row.getInt("known"),
        row.getString("by_whom"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("leaf"),
        second == null
            ? Optional.empty()
            : Optional.of(
                new Aside.Second(
                    second,
                    Instant.ofEpochMilli(row.getLong("second_at")),
                    row.getLong("second_leaf"))));
  }

  /** The last fact about the forecasts of a case; -1 while there is none. */
  long position(String caseId) {
    return jdbc.sql(
            """
            select coalesce(max(leaf), -1) from (
              select max(leaf) as leaf from forecast_set where case_id = ?
              union all select max(leaf) from forecast_prediction where case_id = ?
              union all select max(leaf) from forecast_decision where case_id = ?
              union all select max(confirmed_leaf) from forecast_decision where case_id = ?
              union all select max(leaf) from forecast_word where case_id = ?
              union all select max(second_leaf) from forecast_word where case_id = ?
            ) as said
            """)
        .params(caseId, caseId, caseId, caseId, caseId, caseId)
        .query(Long.class)
        .single();
  }

  /** The sealed files that predictions and outcomes of a case stand in. */
  List<String> items(String caseId) {
    return jdbc.sql(
            """
            select item_id from forecast_set where case_id = ?
            union select item_id from forecast_decision where case_id = ?
            """)
        .params(caseId, caseId)
        .query(String.class)
        .list();
  }

  /** How many questions of a set, or of one row of it, somebody has said the outcome of. */
  int countSaid(String set, OptionalInt row) {
    return jdbc.sql(
            """
            select count(distinct p.question) from forecast_prediction p
            join forecast_decision d on d.case_id = p.case_id and d.question = p.question
            where p.set_id = ? and (p.row_no = ? or ? = 0)
            """)
        .params(set, row.orElse(0), row.isPresent() ? 1 : 0)
        .query(Integer.class)
        .single();
  }

  boolean hasRow(String set, int row) {
    return jdbc.sql("select count(*) from forecast_prediction where set_id = ? and row_no = ?")
            .params(set, row)
            .query(Integer.class)
            .single()
        > 0;
  }

  List<SealedPrediction> predictions(String caseId) {
    return jdbc.sql(PREDICTIONS + "where p.case_id = ? order by p.leaf, p.row_no")
        .param(caseId)
        .query((row, number) -> prediction(row))
        .list();
  }

  List<SealedPrediction> predictionsOfSet(String setId) {
    return jdbc.sql(PREDICTIONS + "where p.set_id = ? order by p.leaf, p.row_no")
        .param(setId)
        .query((row, number) -> prediction(row))
        .list();
  }

  List<SealedPrediction> predictionsTo(String caseId, String question) {
    return jdbc.sql(
            PREDICTIONS + "where p.case_id = ? and p.question = ? order by p.leaf, p.row_no")
        .params(caseId, question)
        .query((row, number) -> prediction(row))
        .list();
  }

  private static SealedPrediction prediction(ResultSet row) throws SQLException {
    String model = row.getString("model");
    String source = row.getString("source");
    @Nullable String stated = row.getString("stated");
    Prediction prediction =
        new Prediction(
            model.isEmpty() ? source : source + " (" + model + ")",
            question(row),
            answer(row.getString("answer")),
            stated == null ? Optional.empty() : Optional.of(answer(stated)),
            LocalDate.parse(row.getString("issued")),
            Instant.ofEpochMilli(row.getLong("at")));
    return new SealedPrediction(
        row.getString("set_id"), row.getLong("leaf"), row.getInt("row_no"), prediction);
  }

  private static Answer answer(String json) {
    return AnswerJson.answer(JsonMapper.shared().readTree(json));
  }

  private static Question question(ResultSet row) throws SQLException {
    return new Question(
        AnswerKind.valueOf(row.getString("kind")),
        row.getString("target"),
        row.getString("place"),
        LocalDate.parse(row.getString("from_day")),
        LocalDate.parse(row.getString("last_day")),
        row.getString("criterion"));
  }

  Optional<Question> findQuestion(String caseId, String id) {
    return jdbc.sql("select * from forecast_question where case_id = ? and id = ?")
        .params(caseId, id)
        .query((row, number) -> question(row))
        .optional();
  }

  /** Every decision of a case, the oldest first. */
  List<Decision> decisions(String caseId) {
    return jdbc.sql(DECISIONS + "where d.case_id = ? order by d.leaf")
        .param(caseId)
        .query((row, number) -> decision(row))
        .list();
  }

  List<Decision> decisionsOf(String batchId) {
    return jdbc.sql(DECISIONS + "where d.id = ? order by d.leaf")
        .param(batchId)
        .query((row, number) -> decision(row))
        .list();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    double came = row.getDouble("came");
    Outcome outcome =
        row.wasNull()
            ? new Outcome.Undecidable(row.getString("undecidable"))
            : new Outcome.Came(came);
    List<String> evidence = new ArrayList<>();
    JsonMapper.shared()
        .readTree(row.getString("evidence"))
        .forEach(id -> evidence.add(id.asString("")));
    @Nullable String second = row.getString("confirmed_by");
    return new Decision(
        row.getString("id"),
        row.getString("case_id"),
        question(row),
        outcome,
        row.getString("why"),
        evidence,
        row.getString("item_id"),
        row.getString("by_whom"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("leaf"),
        second == null
            ? null
            : new Decision.Second(
                second,
                Instant.ofEpochMilli(row.getLong("confirmed_at")),
                row.getLong("confirmed_leaf")));
  }
}
