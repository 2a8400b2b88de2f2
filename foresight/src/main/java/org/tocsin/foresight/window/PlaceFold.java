package org.tocsin.foresight.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.foresight.alert.AlertFold;
import org.tocsin.foresight.alert.AlertRules;
import org.tocsin.foresight.alert.Observation;
import org.tocsin.foresight.alert.Step;
import org.tocsin.foresight.corridor.CorridorState;

/**
 * Closes the days of one place in order and gives measures by window and alerts by rule. A pure
 * fold: {@code (state, claims of a day) -> (state, alerts, window)}.
 *
 * <p>The caller closes a day when no claim about it can come any more: each day that has claims,
 * and each day that {@link PlaceState#wake} asks for. To close other days as well would change
 * nothing.
 */
public final class PlaceFold {
  private static final Comparator<PlaceClaim> BY_DAY =
      Comparator.comparing(PlaceClaim::day).thenComparing(PlaceClaim::id);

  private final AlertFold rules;
  private final WindowSettings settings;

  public PlaceFold(AlertRules rules, WindowSettings settings) {
    this.rules = new AlertFold(rules);
    this.settings = settings;
  }

  /**
   * Closes one day.
   *
   * @param day later than any day closed before, and not after the last day of the settings
   * @param claims all claims to be folded in on that day, in any order; about an earlier day only
   *     when a person was taken, since a late report of that is judged all the same
   */
  public PlaceStep close(PlaceState state, LocalDate day, Collection<PlaceClaim> claims) {
    List<PlaceClaim> said = claims.stream().sorted(BY_DAY).toList();
    String place = state.place().isEmpty() ? name(said) : state.place();
    List<PlaceClaim> recent = recent(state, day, said);
    Ways ways = new Ways(place, day, recent, settings.staleAfterDays());
    Observation.CorridorObserved way = ways.observe(state.inWant());

    DayObservations observations = new DayObservations(place, day);
    if (state.isNews(way)) {
      observations.add(way);
    }
    said.forEach(observations::add);
    observations.add(ways.trucks(Ways.RUN_DAYS));
    Step step = rules.fold(state.alerts(), observations.list());

    Optional<WindowTally> tally = tally(state, day, said, way.state());
    Optional<WindowTally> ended = tally.filter(open -> endsWith(open, day));
    Optional<WindowTally> open = ended.isPresent() ? Optional.empty() : tally;
    Optional<LocalDate> wake = wake(day, way.state(), open);
    return new PlaceStep(
        new PlaceState(place, step.state(), recent, open, wake),
        step.alerts(),
        ended.map(window -> window(place, window, ways, day)));
  }

  private static String name(List<PlaceClaim> said) {
    return said.isEmpty() ? "" : said.getFirst().place();
  }

  private List<PlaceClaim> recent(PlaceState state, LocalDate day, List<PlaceClaim> said) {
    LocalDate oldest = day.minusDays(Ways.horizonDays(settings.staleAfterDays()));
    List<PlaceClaim> recent = new ArrayList<>();
    Stream.concat(state.recent().stream(), said.stream().filter(Ways::concerns))
        .filter(claim -> claim.day().isAfter(oldest))
        .forEach(recent::add);
    return recent;
  }

  private Optional<WindowTally> tally(
      PlaceState state, LocalDate day, List<PlaceClaim> said, CorridorState way) {
    boolean nothing = said.isEmpty() && way instanceof CorridorState.Unknown;
    if (state.tally().isEmpty() && nothing) {
      return Optional.empty();
    }
    WindowTally open = state.tally().orElseGet(() -> WindowTally.start(settings.windowOf(day)));
    return Optional.of(open.with(said, way));
  }

  private boolean endsWith(WindowTally tally, LocalDate day) {
    return !day.isBefore(tally.days().lastDay()) || !day.isBefore(settings.until());
  }

  /** A known state must be looked at each day, an open window on its last. */
  private Optional<LocalDate> wake(LocalDate day, CorridorState way, Optional<WindowTally> open) {
    Optional<LocalDate> next =
        way instanceof CorridorState.Unknown
            ? open.map(window -> earlier(window.days().lastDay(), settings.until()))
            : Optional.of(day.plusDays(1));
    return next.filter(wanted -> !wanted.isAfter(settings.until()));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private PlaceWindow window(String place, WindowTally tally, Ways ways, LocalDate day) {
    int days = (int) (day.toEpochDay() - tally.days().from().toEpochDay()) + 1;
    return new PlaceWindow(place, tally, ways.trucks(days), !day.isBefore(tally.days().lastDay()));
  }
}
