package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.tocsin.reader.Hints;
import org.tocsin.reader.copies.CopyIndex;
import org.tocsin.reader.copies.Sketch;
import org.tocsin.reader.extract.Extracted;
import org.tocsin.reader.extract.Extractors;

/**
 * R16: near-duplicates. The texts of pages are edited as desks do it until there are 5,000 pairs of
 * a text and its edited copy: words replaced by others of the text, sentences dropped, the end cut
 * off, house lines added. Recall is the share of these pairs that are found. Precision is over all
 * pairs found in the whole collection: right when both come from one text, or when the two texts of
 * pages share three tenths of the shorter one's three-word runs, counted without sketches, since
 * the pages hold copies of their own. Speed includes sketching.
 */
final class CopiesTask implements Task {
  private static final int PAIRS = 5_000;
  private static final int FEWEST_WORDS = 80;
  private static final double SAME = 0.3;

  private record Named(int text, boolean edited) {}

  private record Version(Named name, String text) {}

  @Override
  public String id() {
    return "R16";
  }

  @Override
  public String title() {
    return "edited copies of pages";
  }

  @Override
  public List<String> folders() {
    return List.of("trafilatura-eval");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<String> texts = texts(ask);
    List<Version> versions = versions(texts, new Random(ask.seed()));
    List<List<Named>> found = new ArrayList<>();
    double seconds =
        CoreTime.seconds(() -> {
          CopyIndex<Named> index = new CopyIndex<>();
          for (Version version : versions) {
            found.add(index.add(version.name(), Sketch.of(version.text())));
          }
        });
    List<Counts> byVersion = new ArrayList<>();
    List<Counts> byPair = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Named name = versions.get(i).name();
      long right =
          found.get(i).stream().filter(other -> isRight(texts, name.text(), other.text())).count();
      byVersion.add(new Counts(right, found.get(i).size(), 0));
      if (name.edited()) {
        byPair.add(new Counts(found.get(i).contains(new Named(name.text(), false)) ? 1 : 0, 0, 1));
      }
    }
    Bootstrap bootstrap = new Bootstrap(ask.seed());
    return new Outcome(
        versions.size(),
        List.of(
            new Figure(
                "pair recall",
                Figure.SHARE,
                bootstrap.of(byPair, Counts::recall),
                Goal.atLeast(0.95, 0.98)),
            new Figure(
                "pair precision",
                Figure.SHARE,
                bootstrap.of(byVersion, Counts::precision),
                Goal.atLeast(0.99, 0.99)),
            new Figure(
                "speed of one core",
                "docs/s",
                Estimate.exactly(versions.size() / seconds),
                Goal.atLeast(2_000, 2_000))),
        List.of(texts.size() + " texts, " + byPair.size() + " edited pairs"));
  }

  private static List<String> texts(Ask ask) throws IOException {
    Extractors extractors = Extractors.standard();
    List<String> texts = new ArrayList<>();
    for (CorpusFile file : ask.limited(Archive.read(ask.folder("trafilatura-eval"), ".html"))) {
      if (extractors.extract(file.bytes(), Hints.NONE) instanceof Extracted.Document document) {
        String text = document.extraction().text();
        if (text.split("\\s+").length >= FEWEST_WORDS) {
          texts.add(text);
        }
      }
    }
    if (texts.isEmpty()) {
      throw new IOException("no page of " + FEWEST_WORDS + " words");
    }
    return texts.stream().distinct().toList();
  }

  /** Every text, then edited copies of each in turn. */
  private static List<Version> versions(List<String> texts, Random random) {
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      versions.add(new Version(new Named(i, false), texts.get(i)));
    }
    int pairs = Math.min(PAIRS, texts.size() * 8);
    for (int i = 0; i < pairs; i++) {
      int text = i % texts.size();
      versions.add(new Version(new Named(text, true), edited(texts.get(text), random)));
    }
    return versions;
  }

  private static String edited(String text, Random random) {
    List<String> sentences = new ArrayList<>(Arrays.asList(text.split("(?<=[.!?])\\s+")));
    if (sentences.size() > 3) {
      int kept = sentences.size() - random.nextInt(sentences.size() / 3 + 1);
      sentences = new ArrayList<>(sentences.subList(0, kept));
      sentences.removeIf(sentence -> random.nextInt(8) == 0);
    }
    String[] words = text.split("\\s+");
    StringBuilder out = new StringBuilder("From our desk " + random.nextInt(90) + ". ");
    for (String sentence : sentences) {
      for (String word : sentence.split("\\s+")) {
        out.append(random.nextInt(16) == 0 ? words[random.nextInt(words.length)] : word)
            .append(' ');
      }
    }
    return out.append("Printed in edition ").append(random.nextInt(90)).toString();
  }

  private static boolean isRight(List<String> texts, int one, int other) {
    if (one == other) {
      return true;
    }
    Set<String> a = runs(texts.get(one));
    Set<String> b = runs(texts.get(other));
    int shorter = Math.min(a.size(), b.size());
    a.retainAll(b);
    return a.size() >= SAME * shorter;
  }

  private static Set<String> runs(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 2 < words.length; i++) {
      runs.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    return runs;
  }
}
