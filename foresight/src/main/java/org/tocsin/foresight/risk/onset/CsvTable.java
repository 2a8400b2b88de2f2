package org.tocsin.foresight.risk.onset;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.ForecastDataException;

/** A file of comma-separated values with a head line; fields may stand in double quotes. */
record CsvTable(String name, List<String> head, List<List<String>> rows) {

  static CsvTable read(DataFolder folder, String name) {
    List<String> lines = folder.lines(name).stream().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2) {
      throw new ForecastDataException(name + " has no rows");
    }
    List<String> head = fields(lines.get(0));
    List<List<String>> rows = new ArrayList<>(lines.size());
    for (int i = 1; i < lines.size(); i++) {
      List<String> row = fields(lines.get(i));
      if (row.size() != head.size()) {
        throw new ForecastDataException(
            "%s line %d has %d fields, the head has %d"
                .formatted(name, i + 1, row.size(), head.size()));
      }
      rows.add(row);
    }
    return new CsvTable(name, head, rows);
  }

  /** The place of a column. */
  int column(String title) {
    int place = head.indexOf(title);
    if (place < 0) {
      throw new ForecastDataException(name + " has no column " + title);
    }
    return place;
  }

  String text(int row, int column) {
    return rows.get(row).get(column);
  }

  /** NaN where the file leaves the value open. */
  double number(int row, int column) {
    String text = text(row, column);
    if (text.isBlank() || text.equals("NA")) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new ForecastDataException(
          "%s line %d, %s: no number: %s".formatted(name, row + 2, head.get(column), text), e);
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
