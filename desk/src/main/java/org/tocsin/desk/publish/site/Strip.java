package org.tocsin.desk.publish.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.desk.measure.CorridorMeasure;

/**
 * Days of a corridor as one account tells them, in a thousand parts of the time from the first day
 * that any account tells of. It is printed with a line and so cleared with it.
 *
 * @param saidBy whose account it is
 * @param from first day of the strip
 * @param until last day of it
 */
public record Strip(List<String> saidBy, LocalDate from, LocalDate until, List<Bar> bars) {
  private static final int WIDTH = 1000;
  private static final String NAME = "account.";

  /** Copies the lists. */
  public Strip {
    saidBy = List.copyOf(saidBy);
    bars = List.copyOf(bars);
  }

  /**
   * Days in one state.
   *
   * @param last the last of them
   * @param x where it begins, of a thousand
   */
  public record Bar(String state, LocalDate from, LocalDate last, long x, long width) {}

  /** Days of an obligation in one state, as a share of all that are counted. */
  public record Share(String state, long x, long width) {}

  /** The account of a scenario in words, to be kept in a line. */
  static Map<String, String> values(CorridorMeasure corridor) {
    List<CorridorMeasure.Scenario> all = corridor.scenarios();
    return all.stream()
        .collect(
            Collectors.toMap(
                scenario -> NAME + (all.indexOf(scenario) + 1),
                Strip::written,
                (one, other) -> one,
                TreeMap::new));
  }

  /** {@code A, B | closed 2022-12-12 2022-12-31; open ...}, days inclusive. */
  private static String written(CorridorMeasure.Scenario scenario) {
    return String.join(", ", scenario.saidBy())
        + " | "
        + scenario.stretches().stream()
            .map(s -> s.state() + " " + s.from() + " " + s.until().minusDays(1))
            .collect(Collectors.joining("; "));
  }

  /** The strips of a line, one an account. */
  public static List<Strip> of(Line line) {
    List<String> accounts =
        line.values().entrySet().stream()
            .filter(value -> value.getKey().startsWith(NAME) && value.getValue().contains(" | "))
            .map(Map.Entry::getValue)
            .toList();
    LocalDate until = LocalDate.parse(line.day());
    LocalDate from =
        accounts.stream()
            .flatMap(account -> stretches(account).stream())
            .map(parts -> LocalDate.parse(parts[1]))
            .min(LocalDate::compareTo)
            .orElse(until);
    return accounts.stream().map(account -> strip(account, from, until)).toList();
  }

  private static List<String[]> stretches(String account) {
    return Arrays.stream(account.substring(account.lastIndexOf(" | ") + 3).split("; "))
        .map(one -> one.split(" "))
        .filter(parts -> parts.length == 3)
        .toList();
  }

  private static Strip strip(String account, LocalDate from, LocalDate until) {
    long days = ChronoUnit.DAYS.between(from, until) + 1;
    List<Bar> bars = new ArrayList<>();
    for (String[] parts : stretches(account)) {
      LocalDate first = LocalDate.parse(parts[1]);
      LocalDate last = LocalDate.parse(parts[2]);
      long x = WIDTH * ChronoUnit.DAYS.between(from, first) / days;
      long end = WIDTH * (ChronoUnit.DAYS.between(from, last) + 1) / days;
      bars.add(new Bar(parts[0], first, last, x, Math.max(1, end - x)));
    }
    String saidBy = account.substring(0, account.lastIndexOf(" | "));
    return new Strip(List.of(saidBy.split(", ")), from, until, bars);
  }

  /** Shares of the days of an obligation, in the order in which its line counts them. */
  public static List<Share> shares(Line line) {
    List<String> states = List.of("met", "not_met", "disputed", "unknown");
    long all = states.stream().mapToLong(state -> count(line, state)).sum();
    List<Share> shares = new ArrayList<>();
    long before = 0;
    for (String state : states) {
      long here = count(line, state);
      if (here > 0) {
        long x = WIDTH * before / all;
        shares.add(new Share(state, x, WIDTH * (before + here) / all - x));
      }
      before += here;
    }
    return shares;
  }

  private static long count(Line line, String state) {
    String days = line.value(state);
    return days.matches("\\d{1,9}") ? Long.parseLong(days) : 0;
  }
}
