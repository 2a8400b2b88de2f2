package org.tocsin.bench.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sentences and names of one language, with gaps to fill: {@code {place}}, {@code {day}}, {@code
 * {few}}, {@code {many}}, {@code {road}}, {@code {good}}.
 */
record Tongue(
    Locale locale,
    List<String> speakers,
    List<String> roads,
    List<String> goods,
    List<Sentence> sentences) {

  /** A sentence that becomes a candidate of this kind and type. */
  record Sentence(String kind, String type, String pattern) {}

  static Tongue load(String language) {
    List<String> speakers = new ArrayList<>();
    List<String> roads = new ArrayList<>();
    List<String> goods = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (String line : lines(language + ".txt")) {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "speaker" -> speakers.add(words[1]);
        case "road" -> roads.add(words[1]);
        case "good" -> goods.add(words[1]);
        default -> {
          String[] type = words[1].split(" \\| ", 2);
          sentences.add(new Sentence(words[0], type[0], type[1]));
        }
      }
    }
    return new Tongue(Locale.of(language), speakers, roads, goods, sentences);
  }

  /** The lines of a file beside this class that are not empty. */
  static List<String> lines(String name) {
    try (InputStream in = Tongue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
