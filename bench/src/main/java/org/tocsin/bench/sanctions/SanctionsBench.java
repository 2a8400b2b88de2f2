package org.tocsin.bench.sanctions;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tocsin.desk.appeal.sanction.name.NameIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tocsin bench sanctions}: names across scripts, found and missed, and names a second. */
@Command(
    name = "sanctions",
    mixinStandardHelpOptions = true,
    description = "Asks lists of made-up people for names written in other scripts and systems.",
    footer = {"", "Example:", "  tocsin bench sanctions --list 1000,100000 --asked 2000"})
public final class SanctionsBench implements Callable<Integer> {
  /** Where candidates are shown from: 60 of the 80 points that a name gives. */
  static final double SHOWN = 0.75;

  private static final double[] THRESHOLDS = {0.60, 0.70, SHOWN, 0.80, 0.90};
  private static final String ROW = "%7d  %-18s %9.2f  %s  %s  %22.3f%n";

  @Option(
      names = "--list",
      split = ",",
      description = "Names on the list, one or several sizes. Default: ${DEFAULT-VALUE}")
  private List<Integer> sizes = List.of(1_000, 10_000, 100_000);

  @Option(
      names = "--asked",
      description =
          "People asked for who are on it, and as many who are not. Default: ${DEFAULT-VALUE}")
  private int asked = 2_000;

  @Option(
      names = "--seed",
      description = "Seed of all randomness; 1 and 2 were fitted on. Default: ${DEFAULT-VALUE}")
  private long seed = 3;

  @Option(names = "--every-threshold", description = "Prints recall and precision at several.")
  private boolean every;

  @Override
  public Integer call() throws IOException {
    System.out.printf(
        "%7s  %-18s %9s  %-21s  %-21s  %22s%n",
        "list",
        "questions",
        "threshold",
        "recall (95 %)",
        "precision (95 %)",
        "strangers with a hit");
    StringBuilder speed = new StringBuilder();
    for (int size : sizes) {
      for (Ways ways : Ways.values()) {
        Screening screening = new Screening(size, asked, seed, ways);
        NameIndex index = screening.index();
        screening.ask(index, THRESHOLDS[0]);
        Effort effort = Effort.begin();
        List<List<NameIndex.Hit>> answers = screening.ask(index, THRESHOLDS[0]);
        speed.append(effort.end(size, ways, screening.questions().size()));
        System.out.print(report(size, ways, screening, answers));
      }
    }
    System.out.println();
    System.out.print(speed);
    return 0;
  }

  /** What asking took, by the clock and of the processors: on a busy machine the two differ. */
  private record Effort(long clock, long processors) {
    static Effort begin() {
      return new Effort(System.nanoTime(), processorTime());
    }

    String end(int size, Ways ways, int names) {
      return String.format(
          Locale.ROOT,
          "%7d  %-18s %,9.0f names a second on %d processors, %,6.0f µs of a processor a name%n",
          size,
          ways.title(),
          names / ((System.nanoTime() - clock) / 1e9),
          Runtime.getRuntime().availableProcessors(),
          (processorTime() - processors) / 1e3 / names);
    }

    private static long processorTime() {
      return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
  }

  private String report(
      int size, Ways ways, Screening screening, List<List<NameIndex.Hit>> answers) {
    StringBuilder out = new StringBuilder();
    for (double threshold : THRESHOLDS) {
      if (every || threshold == SHOWN) {
        out.append(row(size, ways.title(), screening.score(answers, threshold)));
      }
    }
    return out.append(row(size, "  equal (ICU)", screening.plain())).toString();
  }

  static String row(int size, String title, Screening.Score score) {
    return String.format(
        Locale.ROOT,
        ROW,
        size,
        title,
        score.threshold(),
        Share.of(score.found(), score.asked()),
        Share.of(score.found(), score.hits()),
        (double) score.alarms() / score.strangers());
  }
}
