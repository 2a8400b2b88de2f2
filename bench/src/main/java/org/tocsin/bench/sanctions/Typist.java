package org.tocsin.bench.sanctions;

import java.util.Locale;
import java.util.SplittableRandom;

/** Types a name as people do who did not read how it stands on the list. */
final class Typist {
  private final SplittableRandom random;

  Typist(SplittableRandom random) {
    this.random = random;
  }

  /**
   * @param father a name more, put in the middle now and then
   */
  String type(String name, String father) {
    int space = name.indexOf(' ');
    String given = name.substring(0, space);
    String family = name.substring(space + 1);
    return switch (random.nextInt(4)) {
      case 0 -> family.toUpperCase(Locale.ROOT) + ", " + given;
      case 1 -> given + " " + father + " " + family;
      case 2 -> given + " " + slip(family);
      default -> name;
    };
  }

  /** One letter after the first twice, left out, or changed with the next. */
  private String slip(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(3)) {
      case 0 -> before + word.charAt(at) + word.charAt(at) + after;
      case 1 -> before + after;
      default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }
}
