package org.tocsin.desk.publish.neutral;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one language by what they show, read from a file of sections. Immutable.
 *
 * @param patterns one for each section
 * @param certain words of certainty and the level of proof that they claim
 */
record WordList(Map<String, Pattern> patterns, Map<Pattern, Integer> certain, Set<String> stop) {
  /** Languages that have a list. */
  static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "hy", "ar");

  private static final String CERTAIN = "certain";
  private static final String PREFIX = "prefix";
  private static final String MARKS = "\\p{Mn}*+";
  private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String AFTER = "(?![\\p{L}\\p{N}])";

  static WordList of(String language) {
    String file = language + ".txt";
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no list of words for " + language);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static WordList read(BufferedReader lines) throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        section.addAll(List.of(line.strip().split("\\s*,\\s*")));
      }
    }
    String before = joined(sections.getOrDefault(PREFIX, List.of()));
    Map<Pattern, Integer> certain = new LinkedHashMap<>();
    for (String entry : sections.getOrDefault(CERTAIN, List.of())) {
      String[] level = entry.split("\\s*=\\s*");
      certain.put(pattern(List.of(level[0]), before), Integer.parseInt(level[1]));
    }
    Map<String, Pattern> patterns = new HashMap<>();
    sections.forEach((name, terms) -> {
      if (!name.equals(CERTAIN) && !name.equals(PREFIX)) {
        patterns.put(name, pattern(terms, before));
      }
    });
    return new WordList(patterns, certain, Set.copyOf(sections.getOrDefault("stop", List.of())));
  }

  /** What is written together with a word, at its beginning: particles and the article. */
  private static String joined(List<String> particles) {
    return particles.isEmpty()
        ? ""
        : particles.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")?"));
  }

  private static Pattern pattern(List<String> terms, String prefix) {
    String any = terms.stream().map(WordList::regex).collect(Collectors.joining("|"));
    return Pattern.compile(
        BEFORE + prefix + "(?:" + any + ")" + AFTER,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** "kill*" is any word that begins so; a star alone is any word. Vowel marks do not count. */
  private static String regex(String term) {
    return Arrays.stream(term.split("\\s+"))
        .map(word ->
            word.equals("*")
                ? "\\S+"
                : letters(word.replace("*", "")) + (word.endsWith("*") ? "[\\p{L}\\p{Mn}]*" : ""))
        .collect(Collectors.joining("\\s+"));
  }

  private static String letters(String word) {
    return word.codePoints()
        .mapToObj(letter -> Pattern.quote(Character.toString(letter)) + MARKS)
        .collect(Collectors.joining());
  }

  Matcher in(String section, CharSequence text) {
    return Objects.requireNonNull(patterns.get(section), section).matcher(text);
  }

  boolean has(String section, CharSequence text) {
    return in(section, text).find();
  }
}
