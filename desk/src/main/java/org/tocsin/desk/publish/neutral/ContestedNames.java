package org.tocsin.desk.publish.neutral;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places to which more than one side gives a name. Immutable. */
public final class ContestedNames {
  private static final int COLUMNS = 4;

  /**
   * @param source who uses the form
   * @param otherSource who uses the other
   */
  public record Pair(String form, String source, String other, String otherSource) {}

  private final List<Pair> pairs;

  private ContestedNames(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  /**
   * Those that ship, and the team's own after them.
   *
   * @param own a file of the same four columns; need not exist
   * @throws IllegalArgumentException when a row cannot be understood, in one line that names it
   */
  public static ContestedNames with(Path own) {
    List<Pair> all = new ArrayList<>();
    try (InputStream shipped =
        Objects.requireNonNull(ContestedNames.class.getResourceAsStream("names.tsv"))) {
      read(new InputStreamReader(shipped, StandardCharsets.UTF_8), "names.tsv", all);
      if (Files.isRegularFile(own)) {
        read(Files.newBufferedReader(own), String.valueOf(own.getFileName()), all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the list of contested names cannot be read", e);
    }
    return new ContestedNames(all);
  }

  /** Those that ship. */
  public static ContestedNames shipped() {
    return with(Path.of(""));
  }

  private static void read(java.io.Reader in, String file, List<Pair> into) throws IOException {
    int number = 0;
    try (BufferedReader lines = new BufferedReader(in)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS || List.of(cells).stream().anyMatch(String::isBlank)) {
          throw new IllegalArgumentException(
              file + " line " + number + ": write a form, its source, the other form, its source");
        }
        into.add(new Pair(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()));
      }
    }
  }

  public List<Pair> list() {
    return pairs;
  }

  /** Where a text has one form of a pair and the other nowhere: the first place of each. */
  List<Lone> lone(String text, String unquoted) {
    List<Lone> lone = new ArrayList<>();
    for (Pair pair : pairs) {
      Matcher one = name(pair.form()).matcher(unquoted);
      Matcher two = name(pair.other()).matcher(unquoted);
      boolean has = one.find();
      boolean hasOther = two.find();
      if (has && !name(pair.other()).matcher(text).find()) {
        lone.add(new Lone(one.start(), one.end(), pair.other(), pair.otherSource()));
      }
      if (hasOther && !name(pair.form()).matcher(text).find()) {
        lone.add(new Lone(two.start(), two.end(), pair.form(), pair.source()));
      }
    }
    return lone;
  }

  /** One form by itself. */
  record Lone(int start, int end, String other, String source) {}

  private static Pattern name(String form) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}])");
  }
}
