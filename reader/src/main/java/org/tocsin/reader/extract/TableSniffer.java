package org.tocsin.reader.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a table written as text from prose that happens to hold commas. */
final class TableSniffer {
  private static final Pattern HXL =
      Pattern.compile("(?m)^\"?#[a-z][a-z0-9_]*(?:\\+[a-z0-9_]+)*\"?[,;\\t|]");
  private static final int SAMPLE_ROWS = 50;
  private static final int LEAST_ROWS = 3;
  private static final int LEAST_CELLS = 3;

  boolean isTable(String text, boolean cut, String name) {
    return find(text, cut, name).isPresent();
  }

  String mediaType(String text, boolean cut, String name) {
    return find(text, cut, name).map(d -> d.mediaType).orElse("text/plain");
  }

  private static Optional<Delimiter> find(String text, boolean cut, String name) {
    String sample = cut ? text.substring(0, text.lastIndexOf('\n') + 1) : text;
    Optional<Delimiter> delimiter = Delimiter.of(sample, SAMPLE_ROWS);
    if (delimiter.isEmpty()) {
      return delimiter;
    }
    boolean named = name.endsWith(".csv") || name.endsWith(".tsv");
    List<DelimitedText.Row> rows =
        new DelimitedText(sample, delimiter.get().character).rows(SAMPLE_ROWS);
    boolean shaped =
        rows.size() >= LEAST_ROWS
            && rows.getFirst().cells().size() >= LEAST_CELLS
            && rows.stream().allMatch(TableSniffer::isTerse)
            && !isSpaced(sample, delimiter.get());
    return named || shaped || HXL.matcher(sample).find() ? delimiter : Optional.empty();
  }

  /** Cells hold values, not chapters. */
  private static boolean isTerse(DelimitedText.Row row) {
    return row.cells().stream().noneMatch(cell -> cell.length() > 2_000);
  }

  /** In prose a space follows nearly every comma and semicolon; in tables hardly any. */
  private static boolean isSpaced(String sample, Delimiter delimiter) {
    if (delimiter != Delimiter.COMMA && delimiter != Delimiter.SEMICOLON) {
      return false;
    }
    int found = 0;
    int spaced = 0;
    for (int i = 0; i + 1 < sample.length(); i++) {
      if (sample.charAt(i) == delimiter.character) {
        found++;
        spaced += sample.charAt(i + 1) == ' ' ? 1 : 0;
      }
    }
    return spaced * 2 > found;
  }
}
