package org.tocsin.bench.sanctions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes people up: a common given name and a family name of made-up syllables with an ending of the
 * language. The same seed gives the same people. Family names are near each other, since they are
 * made of few letters; that is the hard part of the measurement.
 */
final class MadeUpPeople {
  private static final List<String> LANGUAGES = List.of("ru", "hy", "az", "tr", "ar");
  private static final String[] ARABIC_PATTERNS = {"1ā2i3", "1a2ī3", "1a2ū3", "1a22ā3", "1u2ay3"};

  private final Map<String, List<String>> values = new HashMap<>();
  private final SplittableRandom random;

  MadeUpPeople(long seed) throws IOException {
    this.random = new SplittableRandom(seed);
    for (String[] row : Writing.rows("names.tsv")) {
      values.put(row[0] + " " + row[1], List.of(row[2].split(" ", -1)));
    }
  }

  /** So many different people, languages in turn. */
  List<Person> make(int count) {
    Set<Person> people = new LinkedHashSet<>();
    for (int number = 0; people.size() < count; number++) {
      String language = LANGUAGES.get(number % LANGUAGES.size());
      people.add(language.equals("ar") ? arabic() : other(language));
    }
    return new ArrayList<>(people);
  }

  private String pick(String language, String what) {
    List<String> all = values.getOrDefault(language + " " + what, List.of());
    return all.get(random.nextInt(all.size()));
  }

  private Person other(String language) {
    StringBuilder family = new StringBuilder();
    int syllables = 2 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      family.append(pick(language, "consonants"));
      // the ending begins with a vowel of its own
      family.append(i + 1 < syllables ? pick(language, "vowels") : "");
    }
    String name = pick(language, "given") + " " + family + pick(language, "endings");
    return new Person(language, name, name);
  }

  private Person arabic() {
    String[] given = pick("ar", "given").split(":", -1);
    String pattern = ARABIC_PATTERNS[random.nextInt(ARABIC_PATTERNS.length)];
    StringBuilder written = new StringBuilder(given[0]).append(" ال");
    StringBuilder spoken = new StringBuilder(given[1]).append(" al ");
    String[][] root = new String[3][];
    for (int i = 0; i < root.length; i++) {
      root[i] = pick("ar", "consonants").split(":", -1);
    }
    int before = -1;
    for (char part : pattern.toCharArray()) {
      if (Character.isDigit(part)) {
        int which = part - '1';
        // a letter doubled in speech is written once
        written.append(which == before ? "" : root[which][0]);
        spoken.append(root[which][1]);
        before = which;
      } else {
        written.append(arabicLetter(part));
        spoken.append(part);
        before = -1;
      }
    }
    return new Person("ar", written + "ي", spoken + "ī");
  }

  private static String arabicLetter(char sound) {
    return switch (sound) {
      case 'ā' -> "ا";
      case 'ī', 'y' -> "ي";
      case 'ū' -> "و";
      default -> "";
    };
  }
}
