package org.tocsin.foresight.corridor;

import java.util.Set;

/**
 * What a way in or out is like on a day. The four states of the field: open, restricted (to whom,
 * for what, which way), closed, and unknown. Unknown is a state of our knowledge and never stands
 * for open.
 */
public sealed interface CorridorState {

  Open OPEN = new Open();
  Closed CLOSED = new Closed();
  Unknown UNKNOWN = new Unknown();

  /** People and goods pass. */
  record Open() implements CorridorState {}

  /**
   * Some pass and some do not.
   *
   * @param direction the way that is restricted
   * @param passing what is said to pass; empty when the report does not say
   * @param blocked what is said not to pass; empty when the report does not say
   * @param who for whom the restriction holds, or who alone may pass, in the words of the report;
   *     empty when it does not say
   */
  record Restricted(Direction direction, Set<Cargo> passing, Set<Cargo> blocked, String who)
      implements CorridorState {
    public Restricted {
      passing = Set.copyOf(passing);
      blocked = Set.copyOf(blocked);
    }
  }

  /** Nothing passes. */
  record Closed() implements CorridorState {}

  /** Nobody has said, or what was said is too old to count on. */
  record Unknown() implements CorridorState {}

  /**
   * How closed this state is, to order contradictory reports: open, then restricted (the more so
   * the more is blocked and the less passes), then closed. Only the order means anything.
   *
   * @throws IllegalStateException for {@link Unknown}, which has no place in the order
   */
  default int closedness() {
    return switch (this) {
      case Open open -> 0;
      case Restricted restricted -> restrictedness(restricted);
      case Closed closed -> 1_000;
      case Unknown unknown -> throw new IllegalStateException("the unknown has no order");
    };
  }

  private static int restrictedness(Restricted restricted) {
    int kinds = Cargo.values().length;
    int stopped = restricted.blocked().size() + kinds - restricted.passing().size();
    return 100 + (restricted.direction() == Direction.BOTH ? 4 * kinds : 0) + stopped;
  }
}
