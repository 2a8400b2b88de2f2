package org.tocsin.foresight.window;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One key for the spellings of one place: case, accents, articles and spaces aside. */
public final class PlaceKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlaceKey() {}

  /** The key of {@code name}; empty when no place is named. */
  public static String of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words.startsWith("the ") ? words.substring(4) : words;
  }
}
