package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.Span;

/**
 * Rows and cells of a comma-, semicolon- or tab-separated text as RFC 4180 has them: a cell in
 * quotes may hold delimiters, line ends and doubled quotes. Blank rows are skipped.
 */
final class DelimitedText {
  /**
   * @param span code points of the row in the text, without its line end
   */
  record Row(List<String> cells, Span span) {}

  private final String text;
  private final char delimiter;
  private int at;
  private int codePoint;

  DelimitedText(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
    if (text.startsWith("\uFEFF")) {
      at = 1;
      codePoint = 1;
    }
  }

  List<Row> rows(int limit) {
    List<Row> rows = new ArrayList<>();
    while (at < text.length() && rows.size() < limit) {
      Row row = row();
      if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    int begin = codePoint;
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == delimiter) {
      step();
      cells.add(cell());
    }
    Span span = new Span(begin, codePoint);
    if (at < text.length() && text.charAt(at) == '\r') {
      step();
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      step();
    }
    return new Row(List.copyOf(cells), span);
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      quoted(cell);
    }
    while (at < text.length() && !endsCell(text.charAt(at))) {
      cell.append(text.charAt(at));
      step();
    }
    return cell.toString().strip();
  }

  private void quoted(StringBuilder cell) {
    step();
    while (at < text.length()) {
      char c = text.charAt(at);
      step();
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        step();
      } else {
        return;
      }
    }
  }

  private boolean endsCell(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  private void step() {
    if (!Character.isLowSurrogate(text.charAt(at))) {
      codePoint++;
    }
    at++;
  }
}
