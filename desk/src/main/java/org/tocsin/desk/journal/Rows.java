package org.tocsin.desk.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** The rows of one statement, gathered and sent together. For one thread. */
public final class Rows {
  private static final Pattern INSERTED = Pattern.compile("\\bvalues\\s*(\\([^()]*\\))");

  /**
   * Rows in one insert: SQLite finds its way into a table and each of its indexes once for them.
   */
  private static final int TOGETHER = 40;

  private final String sql;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /**
   * @param sql with a question mark for each value of a row
   */
  public Rows(String sql) {
    this.sql = sql;
  }

  /**
   * @param values texts, numbers or nulls
   */
  public void add(@Nullable Object... values) {
    rows.add(values);
  }

  /** Runs the statement for each row, in the order they were added. */
  public void send(JdbcOperations bulk) {
    Matcher inserted = INSERTED.matcher(sql);
    int sent = 0;
    if (rows.size() >= TOGETHER && inserted.find()) {
      String values = String.join(", ", Collections.nCopies(TOGETHER, inserted.group(1)));
      String many = sql.substring(0, inserted.start(1)) + values + sql.substring(inserted.end(1));
      sent = rows.size() - rows.size() % TOGETHER;
      send(bulk, many, rows.subList(0, sent), TOGETHER);
    }
    if (sent < rows.size()) {
      send(bulk, sql, rows.subList(sent, rows.size()), 1);
    }
    rows.clear();
  }

  private static void send(
      JdbcOperations bulk, String statement, List<@Nullable Object[]> rows, int together) {
    bulk.execute(
        statement,
        (PreparedStatementCallback<int[]>)
            prepared -> {
              for (int at = 0; at < rows.size(); at += together) {
                int place = 1;
                for (@Nullable Object[] row : rows.subList(at, at + together)) {
                  for (@Nullable Object value : row) {
                    set(prepared, place++, value);
                  }
                }
                prepared.addBatch();
              }
              return prepared.executeBatch();
            });
  }

  private static void set(PreparedStatement statement, int place, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(place, Types.NULL);
      case String text -> statement.setString(place, text);
      case Integer number -> statement.setInt(place, number);
      case Long number -> statement.setLong(place, number);
      case Double number -> statement.setDouble(place, number);
      default -> throw new IllegalArgumentException("not a value of a table: " + value);
    }
  }
}
