package org.tocsin.bench.read;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.reader.extract.LanguageDetector;

/**
 * R5: the language of single sentences and of two words, for the twelve languages that the reader
 * must tell apart. Accuracy is the share of lines whose language is named right; every language has
 * as many lines, so it is also the mean over languages. The detector chooses among all the
 * languages it knows, not among the twelve. Files are found by folder ({@code sentences}, {@code
 * word-pairs}) and name ({@code az.txt}).
 */
final class LanguageTask implements Task {
  private static final List<String> LANGUAGES =
      List.of("en", "ru", "hy", "az", "tr", "ar", "fr", "uk", "fa", "ka", "es", "zh");
  private static final Goal SENTENCES = Goal.atLeast(0.98, 0.988);
  private static final Goal PAIRS = Goal.atLeast(0.85, 0.92);
  private static final Goal SPEED = Goal.atLeast(4_000, 4_000);
  private static final Goal MEMORY = Goal.atMost(200, 200);

  @Override
  public String id() {
    return "R5";
  }

  @Override
  public String title() {
    return "language of a sentence, of two words";
  }

  @Override
  public List<String> folders() {
    return List.of("lingua-testdata");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    Path folder = ask.folder("lingua-testdata");
    SortedMap<String, List<String>> sentences = lines(ask, folder, "sentences");
    SortedMap<String, List<String>> pairs = lines(ask, folder, "word-pairs");
    double before = usedMegabytes();
    LanguageDetector detector = LanguageDetector.standard();
    double memory = Math.max(0, usedMegabytes() - before);
    List<Counts> ofSentences = counts(detector, sentences);
    List<Counts> ofPairs = counts(detector, pairs);
    Bootstrap bootstrap = new Bootstrap(ask.seed());
    double speed = speed(detector, sentences);
    Reference.reachabilityFence(detector);
    return new Outcome(
        ofSentences.size() + ofPairs.size(),
        List.of(
            new Figure(
                    "sentences", Figure.SHARE, bootstrap.of(ofSentences, Counts::recall), SENTENCES)
                .beside(published(0.9877, 0.9755)),
            new Figure("word pairs", Figure.SHARE, bootstrap.of(ofPairs, Counts::recall), PAIRS)
                .beside(published(0.9389, 0.7211)),
            new Figure("speed", "sentences/s", Estimate.exactly(speed), SPEED)
                .beside(published(385, 1_228)),
            new Figure("tables in memory", "MB", Estimate.exactly(memory), MEMORY)
                .beside(List.of(new PeerFigure("Lingua 1.2.2", "Apache-2.0", 1_380, false)))),
        List.of(worst("sentences", detector, sentences), worst("word pairs", detector, pairs)));
  }

  private static List<PeerFigure> published(double lingua, double openNlp) {
    return List.of(
        new PeerFigure("Lingua 1.2.2", "Apache-2.0", lingua, false),
        new PeerFigure("OpenNLP langdetect-183", "Apache-2.0", openNlp, false));
  }

  private static SortedMap<String, List<String>> lines(Ask ask, Path folder, String kind)
      throws IOException {
    SortedMap<String, List<String>> lines = new TreeMap<>();
    for (CorpusFile file : Archive.read(folder, ".txt")) {
      String[] path = file.name().split("/");
      String language = path[path.length - 1].replace(".txt", "");
      if (path.length > 1 && path[path.length - 2].equals(kind) && LANGUAGES.contains(language)) {
        lines.put(
            language, ask.limited(file.utf8().lines().filter(line -> !line.isBlank()).toList()));
      }
    }
    if (lines.isEmpty()) {
      throw new IOException("no " + kind + "/xx.txt in " + folder + ": name it with --data");
    }
    return lines;
  }

  private static List<Counts> counts(
      LanguageDetector detector, SortedMap<String, List<String>> lines) {
    List<Counts> counts = new ArrayList<>();
    lines.forEach((language, all) ->
        all.forEach(
            line -> counts.add(new Counts(detector.detect(line).equals(language) ? 1 : 0, 1, 1))));
    return counts;
  }

  /** The languages in the order of what is right, the worst first. */
  private static String worst(
      String what, LanguageDetector detector, SortedMap<String, List<String>> lines) {
    SortedMap<Double, String> byShare = new TreeMap<>();
    lines.forEach((language, all) -> {
      long right = all.stream().filter(line -> detector.detect(line).equals(language)).count();
      byShare.merge((double) right / all.size(), language, (a, b) -> a + "," + b);
    });
    StringBuilder text = new StringBuilder(what + " by language:");
    byShare.forEach(
        (share, name) -> text.append(String.format(Locale.ROOT, " %s %.3f", name, share)));
    return text.toString();
  }

  /** Of one core, after the two rounds above have warmed it up. */
  private static double speed(LanguageDetector detector, SortedMap<String, List<String>> lines)
      throws IOException {
    List<String> all = lines.values().stream().flatMap(List::stream).toList();
    return all.size() / CoreTime.seconds(() -> all.forEach(detector::detect));
  }

  private static double usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
