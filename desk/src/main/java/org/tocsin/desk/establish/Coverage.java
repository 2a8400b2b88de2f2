package org.tocsin.desk.establish;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From how many independent origins something was told of each place in each week. An empty cell
 * says that nothing was told, never that nothing happened.
 *
 * @param weeks Mondays, in order
 * @param rows the places told of most, first
 * @param undated claims that name a place and no exact day
 * @param unplaced claims with an exact day that name no place
 */
public record Coverage(List<LocalDate> weeks, List<Row> rows, int undated, int unplaced) {
  /** Weeks at the end that are looked at for silence. */
  public static final int LAST_WEEKS = 2;

  /** Weeks before them that tell how much a place is told of. */
  public static final int PAST_WEEKS = 8;

  /**
   * Origins to be expected in the last weeks before nothing is called silence: when three are
   * expected and reports come independently, none at all has a chance of 5 % (Poisson, e to the
   * -3).
   */
  public static final double LEAST_EXPECTED = 3;

  private static final int MOST_WEEKS = 104;
  private static final int FEWEST_PAST_WEEKS = 4;

  /**
   * @param origins one number a week; 0 where nothing was told
   * @param expected origins to be expected in the last weeks at the place's own past rate; null
   *     when too few weeks are known
   * @param silent whether so many were expected that nothing at all is a silence
   */
  public record Row(
      String place, List<Integer> origins, @Nullable Double expected, boolean silent) {
    public int total() {
      return origins.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * @param until last day looked at; null for the last day told of
   */
  static Coverage of(List<Candidate> claims, OriginCount origins, @Nullable LocalDate until) {
    List<Candidate> dated = claims.stream().filter(Coverage::isExact).toList();
    int undated = (int) claims.stream().filter(c -> !isExact(c) && place(c) != null).count();
    int unplaced = (int) dated.stream().filter(c -> place(c) == null).count();
    List<Candidate> told =
        dated.stream()
            .filter(c -> place(c) != null && (until == null || !day(c).isAfter(until)))
            .toList();
    if (told.isEmpty()) {
      return new Coverage(List.of(), List.of(), undated, unplaced);
    }
    LocalDate last =
        until != null ? until : told.stream().map(Coverage::day).max(LocalDate::compareTo).get();
    List<LocalDate> weeks =
        weeks(told.stream().map(Coverage::day).min(LocalDate::compareTo).get(), last);
    return new Coverage(weeks, rows(told, origins, weeks), undated, unplaced);
  }

  private static List<LocalDate> weeks(LocalDate first, LocalDate last) {
    LocalDate from = monday(first);
    LocalDate to = monday(last);
    LocalDate earliest = to.minusWeeks(MOST_WEEKS - 1);
    List<LocalDate> weeks = new ArrayList<>();
    for (LocalDate week = from.isBefore(earliest) ? earliest : from;
        !week.isAfter(to);
        week = week.plusWeeks(1)) {
      weeks.add(week);
    }
    return weeks;
  }

  private static List<Row> rows(List<Candidate> told, OriginCount origins, List<LocalDate> weeks) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, List<Set<String>>> byPlace = new LinkedHashMap<>();
    for (Candidate claim : told) {
      int week = (int) ChronoUnit.WEEKS.between(weeks.getFirst(), monday(day(claim)));
      String place = String.valueOf(place(claim));
      String key = OriginCount.plain(place);
      names.putIfAbsent(key, place);
      if (week >= 0) {
        byPlace
            .computeIfAbsent(key, k -> sets(weeks.size()))
            .get(week)
            .add(origins.originOf(claim.itemId()));
      }
    }
    List<Row> rows = new ArrayList<>();
    byPlace.forEach((key, sets) ->
        rows.add(row(String.valueOf(names.get(key)), sets.stream().map(Set::size).toList())));
    rows.sort(Comparator.comparingInt(Row::total).reversed().thenComparing(Row::place));
    return Collections.unmodifiableList(rows);
  }

  private static List<Set<String>> sets(int count) {
    List<Set<String>> sets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sets.add(new HashSet<>());
    }
    return sets;
  }

  private static Row row(String place, List<Integer> origins) {
    int end = Math.max(0, origins.size() - LAST_WEEKS);
    List<Integer> past = origins.subList(Math.max(0, end - PAST_WEEKS), end);
    if (past.size() < FEWEST_PAST_WEEKS) {
      return new Row(place, origins, null, false);
    }
    double rate = past.stream().mapToInt(Integer::intValue).average().orElse(0);
    double expected = rate * LAST_WEEKS;
    boolean nothing = origins.subList(end, origins.size()).stream().allMatch(n -> n == 0);
    return new Row(place, origins, expected, nothing && expected >= LEAST_EXPECTED);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static boolean isExact(Candidate claim) {
    return claim.day() != null
        && claim.dayText() != null
        && claim.dayText().length() > "2022-12".length();
  }

  private static LocalDate day(Candidate claim) {
    return java.util.Objects.requireNonNull(claim.day());
  }

  private static @Nullable String place(Candidate claim) {
    if (claim.place() != null) {
      return claim.place();
    }
    String named = claim.detail().path("places").path(0).path("name").asString("");
    return named.isEmpty() ? null : named;
  }
}
