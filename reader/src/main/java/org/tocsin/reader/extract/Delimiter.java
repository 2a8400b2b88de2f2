package org.tocsin.reader.extract;

import java.util.List;

/** What separates the cells of a table written as text. */
enum Delimiter {
  TAB('\t', "text/tab-separated-values"),
  SEMICOLON(';', "text/csv"),
  COMMA(',', "text/csv"),
  PIPE('|', "text/csv");

  final char character;
  final String mediaType;

  Delimiter(char character, String mediaType) {
    this.character = character;
    this.mediaType = mediaType;
  }

  /** The delimiter that gives the rows of this text the same number of cells, most cells first. */
  static java.util.Optional<Delimiter> of(String text, int rows) {
    Delimiter best = null;
    int most = 1;
    for (Delimiter candidate : values()) {
      int width = width(new DelimitedText(text, candidate.character).rows(rows));
      if (width > most) {
        best = candidate;
        most = width;
      }
    }
    return java.util.Optional.ofNullable(best);
  }

  /** Cells a row when nearly all rows have as many, else 0. */
  private static int width(List<DelimitedText.Row> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    int width = rows.getFirst().cells().size();
    long same = rows.stream().filter(row -> row.cells().size() == width).count();
    return same * 10 >= rows.size() * 9L ? width : 0;
  }
}
