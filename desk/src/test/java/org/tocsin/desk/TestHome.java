package org.tocsin.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The home of a desk in a test. Its views are in SQLite, or with {@code TOCSIN_TEST_VIEWS=postgres}
 * in a database of its own on the server of {@code TOCSIN_TEST_POSTGRES}: so the same tests say of
 * both databases that the desk keeps its promises.
 */
public final class TestHome {
  private TestHome() {}

  /** Everything the views hold, as one text. */
  public static String stored(Path folder) throws IOException, SQLException {
    Home home = at(folder);
    if (home.database().isEmpty()) {
      Path log = folder.resolve("views/desk.db-wal");
      return Files.readString(folder.resolve("views/desk.db"), StandardCharsets.ISO_8859_1)
          + (Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "");
    }
    StringBuilder all = new StringBuilder();
    try (Connection connection = DriverManager.getConnection(home.databaseUrl());
        Statement asking = connection.createStatement()) {
      for (String table :
          strings(asking, "select tablename from pg_tables where schemaname = 'public'")) {
        strings(asking, "select t::text from " + table + " t").forEach(all::append);
      }
    }
    return all.toString();
  }

  private static List<String> strings(Statement asking, String question) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (ResultSet rows = asking.executeQuery(question)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  /** The same folder always has the same database. */
  public static Home at(Path folder) throws IOException {
    if (!"postgres".equals(System.getenv("TOCSIN_TEST_VIEWS"))) {
      return Home.at(folder, Map.of());
    }
    String server =
        TestPostgres.server()
            .orElseThrow(() ->
                new IllegalStateException("TOCSIN_TEST_VIEWS wants TOCSIN_TEST_POSTGRES as well"));
    byte[] path = folder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
    String name = "views_" + UUID.nameUUIDFromBytes(path).toString().replace("-", "");
    return Home.at(folder, Map.of("TOCSIN_DATABASE", TestPostgres.create(server, name)));
  }
}
