package org.tocsin.desk.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import org.tocsin.desk.measure.TakenFigures.Taken;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.series.Figure;
import tools.jackson.databind.JsonNode;

/** Figures as a table. */
final class FigureRows implements View {
  private static final String INSERT =
      """
      insert into measure_figure (id, case_id, import_id, item_id, kind, of_what, place, from_day,
        last_day, amount, unit, source, basis, said_day, table_row, leaf)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;

  FigureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from measure_figure").update();
    jdbc.sql("delete from measure_figure_change").update();
  }

  @Override
  public void applyAll(List<Recorded> facts, JdbcOperations bulk) {
    for (Recorded fact : facts) {
      switch (fact.kind()) {
        case Kinds.FIGURES_TAKEN -> {
          add(fact, bulk);
          changed(fact, bulk);
        }
        case Kinds.FIGURES_WITHDRAWN -> {
          bulk.update("delete from measure_figure where import_id = ?", fact.subject());
          changed(fact, bulk);
        }
        default -> {}
      }
    }
  }

  private static void changed(Recorded fact, JdbcOperations bulk) {
    bulk.update(
        """
        insert into measure_figure_change (case_id, leaf) values (?, ?)
        on conflict (case_id) do update set leaf = excluded.leaf
        """,
        fact.caseId(),
        fact.leaf());
  }

  private static void add(Recorded fact, JdbcOperations bulk) {
    JsonNode table = Objects.requireNonNull(fact.parts().get("figures"), "figures");
    String item = table.path("item").asString("");
    List<Figure> figures = TakenFigures.figures(table);
    int[] next = {0};
    bulk.batchUpdate(
        INSERT,
        figures.stream()
            .map(f ->
                row(
                    fact,
                    item,
                    f,
                    TakenFigures.PREFIX + fact.subject() + "-" + fact.leaf() + "-" + next[0]++))
            .toList());
  }

  private static Object[] row(Recorded fact, String item, Figure f, String id) {
    return new Object[] {
      id,
      fact.caseId(),
      fact.subject(),
      item,
      f.kind().name(),
      f.of(),
      f.place(),
      f.days().from().toString(),
      f.days().lastDay().toString(),
      f.value(),
      f.unit(),
      f.source(),
      f.basis(),
      f.said().toString(),
      f.row(),
      fact.leaf()
    };
  }

  List<Taken> list(String caseId) {
    return jdbc.sql("select * from measure_figure where case_id = ? order by leaf, table_row, id")
        .param(caseId)
        .query((row, number) -> taken(row))
        .list();
  }

  private static Taken taken(ResultSet row) throws SQLException {
    DayInterval days =
        DayInterval.inclusive(
            LocalDate.parse(row.getString("from_day")), LocalDate.parse(row.getString("last_day")));
    Figure figure =
        new Figure(
            Figure.Kind.valueOf(row.getString("kind")),
            row.getString("of_what"),
            row.getString("place"),
            days,
            row.getDouble("amount"),
            row.getString("unit"),
            row.getString("source"),
            row.getString("basis"),
            LocalDate.parse(row.getString("said_day")),
            row.getInt("table_row"));
    return new Taken(row.getString("id"), row.getString("item_id"), figure, row.getLong("leaf"));
  }

  List<String> items(String caseId) {
    return jdbc.sql("select distinct item_id from measure_figure where case_id = ?")
        .param(caseId)
        .query(String.class)
        .list();
  }

  long position(String caseId) {
    return jdbc.sql("select leaf from measure_figure_change where case_id = ?")
        .param(caseId)
        .query(Long.class)
        .optional()
        .orElse(-1L);
  }
}
