package org.tocsin.bench.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.tocsin.reader.Reading.RegionKind;

/**
 * Makes texts as they look when a page is copied without its markup: a letter, and around it what
 * pages have. Drawn by chance: the wording of what opens a section, which sections there are and in
 * which order, blank lines or none, wrapped lines, bullets, indents and line ends. Each letter has
 * headings and sentences that speak of comments, letters and related things without being any.
 */
final class StrippedTexts {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "ru", "uk", "hy", "az", "tr", "ar");
  private static final List<String> BULLETS = List.of("• ", "- ", "* ", "– ");
  private static final int WIDTH = 76;

  private final Random random;

  private StrippedTexts(long seed) {
    this.random = new Random(seed);
  }

  /** So many texts, the languages in turn. */
  static List<StrippedText> make(int count, long seed) throws IOException {
    StrippedTexts maker = new StrippedTexts(seed);
    List<StrippedText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String language = LANGUAGES.get(i % LANGUAGES.size());
      texts.add(maker.one(language + " " + (i / LANGUAGES.size() + 1), sections(language)));
    }
    return texts;
  }

  private static Map<RegionKind, List<String>> sections(String language) throws IOException {
    String name = "stripped/" + language + ".txt";
    Map<RegionKind, List<String>> sections = new EnumMap<>(RegionKind.class);
    try (InputStream in = StrippedTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("missing " + name);
      }
      List<String> section = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.startsWith("[")) {
          String kind = line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT);
          section = new ArrayList<>();
          sections.put(RegionKind.valueOf(kind), section);
        } else if (!line.isBlank()) {
          section.add(line);
        }
      }
    }
    return sections;
  }

  private StrippedText one(String name, Map<RegionKind, List<String>> sections) {
    List<RegionKind> order = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      order.add(RegionKind.NAVIGATION);
    }
    order.add(RegionKind.BODY);
    order.addAll(after());
    boolean blank = random.nextInt(4) > 0;
    boolean wrapped = blank && random.nextInt(3) == 0;
    String bullet = BULLETS.get(random.nextInt(BULLETS.size()));
    List<StrippedText.Line> lines = new ArrayList<>();
    for (RegionKind kind : order) {
      for (String line : sections.getOrDefault(kind, List.of())) {
        String text = chosen(line).replace("• ", bullet);
        if (blank && !lines.isEmpty() && !isCloseTo(lines.getLast(), kind, text)) {
          lines.add(new StrippedText.Line(kind, ""));
        }
        boolean wraps = wrapped && kind == RegionKind.BODY;
        for (String part : wraps ? wrap(text) : List.of(text)) {
          lines.add(new StrippedText.Line(kind, part));
        }
      }
    }
    return new StrippedText(name, lines, random.nextInt(5) == 0 ? "\r\n" : "\n");
  }

  /** Comments and their form stay together; the rest comes in any order, and some is missing. */
  private List<RegionKind> after() {
    List<List<RegionKind>> groups = new ArrayList<>();
    groups.add(
        random.nextInt(4) == 0
            ? List.of(RegionKind.FORM)
            : List.of(RegionKind.COMMENTS, RegionKind.FORM));
    groups.add(List.of(RegionKind.NEWSLETTER));
    groups.add(List.of(RegionKind.TEASERS));
    Collections.shuffle(groups, random);
    List<RegionKind> order = new ArrayList<>();
    for (List<RegionKind> group : groups) {
      if (random.nextInt(5) > 0) {
        order.addAll(group);
      }
    }
    if (random.nextInt(2) == 0) {
      order.add(RegionKind.FOOTER);
    }
    return order;
  }

  private String chosen(String line) {
    if (line.contains(" | ")) {
      return line; // a bar of a menu
    }
    String[] wordings = line.split("\\|");
    return wordings[random.nextInt(wordings.length)];
  }

  /** Items of a list, fields of a form and lines of a comment stand without a blank line. */
  private boolean isCloseTo(StrippedText.Line last, RegionKind kind, String text) {
    boolean item = text.startsWith("  ") && last.text().startsWith("  ");
    boolean field = kind == RegionKind.FORM && last.text().length() < 12;
    return last.kind() == kind
        && (item || field || kind == RegionKind.COMMENTS && random.nextBoolean());
  }

  private static List<String> wrap(String text) {
    List<String> lines = new ArrayList<>();
    String indent = text.startsWith("  ") ? "    " : "";
    StringBuilder line = new StringBuilder();
    for (String word : text.split("(?<=\\S) ")) {
      if (line.length() + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
