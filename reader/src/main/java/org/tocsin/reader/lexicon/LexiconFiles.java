package org.tocsin.reader.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lexicon files of one language on the class path: a row a line, columns separated by tabs,
 * alternatives inside a column by "|", comments after "#" at the head of a line.
 */
public final class LexiconFiles {
  private final String language;

  public LexiconFiles(String language) {
    this.language = language;
  }

  public String language() {
    return language;
  }

  /** Whether the language has a file of that name. */
  public boolean has(String name) {
    return LexiconFiles.class.getResource(path(name)) != null;
  }

  private String path(String name) {
    return "/org/tocsin/reader/lexicon/" + language + "/" + name;
  }

  /**
   * @throws IllegalArgumentException when the language has no such file
   */
  public List<Row> rows(String name) {
    String path = path(name);
    try (InputStream in = LexiconFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no lexicon " + path);
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read lexicon " + path, e);
    }
  }

  private static List<Row> parse(BufferedReader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    String line;
    while ((line = reader.readLine()) != null) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new Row(List.of(line.split("\t", -1))));
      }
    }
    return rows;
  }
}
