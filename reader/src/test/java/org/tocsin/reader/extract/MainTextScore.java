package org.tocsin.reader.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.reader.Hints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores main-text extraction as the trafilatura evaluation does: segments that must be in the text
 * and segments that must not, compared with white space collapsed.
 */
final class MainTextScore {
  int truePositives;
  int falseNegatives;
  int falsePositives;
  int pages;
  final List<String> mistakes = new ArrayList<>();

  static MainTextScore of(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SharedPages.read(folder.resolve("trafilatura-eval.tar.xz"), name -> name.endsWith(".html"))
        .forEach((name, bytes) -> files.put(name.substring(name.lastIndexOf('/') + 1), bytes));
    JsonNode gold = JsonMapper.shared().readTree(folder.resolve("evaldata.json").toFile());
    MainTextScore score = new MainTextScore();
    Extractors extractors = Extractors.standard();
    for (JsonNode page : gold) {
      byte[] bytes = files.get(page.get("file").asString());
      if (bytes != null) {
        score.add(page, extractors.extract(bytes, Hints.NONE));
      }
    }
    return score;
  }

  private void add(JsonNode page, Extracted extracted) {
    String file = page.get("file").asString();
    String text =
        extracted instanceof Extracted.Document document
            ? collapse(document.extraction().text())
            : "";
    pages++;
    for (JsonNode segment : page.get("with")) {
      boolean found = text.contains(collapse(segment.asString()));
      truePositives += found ? 1 : 0;
      falseNegatives += found ? 0 : 1;
      note(!found, "LOST\t", file, segment);
    }
    for (JsonNode segment : page.get("without")) {
      boolean found = text.contains(collapse(segment.asString()));
      falsePositives += found ? 1 : 0;
      note(found, "LEAK\t", file, segment);
    }
  }

  private void note(boolean mistake, String kind, String file, JsonNode segment) {
    if (mistake) {
      mistakes.add(kind + file + "\t" + collapse(segment.asString()));
    }
  }

  private static String collapse(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  double precision() {
    return (double) truePositives / (truePositives + falsePositives);
  }

  double recall() {
    return (double) truePositives / (truePositives + falseNegatives);
  }

  double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  /** Prints the score and every mistake, for work on the extractor. */
  public static void main(String[] args) throws IOException {
    MainTextScore score = of(Path.of(args[0]));
    score.mistakes.forEach(System.out::println);
    System.out.printf(
        "pages %d P %.4f R %.4f F %.4f%n",
        score.pages, score.precision(), score.recall(), score.f1());
  }
}
