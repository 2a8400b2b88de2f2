package org.tocsin.desk.collect;

import java.util.stream.Collectors;

/** Names from outside made safe to print: no control or direction marks, not too long. */
final class CleanName {
  private static final int LONGEST = 200;

  private CleanName() {}

  static String of(String name) {
    String clean =
        name.codePoints()
            .map(point -> isPrintable(point) ? point : ' ')
            .limit(LONGEST)
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .strip();
    return clean.isEmpty() ? "unnamed" : clean;
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
