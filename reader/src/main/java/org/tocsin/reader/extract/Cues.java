package org.tocsin.reader.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cues of every language, looked up by the first word of a line. */
final class Cues {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "ru", "uk", "hy", "az", "tr", "ar");

  private final Map<String, List<Cue>> byFirst = new HashMap<>();
  private final List<Cue> open = new ArrayList<>();

  static Cues standard() {
    Cues cues = new Cues();
    LANGUAGES.forEach(cues::load);
    return cues;
  }

  private void load(String language) {
    try (InputStream in = Cues.class.getResourceAsStream("cues/" + language + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("missing cues for " + language);
      }
      parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void parse(BufferedReader lines) throws IOException {
    Cue.Kind kind = Cue.Kind.NAVIGATION;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.indexOf(']'));
        kind = Cue.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        add(Cue.parse(kind, line));
      }
    }
  }

  private void add(Cue cue) {
    String first = cue.pattern().getFirst();
    if (first.startsWith("<")) {
      open.add(cue);
    } else {
      byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(cue);
    }
  }

  /** Every job the wording of this line fits. */
  Set<Cue.Kind> kinds(List<String> line) {
    Set<Cue.Kind> kinds = EnumSet.noneOf(Cue.Kind.class);
    if (!line.isEmpty()) {
      candidates(line).stream()
          .filter(cue -> cue.match(line).isPresent())
          .forEach(cue -> kinds.add(cue.kind()));
    }
    return kinds;
  }

  /** True when one of the words is a cue of this kind by itself. */
  boolean mentions(Cue.Kind kind, List<String> line) {
    return line.stream().anyMatch(word -> kinds(List.of(word)).contains(kind));
  }

  /** The tokens of the line that name its publisher, for a cue that has a name. */
  Optional<Cue.Range> findName(List<String> line) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    return candidates(line).stream()
        .map(cue -> cue.match(line))
        .flatMap(Optional::stream)
        .filter(range -> !range.isEmpty())
        .findFirst();
  }

  private List<Cue> candidates(List<String> line) {
    List<Cue> candidates = new ArrayList<>(byFirst.getOrDefault(line.getFirst(), List.of()));
    candidates.addAll(open);
    return candidates;
  }
}
