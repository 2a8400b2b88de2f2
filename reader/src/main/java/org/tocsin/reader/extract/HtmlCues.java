package org.tocsin.reader.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Reads the words in class names, ids and roles. "relatedArticles", "related-articles" and
 * "c-related__articles" are the same words; a word after "has", "no" or "with" says nothing about
 * the element itself.
 */
final class HtmlCues {
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
  private static final Set<String> ATTRIBUTES =
      Set.of("class", "id", "role", "itemprop", "data-component", "data-testid", "data-type");
  private static final Set<String> NEGATIONS =
      Set.of("has", "have", "no", "not", "with", "without", "hide", "show", "is", "enable");

  private final Map<HtmlCue, Set<String>> words = new EnumMap<>(HtmlCue.class);

  /** Cues for pages whose markup says nothing of this kind. */
  static HtmlCues none() {
    return new HtmlCues();
  }

  static HtmlCues standard() {
    HtmlCues cues = new HtmlCues();
    try (InputStream in = HtmlCues.class.getResourceAsStream("html-cues.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing html-cues.txt");
      }
      cues.parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cues;
  }

  private void parse(BufferedReader lines) throws IOException {
    Set<String> section = new HashSet<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT);
        section =
            words.computeIfAbsent(HtmlCue.valueOf(name.replace('-', '_')), key -> new HashSet<>());
      } else if (!line.startsWith("#") && !line.isBlank()) {
        section.addAll(List.of(line.strip().split("\\s+")));
      }
    }
  }

  Set<HtmlCue> of(Element element) {
    Set<HtmlCue> found = EnumSet.noneOf(HtmlCue.class);
    if (element.attributesSize() == 0) {
      return found;
    }
    for (Attribute attribute : element.attributes()) {
      if (ATTRIBUTES.contains(attribute.getKey())) {
        for (String name : attribute.getValue().split("\\s+", 12)) {
          addCues(name, found);
        }
      }
    }
    if (found.contains(HtmlCue.LEAD)) {
      found.remove(HtmlCue.AROUND);
    }
    return found;
  }

  private void addCues(String name, Set<HtmlCue> found) {
    if (name.isEmpty() || name.length() > 80) {
      return;
    }
    List<String> parts = parts(name);
    if (parts.size() == 1) {
      addCues("=" + parts.getFirst(), "", found);
    }
    for (int i = 0; i < parts.size(); i++) {
      boolean negated = i > 0 && NEGATIONS.contains(parts.get(i - 1));
      if (!negated) {
        addCues(parts.get(i), i + 1 < parts.size() ? parts.get(i + 1) : "", found);
      }
    }
  }

  private void addCues(String word, String next, Set<HtmlCue> found) {
    for (Map.Entry<HtmlCue, Set<String>> entry : words.entrySet()) {
      if (entry.getValue().contains(word) || entry.getValue().contains(word + "-" + next)) {
        found.add(entry.getKey());
      }
    }
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : CAMEL.split(name)) {
      for (String word : SEPARATORS.split(part.toLowerCase(Locale.ROOT))) {
        if (!word.isEmpty()) {
          parts.add(word);
        }
      }
    }
    return parts;
  }
}
