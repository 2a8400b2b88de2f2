package org.tocsin.desk.appeal.duty;

import java.util.Locale;
import org.tocsin.foresight.corridor.Cargo;
import org.tocsin.foresight.corridor.Direction;
import org.tocsin.foresight.duty.Condition;

/**
 * The measure that a condition is read off: the state of a way in or out.
 *
 * @param test "unimpeded" when everything has to pass, "passes" when one kind of people or goods
 *     has to
 * @param way part of the name of the way, as the reports write it ("Lachin")
 * @param direction "in", "out" or "both", as seen by the people the way serves
 * @param cargo what has to pass, as {@link Cargo} names it; "" for everything
 */
public record Tie(String test, String way, String direction, String cargo) {

  /**
   * @throws IllegalArgumentException when it is none of the tests, or names no way
   */
  public Tie {
    way = way.strip();
    if (way.isEmpty() || way.length() > 120) {
      throw new IllegalArgumentException("say which way in or out it is about");
    }
    condition(test, direction, cargo);
  }

  /** What has to hold on a day. */
  public Condition condition() {
    return condition(test, direction, cargo);
  }

  /** Whether a corridor is the one it is about. */
  public boolean isAbout(String corridor) {
    return corridor.toLowerCase(Locale.ROOT).contains(way.toLowerCase(Locale.ROOT));
  }

  private static Condition condition(String test, String direction, String cargo) {
    Direction which = Direction.valueOf(direction.toUpperCase(Locale.ROOT));
    return switch (test) {
      case "unimpeded" -> new Condition.Unimpeded(which);
      case "passes" -> new Condition.Passes(Cargo.valueOf(cargo.toUpperCase(Locale.ROOT)), which);
      default -> throw new IllegalArgumentException("no condition is called " + test);
    };
  }
}
