package org.tocsin.foresight.corridor;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.foresight.interval.Timeline;

/**
 * One coherent reading of the reports about a corridor.
 *
 * @param reading which side it takes where reports disagree
 * @param speakers who says so: the speakers of the reports it rests on, sorted
 * @param spells the states in order of time, without gap from the first report to the as-of day;
 *     empty when there is no report
 */
public record Scenario(Reading reading, SortedSet<String> speakers, List<Spell> spells) {

  public Scenario {
    speakers = Collections.unmodifiableSortedSet(new TreeSet<>(speakers));
    spells = List.copyOf(spells);
  }

  /** The states alone. */
  public Timeline<CorridorState> timeline() {
    return Timeline.of(
        spells.stream().map(spell -> new Timeline.Piece<>(spell.days(), spell.state())).toList());
  }

  /** The spell that holds {@code day}. */
  public Optional<Spell> findSpell(LocalDate day) {
    return spells.stream().filter(spell -> spell.days().contains(day)).findFirst();
  }

  /** The state on {@code day}; unknown where no report reaches. */
  public CorridorState stateOn(LocalDate day) {
    return findSpell(day).map(Spell::state).orElse(CorridorState.UNKNOWN);
  }

  /** On how many days the corridor is closed. */
  public long daysClosed() {
    return spells.stream().filter(Spell::isClosed).mapToLong(spell -> spell.days().days()).sum();
  }

  /** The first day on which it is closed. */
  public Optional<LocalDate> findFirstClosedDay() {
    return spells.stream().filter(Spell::isClosed).map(spell -> spell.days().from()).findFirst();
  }

  /**
   * The first day of the closure that lasts on {@code day}; empty when it is not closed on that
   * day.
   */
  public Optional<LocalDate> findClosedSince(LocalDate day) {
    return findSpell(day).filter(Spell::isClosed).map(spell -> spell.days().from());
  }
}
