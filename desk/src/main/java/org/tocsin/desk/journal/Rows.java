package org.tocsin.desk.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** The rows of one statement, gathered and sent together. For one thread. */
public final class Rows {
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
    if (!rows.isEmpty()) {
      bulk.execute(sql, (PreparedStatementCallback<int[]>) this::send);
      rows.clear();
    }
  }

  private int[] send(PreparedStatement statement) throws SQLException {
    for (@Nullable Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        set(statement, i + 1, row[i]);
      }
      statement.addBatch();
    }
    return statement.executeBatch();
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
