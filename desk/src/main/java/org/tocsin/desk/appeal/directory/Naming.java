package org.tocsin.desk.appeal.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds names of institutions in words, whatever their case, hyphens and articles. */
final class Naming {
  /** Words that tie an office to its organisation, or to another office. */
  private static final List<String> LINKS = List.of("of", "to", "on", "for");

  private record Name(String plain, Institution of) {}

  private final List<Name> longestFirst;

  Naming(Collection<Institution> all) {
    List<Name> names = new ArrayList<>();
    for (Institution one : all) {
      names.add(new Name(plain(one.name()), one));
      one.aliases().forEach(alias -> names.add(new Name(plain(alias), one)));
    }
    names.sort(Comparator.comparingInt((Name name) -> name.plain().length()).reversed());
    this.longestFirst = List.copyOf(names);
  }

  /** In the order in which they stand in the words. */
  List<Institution> in(String words) {
    StringBuilder rest = new StringBuilder(plain(words));
    Map<Integer, Institution> found = new LinkedHashMap<>();
    for (Name name : longestFirst) {
      int inner = name.plain().length() - 2;
      for (int at = rest.indexOf(name.plain()); at >= 0; at = rest.indexOf(name.plain())) {
        found.put(at, name.of());
        // what is taken is not part of a shorter name any more
        rest.replace(at + 1, at + 1 + inner, "#".repeat(inner));
      }
    }
    return found.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  /**
   * Whose names hold these words as an office without its organisation: "Secretary-General" in
   * "Secretary-General of the Council" and "UN Secretary-General", and not in "Adviser to the
   * Secretary-General".
   */
  List<Institution> bearing(String words) {
    String office = plain(words);
    return longestFirst.stream()
        .filter(name -> isOffice(name.plain(), office))
        .map(Name::of)
        .distinct()
        .toList();
  }

  private static boolean isOffice(String name, String office) {
    if (office.isBlank() || name.length() <= office.length()) {
      return false;
    }
    String before = name.endsWith(office) ? name.substring(0, name.length() - office.length()) : "";
    return LINKS.stream().anyMatch(link -> name.startsWith(office + link + " "))
        || !before.isEmpty() && LINKS.stream().noneMatch(link -> before.endsWith(" " + link));
  }

  /** Small letters and digits with one space around each word; articles are left out. */
  private static String plain(String words) {
    String letters =
        Normalizer.normalize(words, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ");
    return (" " + letters + " ").replaceAll("\\s+", " ").replaceAll("(?: the)+ ", " ");
  }
}
