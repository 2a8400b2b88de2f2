package org.tocsin.desk.measure.board;

import java.time.Instant;

/** Something that is new about an indicator since a day. */
public sealed interface Change {

  /**
   * A person did something.
   *
   * @param finding id of the finding it was done with, "" for a suggestion
   * @param to the state it was brought to, for {@link Act#REVIEW}; else ""
   */
  record Done(Act act, String finding, String by, Instant at, String to) implements Change {}

  /** What a person did. */
  enum Act {
    STATED,
    REVIEW,
    CONTESTED,
    CONTEST_WITHDRAWN,
    DISMISSED,
    TAKEN_UP
  }

  /**
   * A value of a finding was put right.
   *
   * @param field "grade", "trend", "bearing"; "" when it was another
   * @param from the value before, "" when it had none; {@code to} the one after
   */
  record Corrected(String finding, String by, Instant at, String field, String from, String to)
      implements Change {}

  /**
   * More reports that suggest it.
   *
   * @param count of those that speak of a later day, at least 1
   */
  record MoreReports(int count) implements Change {}
}
