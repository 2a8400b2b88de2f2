package org.tocsin.stream.bench;

import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of the table.
 *
 * @param way how the reports were run
 * @param reports how many
 * @param hash of the output; empty when there is none
 */
record Row(String way, int reports, long wallNanos, long processorNanos, String hash) {
  private static final String FORM = "%-22s %10s %12s %14s  %s";
  private static final int HASH_SHOWN = 12;

  static Row of(String way, int reports, Measured<String> measured) {
    return new Row(
        way, reports, measured.wallNanos(), measured.processorNanos(), measured.result());
  }

  static String titles() {
    return String.format(
        Locale.ROOT, FORM, "", "reports", "reports/s", "processor us", "sha256 of the output");
  }

  double perSecond() {
    return reports / (wallNanos / 1e9);
  }

  /** Time on the processor for one report, in microseconds. */
  double processorMicros() {
    return processorNanos / 1e3 / reports;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        FORM,
        way,
        String.format(Locale.ROOT, "%,d", reports),
        String.format(Locale.ROOT, "%,.0f", perSecond()),
        String.format(Locale.ROOT, "%,.0f", processorMicros()),
        hash.substring(0, Math.min(HASH_SHOWN, hash.length())));
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("way", way).put("reports", reports).put("reports_per_second", perSecond());
    node.put("processor_micros_per_report", processorMicros()).put("sha256", hash);
    return node;
  }
}
