package org.tocsin.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.desk.TestPostgres;

/** However many rows come together, each arrives once. */
class RowsTest {
  private static final String INSERT =
      "insert into thing (id, said, amount, note) values (?, ?, ?, 'fixed')";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 39, 40, 41, 80, 83})
  void eachRowArrivesOnceWithItsOwnValues(int count) {
    try (Database database = open("jdbc:sqlite:" + folder.resolve("views.db"))) {
      insertAndLook(database, count);
    }
  }

  @Test
  void theSameHoldsOnPostgres() throws IOException {
    try (TestPostgres server = TestPostgres.start();
        Database database = open(server.url())) {
      insertAndLook(database, 83);
    }
  }

  private static void insertAndLook(Database database, int count) {
    Rows rows = new Rows(INSERT);
    IntStream.range(0, count)
        .forEach(i -> rows.add((long) i, i % 3 == 0 ? null : "said " + i, i / 2.0));
    rows.send(database.bulk());
    rows.send(database.bulk());
    assertThat(written(database))
        .containsExactlyElementsOf(
            IntStream.range(0, count)
                .mapToObj(
                    i -> i + " " + (i % 3 == 0 ? "-" : "said " + i) + " " + i / 2.0 + " fixed")
                .toList());
  }

  private static List<String> written(Database database) {
    return database
        .client()
        .sql("select id, said, amount, note from thing order by id")
        .query((row, n) ->
            row.getLong(1)
                + " "
                + (row.getString(2) == null ? "-" : row.getString(2))
                + " "
                + row.getDouble(3)
                + " "
                + row.getString(4))
        .list();
  }

  @Test
  void rowsThatAreThereAlreadyAreAddedTo() {
    try (Database database = open("jdbc:sqlite:" + folder.resolve("views.db"))) {
      String add =
          """
          insert into thing (id, amount) values (?, ?)
          on conflict (id) do update set amount = thing.amount + excluded.amount
          """;
      for (int round = 0; round < 2; round++) {
        Rows rows = new Rows(add);
        IntStream.range(0, 50).forEach(i -> rows.add((long) i, 1.5));
        rows.send(database.bulk());
      }
      assertThat(database.client().sql("select amount from thing").query(Double.class).list())
          .hasSize(50)
          .containsOnly(3.0);
    }
  }

  @Test
  void aRowWithSomethingToWorkOutArrivesToo() {
    try (Database database = open("jdbc:sqlite:" + folder.resolve("views.db"))) {
      Rows rows = new Rows("insert into thing (id, said) values (?, lower(?))");
      IntStream.range(0, 50).forEach(i -> rows.add((long) i, "SAID " + i));
      rows.send(database.bulk());
      assertThat(
              database
                  .client()
                  .sql("select said from thing order by id")
                  .query(String.class)
                  .list())
          .containsExactlyElementsOf(IntStream.range(0, 50).mapToObj(i -> "said " + i).toList());
    }
  }

  @Test
  void statementsThatInsertNothingRunForEachRow() {
    try (Database database = open("jdbc:sqlite:" + folder.resolve("views.db"))) {
      insertAndLook(database, 60);
      Rows rows = new Rows("update thing set said = ? where id = ?");
      IntStream.range(0, 60).forEach(i -> rows.add("now " + i, (long) i));
      rows.send(database.bulk());
      assertThat(
              database
                  .client()
                  .sql("select said from thing order by id")
                  .query(String.class)
                  .list())
          .containsExactlyElementsOf(IntStream.range(0, 60).mapToObj(i -> "now " + i).toList());
    }
  }

  @Test
  void valuesThatNoTableTakesAreRefused() {
    try (Database database = open("jdbc:sqlite:" + folder.resolve("views.db"))) {
      Rows rows = new Rows(INSERT);
      rows.add(1L, 'c', 2.0);
      assertThatThrownBy(() -> rows.send(database.bulk()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not a value of a table: c");
    }
  }

  private static Database open(String jdbcUrl) {
    Database database = Database.open(jdbcUrl);
    database
        .client()
        .sql(
            "create table thing (id bigint primary key, said text, amount double precision, note text)")
        .update();
    return database;
  }
}
