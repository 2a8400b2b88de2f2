package org.tocsin.foresight.window;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.interval.DayInterval;

/**
 * What has been counted of a window so far.
 *
 * @param days the window
 * @param claims all claims, those counted only included
 * @param denied claims that deny
 * @param vague claims without a day of their own to stand on
 * @param ahead claims about days after their report's
 * @param kinds asserted claims by kind
 * @param speakers who spoke
 * @param wayDays days by known state of the way: open, restricted, closed; the rest are unknown
 */
public record WindowTally(
    DayInterval days,
    int claims,
    int denied,
    int vague,
    int ahead,
    SortedMap<String, Integer> kinds,
    SortedSet<String> speakers,
    SortedMap<String, Integer> wayDays) {

  public WindowTally {
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    speakers = Collections.unmodifiableSortedSet(new TreeSet<>(speakers));
    wayDays = Collections.unmodifiableSortedMap(new TreeMap<>(wayDays));
  }

  static WindowTally start(DayInterval days) {
    return new WindowTally(days, 0, 0, 0, 0, new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
  }

  /** One more day of the window: its claims, and the state of the way at its end. */
  WindowTally with(Collection<PlaceClaim> said, CorridorState way) {
    SortedMap<String, Integer> moreKinds = new TreeMap<>(kinds);
    SortedSet<String> moreSpeakers = new TreeSet<>(speakers);
    for (PlaceClaim claim : said) {
      moreSpeakers.add(claim.speaker());
      if (!claim.denied()) {
        moreKinds.merge(claim.kind(), 1, Integer::sum);
      }
    }
    SortedMap<String, Integer> moreDays = new TreeMap<>(wayDays);
    if (!(way instanceof CorridorState.Unknown)) {
      moreDays.merge(name(way), 1, Integer::sum);
    }
    return new WindowTally(
        days,
        claims + said.size(),
        denied + (int) said.stream().filter(PlaceClaim::denied).count(),
        vague + count(said, PlaceClaim.Dating.VAGUE),
        ahead + count(said, PlaceClaim.Dating.AHEAD),
        moreKinds,
        moreSpeakers,
        moreDays);
  }

  /** Days of the window on which nobody's word on the way holds. */
  public int unknownDays() {
    return (int) days.days() - wayDays.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int count(Collection<PlaceClaim> claims, PlaceClaim.Dating dating) {
    return (int) claims.stream().filter(claim -> claim.dating() == dating).count();
  }

  private static String name(CorridorState state) {
    return switch (state) {
      case CorridorState.Open open -> "open";
      case CorridorState.Restricted restricted -> "restricted";
      case CorridorState.Closed closed -> "closed";
      case CorridorState.Unknown unknown -> "unknown";
    };
  }
}
