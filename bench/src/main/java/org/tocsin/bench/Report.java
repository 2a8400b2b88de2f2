package org.tocsin.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All rows with the machine they were measured on.
 *
 * @param java version of the Java that ran
 * @param processors that Java may use
 */
record Report(String java, String system, int processors, Scale scale, List<Row> rows) {
  private static final String LINE = "%-36s %12s %12s  %-12s %8s%n";

  static Report of(Scale scale, List<Row> rows) {
    return new Report(
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        scale,
        List.copyOf(rows));
  }

  String table() {
    String head =
        String.format(
            Locale.ROOT,
            "%s, %d processors, Java %s; medians of %d rounds, sides in turns%n%n",
            system,
            processors,
            java,
            scale.rounds());
    String titles = String.format(LINE, "", "Tocsin", "plain file", "unit", "ratio");
    return head + titles + rows.stream().map(Report::line).collect(Collectors.joining());
  }

  private static String line(Row row) {
    String plain = row.plain().map(samples -> number(samples.median())).orElse("-");
    String ratio =
        row.ratio().isPresent()
            ? String.format(Locale.ROOT, "%.2f", row.ratio().getAsDouble())
            : "-";
    return String.format(LINE, row.name(), number(row.tocsin().median()), plain, row.unit(), ratio);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value);
  }

  String json() {
    ObjectNode report = JsonMapper.builder().build().createObjectNode();
    report.put("java", java).put("system", system).put("processors", processors);
    report.put("rounds", scale.rounds());
    for (Row row : rows) {
      ObjectNode line = report.withArrayProperty("rows").addObject();
      line.put("name", row.name()).put("unit", row.unit());
      describe(line.putObject("tocsin"), row.tocsin());
      row.plain().ifPresent(samples -> describe(line.putObject("plain"), samples));
      row.ratio().ifPresent(ratio -> line.put("ratio", ratio));
    }
    return report.toString();
  }

  private static void describe(ObjectNode side, Samples samples) {
    side.put("median", samples.median());
    side.put("lowest", samples.lowest()).put("highest", samples.highest());
  }
}
