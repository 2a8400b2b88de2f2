package org.tocsin.desk.publish.chart;

import java.util.List;

/**
 * The values behind a picture; every row has as many cells as there are columns. An unknown value
 * says "unknown", it is never empty or zero.
 */
public record DataTable(String caption, List<String> columns, List<List<String>> rows) {

  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells under " + columns.size() + " columns: " + row);
      }
    }
  }

  /** In characters; long ones need a broad page. */
  public int longestCell() {
    return rows.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
  }

  /**
   * RFC 4180 text. A cell that a spreadsheet would run as a formula starts with an apostrophe,
   * since the words come from outside.
   */
  public String csv() {
    StringBuilder out = new StringBuilder();
    line(out, columns);
    rows.forEach(row -> line(out, row));
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    out.append("\r\n");
  }

  private static String cell(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0 && !isNumber(value)
            ? "'" + value
            : value;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isNumber(String value) {
    return value.matches("-?\\d+(\\.\\d+)?");
  }
}
