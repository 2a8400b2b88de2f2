package org.tocsin.foresight.alert;

import java.util.List;
import org.tocsin.foresight.corridor.CorridorHistory;
import org.tocsin.foresight.corridor.Reading;
import org.tocsin.foresight.corridor.Spell;

/** Turns the history of a corridor into what the rules look at: one observation for each spell. */
public final class CorridorObservations {

  private CorridorObservations() {}

  /**
   * @param history the corridor
   * @param reading which side to follow where reports disagree; warning early means the reading of
   *     closure, and the alert then names what contests it
   * @param lifeline true when people depend on this corridor for what keeps them alive
   */
  public static List<Observation> of(CorridorHistory history, Reading reading, boolean lifeline) {
    return history.getScenario(reading).spells().stream()
        .map(spell -> observation(history.corridor(), spell, lifeline))
        .toList();
  }

  private static Observation observation(String corridor, Spell spell, boolean lifeline) {
    return new Observation.CorridorObserved(
        spell.days().from(),
        corridor,
        lifeline,
        spell.state(),
        spell.reportIds(),
        spell.contestedByIds());
  }
}
