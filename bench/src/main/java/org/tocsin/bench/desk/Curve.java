package org.tocsin.bench.desk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.bench.Machine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was measured, by the number of claims. */
final class Curve {
  private static final int NAME_WIDTH = 46;

  /** Name and unit to the values, by size. */
  private final Map<String, TreeMap<Integer, Double>> rows = new LinkedHashMap<>();

  /** Kept for the table, and told at once: a run that is stopped has not measured for nothing. */
  void add(String name, String unit, int claims, double value) {
    System.err.printf(Locale.ROOT, "  %s: %,.1f %s%n", name, value, unit);
    rows.computeIfAbsent(name + ", " + unit, row -> new TreeMap<>()).put(claims, value);
  }

  String table() {
    String sizes =
        sizes().keySet().stream()
            .map(size -> String.format(Locale.ROOT, "%,14d", size))
            .collect(Collectors.joining());
    StringBuilder table = new StringBuilder(Machine.describe()).append("\n\n");
    table.append(String.format("%-" + NAME_WIDTH + "s%s%n", "claims", sizes));
    rows.forEach((name, values) -> {
      table.append(String.format("%-" + NAME_WIDTH + "s", name));
      for (int size : sizes().keySet()) {
        Double value = values.get(size);
        table.append(String.format("%14s", value == null ? "-" : number(value)));
      }
      table.append('\n');
    });
    return table.toString();
  }

  private TreeMap<Integer, Boolean> sizes() {
    TreeMap<Integer, Boolean> sizes = new TreeMap<>();
    rows.values().forEach(values -> values.keySet().forEach(size -> sizes.put(size, true)));
    return sizes;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value);
  }

  String json() {
    ObjectNode report = JsonMapper.shared().createObjectNode().put("machine", Machine.describe());
    ObjectNode all = report.putObject("rows");
    rows.forEach((name, values) -> {
      ObjectNode row = all.putObject(name);
      values.forEach((size, value) -> row.put(String.valueOf(size), value));
    });
    return report.toString();
  }
}
