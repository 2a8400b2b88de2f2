package org.tocsin.desk.publish.site;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which page of which section each line stands, so that one line can lead to another. */
final class Spread {
  private static final int WIDTH = 1000;

  private final Map<Section, Integer> pages = new EnumMap<>(Section.class);
  private final Map<String, Integer> claims = new HashMap<>();
  private final Map<String, String> days = new HashMap<>();
  private final long longest;

  /**
   * @param parts the lines of each section, page by page
   */
  Spread(Map<Section, List<List<Line>>> parts) {
    parts.forEach((section, all) -> pages.put(section, all.size()));
    List<List<Line>> chronology = parts.getOrDefault(Section.CHRONOLOGY, List.of());
    for (int i = 0; i < chronology.size(); i++) {
      for (Line line : chronology.get(i)) {
        claims.put(line.key(), i + 1);
        days.put(line.key(), line.day());
      }
    }
    this.longest =
        parts.getOrDefault(Section.DEMANDS, List.of()).stream()
            .flatMap(List::stream)
            .mapToLong(Spread::silence)
            .max()
            .orElse(0);
  }

  int pages(Section section) {
    return pages.getOrDefault(section, 1);
  }

  boolean isPrinted(String claim) {
    return claims.containsKey(claim);
  }

  int page(String claim) {
    return claims.getOrDefault(claim, 1);
  }

  /** "" when it has none. */
  String day(String claim) {
    return days.getOrDefault(claim, "");
  }

  /** Days of silence as a share of the longest, of a thousand; -1 when they are not known. */
  long share(Line line) {
    long days = silence(line);
    return days < 0 ? -1 : longest == 0 ? 0 : WIDTH * days / longest;
  }

  private static long silence(Line line) {
    String days = line.value("silence");
    return days.matches("\\d{1,9}") ? Long.parseLong(days) : -1;
  }
}
