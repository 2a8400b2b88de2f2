package org.tocsin.desk.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A commodity as texts name it, and the entry of the needs table that says how much a person needs
 * each day.
 *
 * @param needId key in the needs table; null when it has none for it
 */
record Commodity(String name, @org.jspecify.annotations.Nullable String needId) {
  private static final List<Commodity> KNOWN =
      List.of(
          new Commodity("flour", "flour"),
          new Commodity("water", "water"),
          new Commodity("insulin", "insulin"),
          new Commodity("soap", "soap"),
          new Commodity("dialysis", "dialysis"),
          new Commodity("food", "food-ration"),
          new Commodity("fuel", null),
          new Commodity("medicine", null));

  /** The first known commodity that {@code text} names. */
  static Optional<Commodity> find(String text) {
    String folded = " " + PlaceKey.fold(text).toLowerCase(Locale.ROOT) + " ";
    return KNOWN.stream().filter(c -> names(folded, c.name())).findFirst();
  }

  private static boolean names(String folded, String name) {
    return folded.contains(" " + name + " ") || folded.contains(" " + name + "s ");
  }
}
