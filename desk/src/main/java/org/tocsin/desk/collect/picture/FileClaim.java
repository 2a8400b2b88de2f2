package org.tocsin.desk.collect.picture;

import java.util.stream.Collectors;

/**
 * Something a file says about itself. Anybody can write anything there: it is a claim of the file,
 * never a finding.
 *
 * @param field as the format calls it ("Date/Time Original")
 * @param value as written, cleaned of control characters and cut to 200 characters
 */
public record FileClaim(Topic topic, String field, String value) {
  private static final int LONGEST = 200;

  public enum Topic {
    TIME,
    PLACE,
    DEVICE,
    PROGRAM,
    PERSON,
    WORDS,
    /** What does not show when the file is opened: a thumbnail, attachments, earlier versions. */
    HIDDEN
  }

  public FileClaim {
    value =
        value
            .codePoints()
            .map(point -> Character.isISOControl(point) || isFormat(point) ? ' ' : point)
            .limit(LONGEST)
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .strip();
  }

  private static boolean isFormat(int point) {
    return Character.getType(point) == Character.FORMAT;
  }
}
