package org.tocsin.bench.sanctions;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tocsin.desk.appeal.sanction.name.NameIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tocsin bench sanctions}: names across scripts, found and missed, and names a second. */
@Command(
    name = "sanctions",
    mixinStandardHelpOptions = true,
    description = "Asks a list of made-up people for names written in other scripts and systems.",
    footer = {"", "Example:", "  tocsin bench sanctions --list 100000 --asked 4000"})
public final class SanctionsBench implements Callable<Integer> {
  private static final double[] THRESHOLDS = {0.70, 0.75, 0.80, 0.85, 0.90};
  private static final double SHOWN = 0.80;

  @Option(names = "--list", description = "Names on the list. Default: ${DEFAULT-VALUE}")
  private int size = 100_000;

  @Option(
      names = "--asked",
      description =
          "People asked for who are on it, and as many who are not." + " Default: ${DEFAULT-VALUE}")
  private int asked = 4_000;

  @Option(names = "--seed", description = "Seed of all randomness. Default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    Screening screening = new Screening(size, asked, seed);
    long begun = System.nanoTime();
    NameIndex index = screening.index();
    double built = seconds(begun);
    screening.ask(index, THRESHOLDS[0]);
    begun = System.nanoTime();
    List<List<NameIndex.Hit>> answers = screening.ask(index, THRESHOLDS[0]);
    double took = seconds(begun);
    System.out.print(report(screening, answers));
    System.out.printf(
        Locale.ROOT,
        "%nIndex of %d names built in %.1f s; %.0f names a second on %d processors%n",
        index.names(),
        built,
        screening.questions().size() / took,
        Runtime.getRuntime().availableProcessors());
    return 0;
  }

  static String report(Screening screening, List<List<NameIndex.Hit>> answers) {
    StringBuilder out = new StringBuilder();
    out.append(line("threshold", "recall", "precision", "strangers with a hit"));
    for (double threshold : THRESHOLDS) {
      out.append(line(String.valueOf(threshold), screening.score(answers, threshold)));
    }
    out.append(line("equal (ICU)", screening.plain()));
    out.append("%n%-44s %9s %6s%n".formatted("recall at " + SHOWN, "found", "of"));
    for (Map.Entry<String, int[]> one : screening.byScripts(answers, SHOWN).entrySet()) {
      out.append(
          "%-44s %9.3f %6d%n"
              .formatted(
                  one.getKey(), (double) one.getValue()[0] / one.getValue()[1], one.getValue()[1]));
    }
    return out.toString();
  }

  private static String line(String name, Screening.Score score) {
    return line(
        name,
        String.format(Locale.ROOT, "%.3f", score.recall()),
        String.format(Locale.ROOT, "%.3f", score.precision()),
        String.format(Locale.ROOT, "%.3f", (double) score.alarms() / score.strangers()));
  }

  private static String line(String name, String recall, String precision, String alarms) {
    return "%-12s %9s %10s %22s%n".formatted(name, recall, precision, alarms);
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
