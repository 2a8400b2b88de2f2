package org.tocsin.desk.warn.ladder;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import org.tocsin.foresight.ladder.Ladder;

/** The ladders proposed for each case, as a table. */
final class LadderVersionTable implements View {
  private final JdbcClient jdbc;

  LadderVersionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "warn-ladder-versions";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from ladder_version").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.LADDER_PROPOSED -> proposed(fact);
      case Kinds.LADDER_CONFIRMED ->
          jdbc.sql(
                  "update ladder_version set second_by = ?, second_at = ?, second_leaf = ?"
                      + " where id = ? and second_by is null")
              .params(fact.by(), fact.at().toEpochMilli(), fact.leaf(), fact.subject())
              .update();
      default -> {}
    }
  }

  private void proposed(Recorded fact) {
    jdbc.sql(
            "insert into ladder_version (id, case_id, base, ladder, reason, by_whom, at, leaf)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(fact.subject(), fact.caseId(), fact.part("base").path("version").asString(""))
        .params(fact.part("ladder").toString(), fact.part("reason").path("text").asString(""))
        .params(fact.by(), fact.at().toEpochMilli(), fact.leaf())
        .update();
  }

  /** All that were proposed for a case, the newest first. */
  List<LadderVersion> list(String caseId) {
    return jdbc.sql("select * from ladder_version where case_id = ? order by leaf desc")
        .param(caseId)
        .query((row, number) -> version(row))
        .list();
  }

  /** The one of a case that was confirmed last. */
  Optional<LadderVersion> findInForce(String caseId) {
    return jdbc.sql(
            "select * from ladder_version where case_id = ? and second_leaf is not null"
                + " order by second_leaf desc limit 1")
        .param(caseId)
        .query((row, number) -> version(row))
        .optional();
  }

  /** Cases with a ladder of their own. */
  List<String> listCases() {
    return jdbc.sql(
            "select case_id from ladder_version where second_leaf is not null"
                + " group by case_id order by min(leaf)")
        .query(String.class)
        .list();
  }

  private static LadderVersion version(ResultSet row) throws SQLException {
    @Nullable String second = row.getString("second_by");
    return new LadderVersion(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("base"),
        ladder(row.getString("ladder")),
        row.getString("reason"),
        row.getString("by_whom"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("leaf"),
        second == null
            ? Optional.empty()
            : Optional.of(
                new LadderVersion.Second(
                    second,
                    Instant.ofEpochMilli(row.getLong("second_at")),
                    row.getLong("second_leaf"))));
  }

  static Ladder ladder(String json) {
    return Ladder.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "the ladder on record");
  }
}
