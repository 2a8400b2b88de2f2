package org.tocsin.desk.appeal.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Presses of the button that have not been recorded yet. They wait here so that no fact tells the
 * minute at which somebody took part; a crash loses at most what came since the last time they were
 * recorded. Thread-safe.
 */
final class Presses {
  /** Between two recordings more are taken for a machine and not counted. */
  static final int MOST = 2_000;

  private final Map<String, Map<Day, Long>> waiting = new LinkedHashMap<>();

  private record Day(LocalDate day, String country) {}

  /** Whether it was counted. */
  synchronized boolean add(String campaign, String country, Instant now) {
    Map<Day, Long> own = waiting.computeIfAbsent(campaign, id -> new LinkedHashMap<>());
    if (own.values().stream().mapToLong(Long::longValue).sum() >= MOST) {
      return false;
    }
    own.merge(new Day(LocalDate.ofInstant(now, ZoneOffset.UTC), country), 1L, Long::sum);
    return true;
  }

  /** Takes what waits, by campaign. */
  synchronized Map<String, List<Supporters>> take() {
    Map<String, List<Supporters>> taken = new LinkedHashMap<>();
    waiting.forEach((campaign, days) -> {
      List<Supporters> rows = new ArrayList<>();
      days.forEach((day, letters) -> rows.add(new Supporters(day.day(), day.country(), letters)));
      taken.put(campaign, rows);
    });
    waiting.clear();
    return taken;
  }
}
