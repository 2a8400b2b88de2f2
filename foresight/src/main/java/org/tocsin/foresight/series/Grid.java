package org.tocsin.foresight.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A table of text (RFC 4180) with its headers and, when it has one, its row of HXL hashtags.
 *
 * @param headers as written, stripped
 * @param tags hashtags beside the headers, "" where a column has none; empty without such a row
 * @param rows the rows below, in order
 */
record Grid(List<String> headers, List<HxlTag> tags, List<Line> rows) {

  /** In how many of the first rows a row of hashtags is looked for; HXL 1.1 asks for 25. */
  private static final int TAGS_WITHIN = 25;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * One row.
   *
   * @param number of the row in the table, the first being 1
   */
  record Line(int number, List<String> cells) {
    String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * @throws IllegalArgumentException when the text is no table, in one line that says where
   */
  static Grid parse(String csv) {
    List<Line> lines = lines(csv);
    int header = 0;
    int tagged = -1;
    for (int i = 0; i < Math.min(TAGS_WITHIN, lines.size()); i++) {
      if (HxlTag.isTagRow(lines.get(i).cells())) {
        tagged = i;
        header = Math.max(0, i - 1);
        break;
      }
    }
    if (lines.isEmpty()) {
      return new Grid(List.of(), List.of(), List.of());
    }
    List<String> headers = lines.get(header).cells().stream().map(String::strip).toList();
    List<HxlTag> tags =
        tagged < 0 ? List.of() : lines.get(tagged).cells().stream().map(HxlTag::parse).toList();
    int first = Math.max(header, tagged) + 1;
    return new Grid(
        headers,
        tags,
        lines.subList(first, lines.size()).stream().filter(line -> !line.isBlank()).toList());
  }

  private static List<Line> lines(String csv) {
    String text = !csv.isEmpty() && csv.charAt(0) == BYTE_ORDER_MARK ? csv.substring(1) : csv;
    List<Line> lines = new ArrayList<>();
    CsvMapper mapper = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
    try (MappingIterator<String[]> rows =
        mapper.readerFor(String[].class).with(schema).readValues(text)) {
      while (rows.hasNext()) {
        lines.add(new Line(lines.size() + 1, List.of(rows.next())));
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "row " + (lines.size() + 1) + " cannot be read as CSV: " + e.getOriginalMessage(), e);
    }
    return lines;
  }

  /** The mark that stands most in the first line. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char mark : new char[] {';', '\t'}) {
      if (count(first, mark) > count(first, best)) {
        best = mark;
      }
    }
    return best;
  }

  private static long count(String text, char mark) {
    return text.chars().filter(c -> c == mark).count();
  }

  /** The column under a header, whatever its case; -1 when there is none. */
  int column(String... names) {
    for (String name : names) {
      for (int i = 0; i < headers.size(); i++) {
        if (headers.get(i).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
          return i;
        }
      }
    }
    return -1;
  }

  boolean has(String... names) {
    for (String name : names) {
      if (column(name) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The first column with a hashtag that has all these attributes. */
  Optional<Integer> tagged(String name, String... attributes) {
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).is(name, attributes)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
