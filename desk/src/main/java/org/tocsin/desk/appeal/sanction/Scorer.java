package org.tocsin.desk.appeal.sanction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.desk.appeal.sanction.Candidacy.Part;
import org.tocsin.desk.appeal.sanction.list.Listed;
import org.tocsin.desk.appeal.sanction.name.Likeness;

/**
 * Adds up what speaks for and against somebody being an entry. A name alone gives at most 80 of 100
 * points; a birth date that agrees gives 15, one that cannot be theirs takes 25; an identifier that
 * is the same gives 40; a country 5. What is unknown gives and takes nothing.
 */
final class Scorer {
  private static final int NAME = 80;

  private Scorer() {}

  static Candidacy score(Subject subject, ListedEntry entry, String name, Likeness likeness) {
    List<Part> parts = new ArrayList<>();
    double whole =
        likeness.pairs().stream().mapToDouble(pair -> pair.likeness() * pair.weight()).sum();
    for (Likeness.Pair pair : likeness.pairs()) {
      double share = whole == 0 ? 0 : pair.likeness() * pair.weight() / whole;
      int points = (int) Math.round(NAME * likeness.score() * share);
      parts.add(new Part("name", pair.asked(), pair.listed(), points));
    }
    birth(subject, entry.entry()).ifPresent(parts::add);
    identifier(subject, entry.entry()).ifPresent(parts::add);
    country(subject, entry.entry()).ifPresent(parts::add);
    parts.sort(Comparator.comparingInt(part -> -Math.abs(part.points())));
    int sum = parts.stream().mapToInt(Part::points).sum();
    return new Candidacy(entry, name, Math.clamp(sum, 0, 100), parts);
  }

  private static Optional<Part> birth(Subject subject, Listed entry) {
    return subject.births().stream()
        .flatMap(asked ->
            entry.births().stream()
                .map(listed -> new Part("birth", asked, listed, births(asked, listed))))
        .max(Comparator.comparingInt(Part::points))
        .filter(part -> part.points() != 0);
  }

  /** Agreeing days 15, agreeing as far as both are known 8, more than two years apart -25. */
  static int births(String asked, String listed) {
    if (asked.equals(listed) && asked.length() == 10) {
      return 15;
    }
    if (asked.length() < 4 || listed.length() < 4) {
      return 0;
    }
    int year = Integer.parseInt(asked.substring(0, 4));
    int from = Integer.parseInt(listed.substring(0, 4));
    int until = listed.contains("/") ? Integer.parseInt(listed.substring(5, 9)) : from;
    if (year < from - 2 || year > until + 2) {
      return -25;
    }
    boolean within = year >= from && year <= until;
    boolean agree = asked.startsWith(listed) || listed.startsWith(asked) || listed.contains("/");
    return within && agree ? 8 : 0;
  }

  private static Optional<Part> identifier(Subject subject, Listed entry) {
    return subject.identifiers().stream()
        .flatMap(asked ->
            entry.identifiers().stream()
                .filter(listed -> plain(listed.number()).equals(plain(asked)))
                .map(listed -> new Part("identifier", asked, listed.number(), 40)))
        .filter(part -> plain(part.asked()).length() > 4)
        .findFirst();
  }

  private static Optional<Part> country(Subject subject, Listed entry) {
    return subject.countries().stream()
        .flatMap(asked ->
            entry.countries().stream()
                .filter(listed -> listed.equalsIgnoreCase(asked))
                .map(listed -> new Part("country", asked, listed, 5)))
        .findFirst();
  }

  /** Letters and digits alone, in capitals. */
  static String plain(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
