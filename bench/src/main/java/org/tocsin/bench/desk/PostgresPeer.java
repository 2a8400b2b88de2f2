package org.tocsin.bench.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** PostgreSQL's own full text search over the same sentences. */
final class PostgresPeer {
  private static final int ROUNDS = 100;
  private static final double NANOS = 1e9;
  private static final String QUESTION =
      """
      select id, ts_headline('simple', body, asked) from said, plainto_tsquery('simple', ?) asked
      where words @@ asked order by ts_rank(words, asked) desc limit 20
      """;

  private final int claims;
  private final Texts texts;

  PostgresPeer(int claims, long seed) {
    this.claims = claims;
    this.texts = new Texts(claims, seed);
  }

  void measure(Curve curve) throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection()) {
      fill(connection, curve);
      ask(connection, curve);
    } catch (SQLException e) {
      throw new IOException("PostgreSQL: " + e.getMessage(), e);
    }
  }

  private void fill(Connection connection, Curve curve) throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table said (id bigserial primary key, body text not null,
            words tsvector generated always as (to_tsvector('simple', body)) stored)
          """);
      statement.execute("create index said_words on said using gin (words)");
    }
    connection.setAutoCommit(false);
    long begun = System.nanoTime();
    try (PreparedStatement insert =
        connection.prepareStatement("insert into said (body) values (?)")) {
      texts.each(sentences -> insert(sentences, insert));
    }
    double seconds = (System.nanoTime() - begun) / NANOS;
    curve.add("PostgreSQL full text, import", "rows/s", claims, claims / seconds);
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze said");
    }
  }

  private static void insert(List<String> sentences, PreparedStatement insert) throws IOException {
    try {
      for (String sentence : sentences) {
        insert.setString(1, sentence);
        insert.addBatch();
      }
      insert.executeBatch();
      insert.getConnection().commit();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void ask(Connection connection, Curve curve) throws IOException, SQLException {
    try (PreparedStatement question = connection.prepareStatement(QUESTION)) {
      Times times =
          Times.of(
              ROUNDS,
              round -> {
                try {
                  question.setString(1, texts.question(round));
                  try (ResultSet found = question.executeQuery()) {
                    while (found.next()) {
                      found.getString(2);
                    }
                  }
                } catch (SQLException e) {
                  throw new IOException(e.getMessage(), e);
                }
              });
      curve.add("PostgreSQL full text, search p50", "ms", claims, times.p50());
      curve.add("PostgreSQL full text, search p99", "ms", claims, times.p99());
    }
  }
}
