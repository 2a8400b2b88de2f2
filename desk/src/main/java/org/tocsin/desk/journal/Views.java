package org.tocsin.desk.journal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the views at the facts. Each view has a position of its own, moved in the same transaction
 * as its rows, so that a view never misses a fact nor takes one twice. Not thread-safe: the journal
 * calls it under its lock.
 */
final class Views {
  private static final int FACTS_PER_TRANSACTION = 2_000;

  private final Database database;
  private final JdbcClient jdbc;
  private final List<View> views = new ArrayList<>();

  Views(Database database) {
    this.database = database;
    this.jdbc = database.client();
  }

  void add(View view) {
    views.add(view);
  }

  /** Brings every view from its position to the end of {@code log}. */
  void catchUp(FactLog log) {
    Map<View, Long> positions = positions();
    if (positions.values().stream().anyMatch(next -> next > log.size())) {
      clear();
      positions = positions();
    }
    long from = positions.values().stream().mapToLong(Long::longValue).min().orElse(log.size());
    if (from >= log.size()) {
      return;
    }
    try (Stream<Recorded> facts = log.from(from)) {
      Iterator<Recorded> rest = facts.iterator();
      while (rest.hasNext()) {
        applyAll(take(rest), positions);
      }
    }
  }

  /** Applies facts just appended; falls back to the log when a view lags behind them. */
  void follow(List<Recorded> facts, FactLog log) {
    Map<View, Long> positions = positions();
    long first = facts.getFirst().leaf();
    if (positions.values().stream().allMatch(next -> next == first)) {
      applyAll(facts, positions);
    } else {
      catchUp(log);
    }
  }

  void clear() {
    database.inTransaction(() -> {
      views.forEach(View::clear);
      return jdbc.sql("delete from view_position").update();
    });
  }

  private static List<Recorded> take(Iterator<Recorded> facts) {
    List<Recorded> batch = new ArrayList<>();
    while (facts.hasNext() && batch.size() < FACTS_PER_TRANSACTION) {
      batch.add(facts.next());
    }
    return batch;
  }

  private void applyAll(List<Recorded> facts, Map<View, Long> positions) {
    database.inTransaction(() -> {
      facts.forEach(fact -> positions.forEach((view, next) -> apply(fact, view, next)));
      long next = facts.getLast().leaf() + 1;
      views.forEach(view -> move(view, Math.max(next, positions.getOrDefault(view, 0L))));
      return next;
    });
  }

  private static void apply(Recorded fact, View view, long next) {
    if (fact.leaf() >= next) {
      view.apply(fact);
    }
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
