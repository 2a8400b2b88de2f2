package org.tocsin.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.tocsin.desk.TestPostgres;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.LedgerOptions;
import tools.jackson.databind.node.JsonNodeFactory;

/** Many who record at once, and views that follow all of them. */
class JournalTest {
  private static final int CALLERS = 8;
  private static final int LISTS = 30;

  @TempDir Path folder;

  @Test
  void whoRecordsAtTheSameTimeFindsItsFactsInTheViewsOnceAndInOrder() throws Exception {
    try (Bench bench = new Bench("jdbc:sqlite:" + folder.resolve("views.db"))) {
      recordFromManyThreads(bench);
    }
  }

  @Test
  void theSameHoldsOnPostgres() throws Exception {
    try (TestPostgres server = TestPostgres.start();
        Bench bench = new Bench(server.url())) {
      recordFromManyThreads(bench);
    }
  }

  private static void recordFromManyThreads(Bench bench) throws Exception {
    List<Callable<List<Recorded>>> work = new ArrayList<>();
    for (int i = 0; i < CALLERS * LISTS; i++) {
      List<Entry> entries = List.of(entry("a" + i), entry("b" + i));
      work.add(() -> {
        List<Recorded> facts = bench.journal.record(entries);
        assertThat(bench.seen()).containsAll(facts.stream().map(Recorded::leaf).toList());
        return facts;
      });
    }
    for (List<Recorded> facts : bench.run(work)) {
      assertThat(facts.getLast().leaf()).isEqualTo(facts.getFirst().leaf() + 1);
      assertThat(facts.getLast().subject().substring(1))
          .isEqualTo(facts.getFirst().subject().substring(1));
    }
    List<Long> all = LongStream.range(0, 2 * CALLERS * LISTS).boxed().toList();
    assertThat(bench.seen()).isEqualTo(all);
    assertThat(bench.view.order).isEqualTo(all);
  }

  @Test
  void whoLooksBeforeRecordingFindsNobodyBetween() throws Exception {
    try (Bench bench = new Bench("jdbc:sqlite:" + folder.resolve("views.db"))) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < CALLERS * LISTS; i++) {
        String thing = "thing" + i % 5;
        boolean whole = i % 2 == 0;
        work.add(() ->
            whole
                ? bench.journal.alone(() -> recordOnce(bench, thing))
                : bench.journal.alone(thing, () -> recordOnce(bench, thing)));
      }
      assertThat(bench.run(work)).filteredOn(isNew -> isNew).hasSize(5);
      assertThat(bench.journal.size()).isEqualTo(5);
    }
  }

  private static boolean recordOnce(Bench bench, String thing) {
    if (bench.holds(thing)) {
      return false;
    }
    bench.journal.record(entry(thing));
    return true;
  }

  @Test
  void aloneInsideAThingIsRefusedInsteadOfWaitingForItself() throws IOException {
    try (Bench bench = new Bench("jdbc:sqlite:" + folder.resolve("views.db"))) {
      assertThatThrownBy(() -> bench.journal.alone("a", () -> bench.journal.alone(() -> 1)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aViewThatFailedOnceCatchesUpAndARebuildGivesTheSame() throws IOException {
    try (Bench bench = new Bench("jdbc:sqlite:" + folder.resolve("views.db"))) {
      bench.journal.record(entry("a"));
      bench.view.failures = 1;
      bench.journal.record(List.of(entry("b"), entry("c")));
      assertThat(bench.seen()).containsExactly(0L, 1L, 2L);
      for (int list = 0; list < 50; list++) {
        String name = "d" + list + ".";
        bench.journal.record(IntStream.range(0, 100).mapToObj(i -> entry(name + i)).toList());
      }
      List<Long> before = bench.seen();
      bench.journal.rebuild();
      assertThat(bench.seen()).isEqualTo(before).hasSize(5003);
    }
  }

  @Test
  void whatIsRecordedAheadIsInTheViewsOnceItIsWaitedForOrSomethingElseIsRecorded()
      throws IOException {
    try (Bench bench = new Bench("jdbc:sqlite:" + folder.resolve("views.db"))) {
      for (int list = 0; list < LISTS; list++) {
        bench.journal.recordAhead(List.of(entry("a" + list), entry("b" + list)));
      }
      bench.journal.settle();
      assertThat(bench.seen()).hasSize(2 * LISTS);
      bench.journal.recordAhead(List.of(entry("c")));
      bench.journal.record(entry("d"));
      assertThat(bench.seen()).hasSize(2 * LISTS + 2);
      assertThat(bench.view.order).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void whoIsAloneSeesWhatWasRecordedAhead() throws Exception {
    try (Bench bench = new Bench("jdbc:sqlite:" + folder.resolve("views.db"))) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < CALLERS * LISTS; i++) {
        String thing = "thing" + i % 5;
        work.add(() ->
            bench.journal.alone(
                thing,
                () -> {
                  boolean isNew = !bench.holds(thing);
                  if (isNew) {
                    bench.journal.recordAhead(List.of(entry(thing)));
                  }
                  return isNew;
                }));
      }
      assertThat(bench.run(work)).filteredOn(isNew -> isNew).hasSize(5);
      assertThat(bench.journal.size()).isEqualTo(5);
    }
  }

  @Test
  void viewsThatCannotTakeWhatWasRecordedAheadSaySoOnceAndCatchUpLater() throws IOException {
    try (Bench bench = new Bench("jdbc:sqlite:" + folder.resolve("views.db"))) {
      bench.view.failures = 2;
      bench.journal.recordAhead(List.of(entry("a")));
      assertThatThrownBy(bench.journal::settle).isInstanceOf(DataAccessException.class);
      bench.journal.settle();
      bench.journal.record(entry("b"));
      assertThat(bench.seen()).containsExactly(0L, 1L);
    }
  }

  private static Entry entry(String subject) {
    return new Entry(
        "ThingSeen",
        "case",
        subject,
        "ada",
        Map.of("note", JsonNodeFactory.instance.objectNode().put("text", "an exercise")));
  }

  /** A view of its own table, which may be told to fail. */
  private static final class SeenView implements View {
    private final Database database;
    private final List<Long> order = new ArrayList<>();
    private int failures;

    SeenView(Database database) {
      this.database = database;
    }

    @Override
    public String name() {
      return "seen";
    }

    @Override
    public void applyAll(List<Recorded> facts, JdbcOperations bulk) {
      if (failures-- > 0) {
        throw new DataAccessResourceFailureException("the database went away");
      }
      Rows rows = new Rows("insert into seen (leaf, subject) values (?, ?)");
      facts.forEach(fact -> rows.add(fact.leaf(), fact.subject()));
      facts.forEach(fact -> order.add(fact.leaf()));
      rows.send(bulk);
    }

    @Override
    public void clear() {
      database.client().sql("delete from seen").update();
    }
  }

  private final class Bench implements AutoCloseable {
    private final Ledger ledger;
    private final Database database;
    private final Journal journal;
    private final SeenView view;

    Bench(String jdbcUrl) {
      ledger = Ledger.open(folder.resolve("ledger"), LedgerOptions.defaults());
      database = Database.open(jdbcUrl);
      database
          .client()
          .sql("create table seen (leaf bigint primary key, subject text not null)")
          .update();
      journal = Journal.of(ledger, database, Clock.systemUTC());
      view = new SeenView(database);
      journal.project(view);
    }

    List<Long> seen() {
      return database.client().sql("select leaf from seen order by leaf").query(Long.class).list();
    }

    boolean holds(String subject) {
      return database
              .client()
              .sql("select count(*) from seen where subject = ?")
              .param(subject)
              .query(Integer.class)
              .single()
          > 0;
    }

    <T> List<T> run(List<Callable<T>> work) throws Exception {
      List<T> results = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
        for (Future<T> result : threads.invokeAll(work)) {
          results.add(result.get());
        }
      }
      return results;
    }

    @Override
    public void close() {
      database.close();
      ledger.close();
    }
  }
}
