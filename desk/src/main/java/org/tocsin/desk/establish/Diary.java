package org.tocsin.desk.establish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about candidates by their days. */
final class Diary {
  private static final String SHOWN =
      """
      where case_id = :case and day is not null
        and (kind in ('EVENT', 'DELIVERY') and status <> 'REJECTED'
          or kind in ('CLAIM', 'QUANTITY') and status in ('ACCEPTED', 'CORRECTED'))
      """;

  private final JdbcClient jdbc;

  Diary(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Candidate> list(DatedQuery query) {
    String after = " and (day > :day or day = :day and leaf > :leaf)";
    return ask(Catalogue.SELECT, query, after + " order by day, leaf limit :limit")
        .param("day", query.afterDay().toString())
        .param("leaf", query.afterLeaf())
        .param("limit", query.limit())
        .query(Catalogue::candidate)
        .list();
  }

  /** The last exact day of an open event or delivery that nobody has rejected. */
  Optional<LocalDate> findLastDay(String caseId) {
    return jdbc.sql(
            """
            select day from candidate where case_id = ? and day is not null
              and kind in ('EVENT', 'DELIVERY') and status <> 'REJECTED'
              and compartment = '' and length(day_text) = 10
            order by day desc, leaf desc limit 1
            """)
        .param(caseId)
        .query(String.class)
        .optional()
        .map(LocalDate::parse);
  }

  /** By month, of one speaker or one month; where the page begins is passed over. */
  List<MonthCount> countByMonth(DatedQuery query) {
    Map<String, MonthCount> months = new LinkedHashMap<>();
    ask(
            "select substr(day, 1, 7), status, count(*) from candidate ",
            query,
            " group by substr(day, 1, 7), status order by 1")
        .query((row, number) ->
            MonthCount.of(
                row.getString(1), Candidate.Status.valueOf(row.getString(2)), row.getInt(3)))
        .list()
        .forEach(count -> months.merge(count.month(), count, MonthCount::plus));
    return new ArrayList<>(months.values());
  }

  private JdbcClient.StatementSpec ask(String select, DatedQuery query, String end) {
    StringBuilder sql = new StringBuilder(select).append(SHOWN).append(Catalogue.SEEN);
    if (query.voice() != null) {
      sql.append(" and voice = :voice");
    }
    if (query.month() != null) {
      sql.append(" and day >= :from and day < :until");
    }
    JdbcClient.StatementSpec statement =
        Catalogue.seen(jdbc.sql(sql.append(end).toString()), query.viewer())
            .param("case", query.caseId());
    if (query.voice() != null) {
      statement = statement.param("voice", query.voice());
    }
    return query.month() == null
        ? statement
        : statement
            .param("from", query.month().atDay(1).toString())
            .param("until", query.month().plusMonths(1).atDay(1).toString());
  }
}
