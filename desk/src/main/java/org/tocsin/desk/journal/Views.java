package org.tocsin.desk.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the views at the facts. Each view has a position of its own, moved in the same transaction
 * as its rows, so that a view never misses a fact nor takes one twice. Thread-safe: one thread at a
 * time writes, and takes along what others have appended meanwhile.
 */
final class Views {
  private static final int FACTS_A_STEP = 2_000;

  /** A page that many facts touch is then written once and not for each step. */
  private static final int STEPS_A_TRANSACTION = 32;

  private final Database database;
  private final JdbcClient jdbc;
  private final List<View> views = new ArrayList<>();
  private final ReentrantLock writing = new ReentrantLock();

  /** What was appended and no view has taken yet, by leaf. */
  private final NavigableMap<Long, Recorded> appended = new ConcurrentSkipListMap<>();

  Views(Database database) {
    this.database = database;
    this.jdbc = database.client();
  }

  void add(View view) {
    views.add(view);
  }

  /** Brings every view from its position to the end of {@code log}. */
  void catchUp(FactLog log) {
    writing.lock();
    try {
      Map<View, Long> positions = positions();
      if (positions.values().stream().anyMatch(next -> next > log.size())) {
        clear();
        positions = positions();
      }
      long from = positions.values().stream().mapToLong(Long::longValue).min().orElse(log.size());
      if (from < log.size()) {
        applyFrom(from, log, positions);
      }
    } finally {
      writing.unlock();
    }
  }

  private void applyFrom(long from, FactLog log, Map<View, Long> positions) {
    try (ReadAhead ahead =
        new ReadAhead(log.from(from), FACTS_A_STEP, facts -> Step.of(facts, positions))) {
      for (Optional<Step> first = ahead.take(); first.isPresent(); first = ahead.take()) {
        Step step = first.get();
        database.inTransaction(() -> moveTo(makeSome(step, ahead), positions));
      }
    }
  }

  /** Makes a step and some that follow it. Returns the leaf after them. */
  private long makeSome(Step first, ReadAhead ahead) {
    Sums sums = new Sums();
    first.make(database.bulk(), sums);
    long next = first.next();
    for (int made = 1; made < STEPS_A_TRANSACTION; made++) {
      Optional<Step> step = ahead.take();
      if (step.isEmpty()) {
        break;
      }
      step.get().make(database.bulk(), sums);
      next = step.get().next();
    }
    sums.send(database.bulk());
    return next;
  }

  /** Keeps what was just appended at hand for {@link #follow}. */
  void expect(List<Recorded> facts) {
    facts.forEach(fact -> appended.put(fact.leaf(), fact));
  }

  /**
   * Returns when the views have these facts, which were expected; should the database fail once,
   * they are read from the log again.
   */
  void follow(List<Recorded> facts, FactLog log) {
    writing.lock();
    try {
      long last = facts.getLast().leaf();
      // if it is gone, somebody has taken it along
      if (appended.containsKey(last)) {
        followAppended();
      }
      // if it is still there, facts before it are in the log whose recorder has not come here yet
      if (appended.containsKey(last)) {
        catchUp(log);
      }
    } catch (DataAccessException first) {
      catchUp(log);
    } finally {
      facts.forEach(fact -> appended.remove(fact.leaf()));
      writing.unlock();
    }
  }

  /** Takes what was appended next to where the views are, as long as they are all there. */
  private void followAppended() {
    Map<View, Long> positions = positions();
    Set<Long> next = Set.copyOf(positions.values());
    List<Recorded> run = next.size() == 1 ? run(next.iterator().next()) : List.of();
    for (int at = 0; at < run.size(); at += FACTS_A_STEP) {
      applyAll(run.subList(at, Math.min(run.size(), at + FACTS_A_STEP)), positions);
    }
    run.forEach(fact -> appended.remove(fact.leaf()));
  }

  /** What was appended from {@code first} on, up to the first gap. */
  private List<Recorded> run(long first) {
    List<Recorded> run = new ArrayList<>();
    for (Recorded fact : appended.tailMap(first).values()) {
      if (fact.leaf() != first + run.size()) {
        break;
      }
      run.add(fact);
    }
    return run;
  }

  /** How many facts every view has taken. */
  long reached() {
    return positions().values().stream().mapToLong(Long::longValue).min().orElse(0);
  }

  void clear() {
    writing.lock();
    try {
      database.inTransaction(() -> {
        views.forEach(View::clear);
        return jdbc.sql("delete from view_position").update();
      });
    } finally {
      writing.unlock();
    }
  }

  private void applyAll(List<Recorded> facts, Map<View, Long> positions) {
    Step step = Step.of(facts, positions);
    database.inTransaction(() -> {
      Sums sums = new Sums();
      step.make(database.bulk(), sums);
      sums.send(database.bulk());
      return moveTo(step.next(), positions);
    });
  }

  /** With one statement when all views stand behind, as they nearly always do. */
  private long moveTo(long next, Map<View, Long> positions) {
    boolean together =
        positions.values().stream().allMatch(position -> position <= next) && moveAll(next);
    if (!together) {
      views.forEach(view -> move(view, Math.max(next, positions.getOrDefault(view, 0L))));
    }
    return next;
  }

  /** Whether each view had a position to move. */
  private boolean moveAll(long next) {
    int moved =
        jdbc.sql("update view_position set next_leaf = :next where name in (:names)")
            .param("next", next)
            .param("names", views.stream().map(View::name).toList())
            .update();
    return moved == views.size();
  }

  private void move(View view, long next) {
    jdbc.sql(
            """
            insert into view_position (name, next_leaf) values (:name, :next)
            on conflict (name) do update set next_leaf = excluded.next_leaf
            """)
        .param("name", view.name())
        .param("next", next)
        .update();
  }

  private Map<View, Long> positions() {
    Map<String, Long> stored = new LinkedHashMap<>();
    jdbc.sql("select name, next_leaf from view_position")
        .query((RowCallbackHandler) row -> stored.put(row.getString(1), row.getLong(2)));
    Map<View, Long> positions = new LinkedHashMap<>();
    views.forEach(view -> positions.put(view, stored.getOrDefault(view.name(), 0L)));
    return positions;
  }
}
