package org.tocsin.foresight.board.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** A table of text (RFC 4180) under one row of names. */
record Csv(List<String> names, List<Row> rows) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * @throws IllegalArgumentException when the text is no table, in one line that says where
   */
  static Csv parse(String text) {
    String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    List<List<String>> lines = new ArrayList<>();
    CsvMapper mapper = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
    try (MappingIterator<String[]> all =
        mapper.readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(plain)) {
      while (all.hasNext()) {
        lines.add(List.of(all.next()));
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "row " + (lines.size() + 1) + " cannot be read as CSV: " + e.getOriginalMessage(), e);
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("the file is empty");
    }
    List<String> names =
        lines.getFirst().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).stream().allMatch(String::isBlank)) {
        rows.add(new Row(i + 1, names, lines.get(i)));
      }
    }
    return new Csv(names, rows);
  }

  boolean has(String... wanted) {
    return names.containsAll(List.of(wanted));
  }

  /**
   * One row.
   *
   * @param number the head being 1
   */
  record Row(int number, List<String> names, List<String> cells) {

    /** The cell under a name; empty when it is blank or there is no such column. */
    Optional<String> find(String name) {
      int place = names.indexOf(name);
      return place < 0 || place >= cells.size() || cells.get(place).isBlank()
          ? Optional.empty()
          : Optional.of(cells.get(place).strip());
    }

    /**
     * @throws IllegalArgumentException when it is blank
     */
    String get(String name) {
      return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is empty"));
    }

    LocalDate day(String name) {
      return Text.day(name, get(name));
    }

    Optional<Double> findNumber(String name) {
      return find(name).map(text -> Text.number(name, text));
    }
  }

  /** Values as people write them. */
  static final class Text {
    private Text() {}

    static LocalDate day(String name, String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            name + ": write the day as 2024-03-31, not \"" + text + "\"", e);
      }
    }

    static double number(String name, String text) {
      try {
        double value = Double.parseDouble(text);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // said below, as for what is no finite number
      }
      throw new IllegalArgumentException(name + ": not a number: \"" + text + "\"");
    }
  }
}
