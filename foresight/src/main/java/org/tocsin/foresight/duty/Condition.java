package org.tocsin.foresight.duty;

import org.tocsin.foresight.corridor.Cargo;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.corridor.CorridorState.Restricted;
import org.tocsin.foresight.corridor.Direction;

/**
 * What has to hold on a day, in terms of the state of a way in or out. It reads a measure; it does
 * not say who is responsible for the state.
 */
public sealed interface Condition {

  /** Whether a state of the way meets it. */
  Fulfilment on(CorridorState state);

  /** Everybody and everything passes. Any restriction of these directions is not that. */
  record Unimpeded(Direction direction) implements Condition {
    @Override
    public Fulfilment on(CorridorState state) {
      return switch (state) {
        case CorridorState.Open open -> Fulfilment.MET;
        case CorridorState.Closed closed -> Fulfilment.NOT_MET;
        case Restricted restricted ->
            touches(direction, restricted.direction()) ? Fulfilment.NOT_MET : Fulfilment.UNKNOWN;
        case CorridorState.Unknown unknown -> Fulfilment.UNKNOWN;
      };
    }
  }

  /**
   * One kind of people or goods passes. A restriction meets it only when that kind is said to pass,
   * and fails it only when it is said not to; of a restriction that says neither nothing is known.
   */
  record Passes(Cargo cargo, Direction direction) implements Condition {
    @Override
    public Fulfilment on(CorridorState state) {
      return switch (state) {
        case CorridorState.Open open -> Fulfilment.MET;
        case CorridorState.Closed closed -> Fulfilment.NOT_MET;
        case Restricted restricted -> on(restricted);
        case CorridorState.Unknown unknown -> Fulfilment.UNKNOWN;
      };
    }

    private Fulfilment on(Restricted restricted) {
      if (!touches(direction, restricted.direction())) {
        return Fulfilment.UNKNOWN;
      }
      if (restricted.blocked().contains(cargo)) {
        return Fulfilment.NOT_MET;
      }
      return restricted.passing().contains(cargo) ? Fulfilment.MET : Fulfilment.UNKNOWN;
    }
  }

  private static boolean touches(Direction wanted, Direction said) {
    return wanted == said || wanted == Direction.BOTH || said == Direction.BOTH;
  }
}
