package org.tocsin.desk.measure;

import java.text.Normalizer;
import java.util.Locale;

/** One form for the spellings of one name: case, accents, articles and spaces aside. */
final class PlaceKey {
  private PlaceKey() {}

  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }
}
