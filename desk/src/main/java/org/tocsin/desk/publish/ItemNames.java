package org.tocsin.desk.publish;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.desk.collect.Item;

/**
 * Names of files that leave the house. People name a file after whom it is about, in ways that no
 * mask of a text finds ("MaraVarden_2.jpg"), so a file name that holds a name of a person at risk
 * is withheld as a whole.
 */
final class ItemNames {
  private static final String WITHHELD = "[name withheld]";

  /** Shorter names count only as a word: they stand inside too many others. */
  private static final int SHORTEST_WITHIN = 5;

  private final List<String> names;

  /**
   * @param names every form under which persons at risk are named in the case
   */
  ItemNames(Set<String> names) {
    this.names = names.stream().map(ItemNames::letters).filter(name -> !name.isEmpty()).toList();
  }

  boolean hides(String fileName) {
    String letters = letters(fileName);
    Set<String> words = words(fileName);
    return names.stream()
        .anyMatch(name ->
            words.contains(name) || (name.length() >= SHORTEST_WITHIN && letters.contains(name)));
  }

  /** The originals, without the working copies made from them. */
  List<Item> originals(List<Item> items) {
    return items.stream()
        .filter(item -> item.state() != Item.State.DERIVED)
        .map(item -> hides(item.name()) ? item.withName(WITHHELD) : item)
        .toList();
  }

  private static Set<String> words(String text) {
    return Set.copyOf(
        List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")).stream()
            .distinct()
            .toList());
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]", "");
  }
}
