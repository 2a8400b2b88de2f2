package org.tocsin.stream.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.stream.output.CanonicalOutput;
import org.tocsin.stream.output.Line;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run comes to.
 *
 * @param run what was run; empty when results were only gathered
 * @param out where the result lies
 */
record Summary(
    Optional<Ran> run, int windows, int alerts, int late, int refused, String sha256, Path out) {

  /**
   * @param files how many files or partitions were read
   * @param reports how many reports stood in them, those refused included
   * @param until the last day that was read and judged
   * @param took from start to end
   */
  record Ran(int files, long reports, LocalDate until, Duration took) {}

  static Summary of(Ran run, CanonicalOutput result, Path out) {
    return of(Optional.of(run), result, out);
  }

  static Summary gathered(CanonicalOutput result, Path out) {
    return of(Optional.empty(), result, out);
  }

  private static Summary of(Optional<Ran> run, CanonicalOutput result, Path out) {
    return new Summary(
        run,
        result.list(Line.Kind.WINDOWS).size(),
        result.list(Line.Kind.ALERTS).size(),
        result.list(Line.Kind.LATE).size(),
        result.list(Line.Kind.REFUSED).size(),
        result.sha256(),
        out);
  }

  String text() {
    return run.map(Summary::text).orElse("")
        + String.format(
            Locale.ROOT,
            """
            windows %,d   alerts %,d   late %,d   refused %,d
            sha256  %s
            in      %s\
            """,
            windows,
            alerts,
            late,
            refused,
            sha256,
            out);
  }

  private static String text(Ran run) {
    return String.format(
        Locale.ROOT,
        "%,d reports in %,d files, judged until %s, in %.1f s%n",
        run.reports(),
        run.files(),
        run.until(),
        run.took().toMillis() / 1000.0);
  }

  String json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    run.ifPresent(ran -> {
      node.put("files", ran.files()).put("reports", ran.reports());
      node.put("until", ran.until().toString());
      node.put("seconds", ran.took().toMillis() / 1000.0);
    });
    node.put("windows", windows).put("alerts", alerts);
    node.put("late", late).put("refused", refused);
    node.put("sha256", sha256).put("out", out.toString());
    return node.toString();
  }
}
