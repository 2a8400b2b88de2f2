package org.tocsin.desk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.tocsin.desk.journal.Database;

/**
 * How much SQLite does for a question, in steps of its machine: the same on every computer, so a
 * test can say that a question costs no more among many rows.
 */
public final class Effort implements AutoCloseable {
  private final SingleConnectionDataSource source;
  private final JdbcClient jdbc;

  private Effort(SingleConnectionDataSource source) {
    this.source = source;
    this.jdbc = JdbcClient.create(source);
  }

  /** With the tables of the desk, all empty. */
  public static Effort in(Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("desk.db");
    Database.open(url).close();
    return new Effort(new SingleConnectionDataSource(url, true));
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  /** Steps of the machine while {@code work} asks. */
  public long of(Consumer<JdbcClient> work) throws SQLException {
    Connection connection = source.getConnection().unwrap(SQLiteConnection.class);
    long[] steps = {0};
    ProgressHandler.setHandler(
        connection,
        1,
        new ProgressHandler() {
          @Override
          protected int progress() {
            steps[0]++;
            return 0;
          }
        });
    try {
      work.accept(jdbc);
    } finally {
      ProgressHandler.clearHandler(connection);
    }
    return steps[0];
  }

  @Override
  public void close() {
    source.destroy();
  }
}
