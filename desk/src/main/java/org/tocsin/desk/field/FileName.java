package org.tocsin.desk.field;

import java.util.stream.Collectors;

/**
 * Names that strangers gave, as plain text: the last part of a path, no control or direction marks.
 * It is shown and compared, never used to find a file.
 */
final class FileName {
  private static final int LONGEST = 150;

  private FileName() {}

  static String of(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean =
        last.codePoints()
            .filter(Character::isDefined)
            .filter(point -> !Character.isISOControl(point))
            .filter(point -> Character.getType(point) != Character.FORMAT)
            .limit(LONGEST)
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .strip();
    return clean.isEmpty() || clean.equals(".") || clean.equals("..") ? "unnamed" : clean;
  }
}
