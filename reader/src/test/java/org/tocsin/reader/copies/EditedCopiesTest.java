package org.tocsin.reader.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published news texts, each edited three ways as desks do it: words replaced, sentences dropped
 * and moved, a head and a foot of the house added. Every pair of one text is to be found, no other.
 */
class EditedCopiesTest {
  private static final int FEWEST_WORDS = 80;

  private record Named(int text, int edit) {}

  @Test
  void editedCopiesAreFoundAndNothingElse() throws IOException {
    List<String> texts = texts();
    CopyIndex<Named> index = new CopyIndex<>();
    Random random = new Random(20230726);
    long found = 0;
    long wrong = 0;
    long wanted = 0;
    for (int t = 0; t < texts.size(); t++) {
      for (int edit = 0; edit < 4; edit++) {
        String text = edit == 0 ? texts.get(t) : edited(texts.get(t), random);
        wanted += edit;
        for (Named copy : index.add(new Named(t, edit), Sketch.of(text))) {
          if (copy.text() == t) {
            found++;
          } else if (!isSameText(texts.get(copy.text()), texts.get(t))) {
            wrong++;
          }
        }
      }
    }
    double recall = (double) found / wanted;
    double precision = (double) found / (found + wrong);
    System.out.printf(
        "copies: %d texts, %d pairs, recall %.4f, precision %.4f%n",
        texts.size(), wanted, recall, precision);
    assertThat(recall).isGreaterThanOrEqualTo(0.95);
    assertThat(precision).isGreaterThanOrEqualTo(0.99);
  }

  /** The sets hold real copies of their own: judged by all their runs, not by the sketch. */
  private static boolean isSameText(String one, String other) {
    Set<String> a = runs(one);
    Set<String> b = runs(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size() >= 0.3 * Math.min(a.size(), b.size());
  }

  private static Set<String> runs(String text) {
    String[] words = text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 2 < words.length; i++) {
      runs.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    return runs;
  }

  /**
   * One word in sixteen replaced, one sentence in eight dropped, two changed about, house lines.
   */
  private static String edited(String text, Random random) {
    List<String> sentences = new ArrayList<>(Arrays.asList(text.split("(?<=[.!?])\\s+")));
    sentences.removeIf(sentence -> random.nextInt(8) == 0);
    if (sentences.size() > 3) {
      Collections.swap(
          sentences, random.nextInt(sentences.size()), random.nextInt(sentences.size()));
    }
    StringBuilder out = new StringBuilder("By our own correspondent " + random.nextInt(90) + ". ");
    for (String sentence : sentences) {
      for (String word : sentence.split("\\s+")) {
        out.append(random.nextInt(16) == 0 ? "x" + random.nextInt(5000) : word).append(' ');
      }
    }
    return out.append("All rights reserved, edition ").append(random.nextInt(90)).toString();
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String part : List.of("train", "dev")) {
      JsonNode articles =
          JsonMapper.shared().readTree(read("data/reading/hrdsattack/data/" + part + ".json"));
      for (JsonNode article : articles) {
        String html = article.path("sample").path("Input.article_interface").asString("");
        String text = html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        if (text.split(" ").length >= FEWEST_WORDS) {
          texts.add(text);
        }
      }
    }
    return texts.stream().distinct().toList();
  }

  private static String read(String relative) throws IOException {
    Path path = Path.of(System.getProperty("tocsin.shared", "../../shared")).resolve(relative);
    boolean present = Files.exists(path);
    if (!present && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("shared data is missing in CI: " + path);
    }
    Assumptions.assumeTrue(present, "skipped: no " + path + "; set -Dtocsin.shared=PATH");
    return Files.readString(path);
  }
}
