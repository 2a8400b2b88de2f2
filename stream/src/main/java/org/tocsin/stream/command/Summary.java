package org.tocsin.stream.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.tocsin.stream.output.CanonicalOutput;
import org.tocsin.stream.output.Line;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run comes to.
 *
 * @param files how many files were read
 * @param reports how many reports stood in them, those refused included
 * @param until the last day that was read and judged
 * @param took from start to end
 */
record Summary(
    int files,
    long reports,
    LocalDate until,
    Duration took,
    int windows,
    int alerts,
    int late,
    int refused,
    String sha256,
    Path out) {

  static Summary of(
      int files, long reports, LocalDate until, Duration took, CanonicalOutput result, Path out) {
    return new Summary(
        files,
        reports,
        until,
        took,
        result.list(Line.Kind.WINDOWS).size(),
        result.list(Line.Kind.ALERTS).size(),
        result.list(Line.Kind.LATE).size(),
        result.list(Line.Kind.REFUSED).size(),
        result.sha256(),
        out);
  }

  String text() {
    return String.format(
        Locale.ROOT,
        """
        %,d reports in %,d files, judged until %s, in %.1f s
        windows %,d   alerts %,d   late %,d   refused %,d
        sha256  %s
        in      %s\
        """,
        reports,
        files,
        until,
        took.toMillis() / 1000.0,
        windows,
        alerts,
        late,
        refused,
        sha256,
        out);
  }

  String json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("files", files).put("reports", reports).put("until", until.toString());
    node.put("seconds", took.toMillis() / 1000.0);
    node.put("windows", windows).put("alerts", alerts);
    node.put("late", late).put("refused", refused);
    node.put("sha256", sha256).put("out", out.toString());
    return node.toString();
  }
}
