package org.tocsin.desk.collect.picture;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text layer that lie under rectangles; after burning they must be nowhere. Words of
 * fewer than six letters are left out: so few bytes can stand in a picture by chance.
 */
final class Gone {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{6,}");

  private final Original original;
  private final List<Box> boxes;

  Gone(Original original, List<Box> boxes) {
    this.original = original;
    this.boxes = boxes;
  }

  Set<String> words() throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (int page : boxes.stream().map(Box::page).distinct().toList()) {
      for (Named named : original.words(page, WORD)) {
        if (boxes.stream().anyMatch(box -> named.isUnder(box))) {
          words.add(named.word());
        }
      }
    }
    return words;
  }
}
