package org.tocsin.foresight.ladder;

import java.time.Instant;

/** Something that is due and not done. */
public sealed interface DueStep {
  String rung();

  /** Since when it is due; not after the moment asked about. */
  Instant due();

  /** The next rung is to be reached: whoever is on it now is put on record. */
  record Reach(String rung, Instant due) implements DueStep {}

  /** One person of a rung is to be told, for the first time. */
  record Tell(String rung, String person, Instant due) implements DueStep {}

  /**
   * One person of a rung is to be reminded.
   *
   * @param number how manieth reminder it is, from 1
   */
  record Remind(String rung, String person, int number, Instant due) implements DueStep {}
}
