package org.tocsin.foresight.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.interval.DayInterval;

/**
 * One coherent account of an obligation: a reading of the reports, or the judgement of a person.
 *
 * @param name which reading, or who judges
 * @param saidBy the speakers it rests on, as the sources name them
 * @param stretches in order of time, not overlapping; a day in none of them is one that the account
 *     says nothing about
 */
public record Account(String name, List<String> saidBy, List<Stretch> stretches) {

  /**
   * @throws IllegalArgumentException when two stretches share a day
   */
  public Account {
    saidBy = List.copyOf(saidBy);
    stretches = stretches.stream().sorted(Comparator.comparing(one -> one.days().from())).toList();
    for (int i = 1; i < stretches.size(); i++) {
      if (stretches.get(i - 1).days().overlaps(stretches.get(i).days())) {
        throw new IllegalArgumentException("an account says two things of one day");
      }
    }
  }

  /** What it says of {@code day}; empty when it says nothing. */
  public Optional<Stretch> find(LocalDate day) {
    return stretches.stream().filter(one -> one.days().contains(day)).findFirst();
  }

  /** How many days of {@code window} it gives this state; what it does not speak of is unknown. */
  public long days(DayInterval window, Fulfilment state) {
    long said = 0;
    long named = 0;
    for (Stretch stretch : stretches) {
      long within = stretch.days().intersect(window).map(DayInterval::days).orElse(0L);
      said += within;
      named += stretch.state() == state ? within : 0;
    }
    return state == Fulfilment.UNKNOWN ? named + window.days() - said : named;
  }
}
