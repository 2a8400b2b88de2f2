package org.tocsin.desk.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the views live: SQLite in a file beside the ledger, or PostgreSQL. Both speak the same SQL
 * here (see docs/decisions). Thread-safe.
 */
public final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 20_000;

  /** What each SQLite connection keeps in memory: the indexes of a case of a million claims. */
  private static final int CACHE_KIBIBYTES = 64 * 1024;

  /** Of a new file: a candidate takes a kilobyte, and a page should hold some of them. */
  private static final int PAGE_BYTES = 8192;

  /**
   * How much SQLite gathers before it writes changes to their places: 64 MiB, so that a page that
   * many facts touch is written there once and not for each thousand of them.
   */
  private static final int PAGES_BEFORE_CHECKPOINT = 64 * 1024 * 1024 / PAGE_BYTES;

  private final HikariDataSource pool;
  private final JdbcTemplate bulk;
  private final JdbcClient client;
  private final TransactionTemplate transaction;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.bulk = new JdbcTemplate(pool);
    this.client = JdbcClient.create(bulk);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @param jdbcUrl {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME?user=...}
   */
  public static Database open(String jdbcUrl) {
    HikariDataSource pool = new HikariDataSource(configuration(jdbcUrl));
    try {
      migrate(pool);
      return new Database(pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariConfig configuration(String jdbcUrl) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setPoolName("views");
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    if (jdbcUrl.startsWith("jdbc:sqlite:")) {
      config.addDataSourceProperty("journal_mode", "WAL");
      // a view that a power cut damages is rebuilt from the ledger, so no write waits for the disk
      config.addDataSourceProperty("synchronous", "OFF");
      config.addDataSourceProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
      config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
      config.addDataSourceProperty("cache_size", String.valueOf(-CACHE_KIBIBYTES));
      config.addDataSourceProperty("page_size", String.valueOf(PAGE_BYTES));
      config.addDataSourceProperty("temp_store", "MEMORY");
      config.setConnectionInitSql("pragma wal_autocheckpoint = " + PAGES_BEFORE_CHECKPOINT);
    } else {
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
    }
    return config;
  }

  private static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .loggers("slf4j")
        .load()
        .migrate();
  }

  /** Keeps one database from being filled from two ledgers. */
  void claimFor(String ledger) {
    client
        .sql(
            "insert into view_owner (ledger) select :me where not exists (select 1 from view_owner)")
        .param("me", ledger)
        .update();
    List<String> owners = client.sql("select ledger from view_owner").query(String.class).list();
    if (!owners.equals(List.of(ledger))) {
      throw new IllegalStateException(
          "this database holds the views of another ledger; give this one a database of its own");
    }
  }

  public JdbcClient client() {
    return client;
  }

  /** For many rows with one statement. */
  JdbcOperations bulk() {
    return bulk;
  }

  /** For the parts of a framework that want a data source; closing it is this object's business. */
  public DataSource source() {
    return pool;
  }

  /** All of it or, when it throws, nothing. */
  <T> T inTransaction(Supplier<T> work) {
    T result = transaction.execute(status -> work.get());
    if (result == null) {
      throw new IllegalStateException("a transaction here always gives a result");
    }
    return result;
  }

  @Override
  public void close() {
    pool.close();
  }
}
