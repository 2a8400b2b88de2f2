package org.tocsin.desk.find;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes case endings off names in scripts that tell the language. Latin names keep theirs: an
 * ending in one language is a part of the name in the next. Endings that are vowels alone change no
 * key and are left.
 */
final class NameEndings {
  private static final int SHORTEST_NAME = 3;

  /** The longer ones first. */
  private static final Map<Character.UnicodeScript, List<String>> ENDINGS =
      Map.of(
          Character.UnicodeScript.ARMENIAN, List.of("ում", "ից", "ով", "ին", "ն"),
          Character.UnicodeScript.CYRILLIC,
              List.of("ами", "ями", "ого", "его", "ом", "ем", "ым", "им", "ам", "ям", "ах", "ях"));

  private NameEndings() {}

  static Optional<String> without(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.getOrDefault(Character.UnicodeScript.of(name.codePointAt(0)), List.of()).stream()
        .filter(ending -> lower.endsWith(ending))
        .filter(ending -> lower.length() - ending.length() >= SHORTEST_NAME)
        .findFirst()
        .map(ending -> lower.substring(0, lower.length() - ending.length()));
  }
}
