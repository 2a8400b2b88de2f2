package org.tocsin.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/**
 * An empty PostgreSQL database for a test: on the server that {@code TOCSIN_TEST_POSTGRES} names (a
 * JDBC address of somebody who may make databases), else on one started for it.
 */
public final class TestPostgres implements AutoCloseable {
  private static final String SETTING = "TOCSIN_TEST_POSTGRES";

  private final String url;
  private final AutoCloseable end;

  private TestPostgres(String url, AutoCloseable end) {
    this.url = url;
    this.end = end;
  }

  public static TestPostgres start() throws IOException {
    Optional<String> server = server();
    if (server.isEmpty()) {
      EmbeddedPostgres own = EmbeddedPostgres.start();
      return new TestPostgres(own.getJdbcUrl("postgres", "postgres"), own);
    }
    String name = "tocsin_" + UUID.randomUUID().toString().replace("-", "");
    String url = create(server.get(), name);
    return new TestPostgres(
        url, () -> tell(server.get(), "drop database " + name + " with (force)"));
  }

  /** The server that was named, for all tests of this run. */
  static Optional<String> server() {
    return Optional.ofNullable(System.getenv(SETTING)).filter(url -> !url.isBlank());
  }

  /** Makes a database of this name on {@code server}, unless it is there. */
  static String create(String server, String name) {
    if (!exists(server, name)) {
      tell(server, "create database " + name);
    }
    int query = server.indexOf('?');
    String parameters = query < 0 ? "" : server.substring(query);
    String path = query < 0 ? server : server.substring(0, query);
    return path.substring(0, path.lastIndexOf('/') + 1) + name + parameters;
  }

  private static boolean exists(String server, String name) {
    try (Connection connection = DriverManager.getConnection(server);
        var asking = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      asking.setString(1, name);
      return asking.executeQuery().next();
    } catch (SQLException e) {
      throw new IllegalStateException("the server of " + SETTING + " does not answer", e);
    }
  }

  private static void tell(String server, String order) {
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      statement.execute(order);
    } catch (SQLException e) {
      throw new IllegalStateException("the server of " + SETTING + " refuses: " + order, e);
    }
  }

  /** Its JDBC address. */
  public String url() {
    return url;
  }

  @Override
  public void close() throws IOException {
    try {
      end.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the database does not close", e);
    }
  }
}
