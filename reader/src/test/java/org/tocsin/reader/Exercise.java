package org.tocsin.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text written for this project, with what a careful reader finds in it. A file holds the gold
 * ("addressee NAME", then "demand BEGINNING ... END POLARITY" for each of its demands) and the
 * text.
 */
record Exercise(String name, String text, List<Asked> gold) {

  /** One demand: where it stands, under whom, to do or to refrain. */
  record Asked(String addressee, Span span, String polarity) {}

  static List<Exercise> all() {
    try (Stream<Path> files =
        Files.list(
            Path.of(
                java.util.Objects.requireNonNull(Exercise.class.getResource("exercises"))
                    .toURI()))) {
      return files.sorted().map(Exercise::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Exercise of(Path file) {
    try {
      String all = Files.readString(file);
      int gold = all.indexOf("--- gold\n") + "--- gold\n".length();
      int text = all.indexOf("--- text\n");
      String body = all.substring(text + "--- text\n".length());
      return new Exercise(
          String.valueOf(file.getFileName()), body, gold(body, all.substring(gold, text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Asked> gold(String text, String lines) {
    List<Asked> gold = new ArrayList<>();
    String addressee = "";
    for (String line : lines.lines().toList()) {
      String[] columns = line.split("\t");
      if (columns[0].equals("addressee")) {
        addressee = columns[1];
      } else {
        gold.add(new Asked(addressee, span(text, columns[1]), columns[2]));
      }
    }
    return gold;
  }

  private static Span span(String text, String words) {
    String[] ends = words.split(" \\.\\.\\. ");
    int begin = text.indexOf(ends[0]);
    String last = ends[ends.length - 1];
    int end = text.indexOf(last, ends.length == 1 ? begin : begin + ends[0].length());
    if (begin < 0 || end < 0) {
      throw new IllegalStateException("gold is not in the text: " + words);
    }
    return new Span(begin, end + last.length());
  }
}
