package org.tocsin.desk.web.frame;

import org.jspecify.annotations.Nullable;

/** Text that runs against its surroundings, set apart by the isolates of Unicode (UAX 9). */
final class Bidi {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Bidi() {}

  /** The value itself, or between isolates when some of its letters run the other way. */
  static @Nullable Object apart(@Nullable Object value, boolean insideRightToLeft) {
    if (!(value instanceof CharSequence text)
        || text.chars().noneMatch(c -> runsAgainst(c, insideRightToLeft))) {
      return value;
    }
    return FIRST_STRONG_ISOLATE + text.toString() + POP_ISOLATE;
  }

  private static boolean runsAgainst(int letter, boolean insideRightToLeft) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> insideRightToLeft;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          !insideRightToLeft;
      default -> false;
    };
  }
}
