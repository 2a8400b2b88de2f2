package org.tocsin.reader.lexicon;

import java.util.List;

/** One line of a lexicon file. */
public record Row(List<String> columns) {
  /** The column's text, empty when the line ends before it. */
  public String text(int column) {
    return column < columns.size() ? columns.get(column).strip() : "";
  }

  /** The alternatives in a column. */
  public List<String> list(int column) {
    String text = text(column);
    return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
  }
}
