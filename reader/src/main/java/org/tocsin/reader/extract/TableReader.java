package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.reader.Span;

/**
 * Reads tables written as text: comma, semicolon, tab or pipe between cells, quotes as RFC 4180 has
 * them, an HXL row of hashtags within the first rows.
 */
public final class TableReader {
  private static final Pattern TAG =
      Pattern.compile("^(#[a-z][a-z0-9_]*)((?:\\s*\\+[a-z][a-z0-9_]*)*)$");
  private static final Pattern PLUS = Pattern.compile("\\s*\\+");
  private static final int HEADER_ROWS = 25;
  private static final int SAMPLE_ROWS = 50;

  /** The table in this text; empty when it has not at least two columns and one row. */
  public Optional<HxlTable> find(String text) {
    return Delimiter.of(text, SAMPLE_ROWS)
        .map(delimiter -> new DelimitedText(text, delimiter.character).rows(Integer.MAX_VALUE))
        .flatMap(TableReader::table);
  }

  /** The table in these bytes, decoded as any text is. */
  public Optional<HxlTable> find(byte[] bytes) {
    return find(new TextDecoder(Limits.STANDARD.textBytes()).decode(bytes, null, false).text());
  }

  private static Optional<HxlTable> table(List<DelimitedText.Row> rows) {
    int tags = tagRow(rows);
    int header = tags < 0 ? 0 : tags - 1;
    int first = tags < 0 ? 1 : tags + 1;
    if (rows.size() < first) {
      return Optional.empty();
    }
    List<String> headers = header < 0 ? List.of() : rows.get(header).cells();
    List<String> hashtags = tags < 0 ? List.of() : rows.get(tags).cells();
    int width = Math.max(headers.size(), hashtags.size());
    List<HxlTable.Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      columns.add(column(cell(headers, i), cell(hashtags, i)));
    }
    List<List<String>> cells = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (DelimitedText.Row row : rows.subList(first, rows.size())) {
      cells.add(padded(row.cells(), width));
      spans.add(row.span());
    }
    return Optional.of(new HxlTable(columns, cells, spans));
  }

  /** The row in which every cell that is not blank is a hashtag, or -1. */
  private static int tagRow(List<DelimitedText.Row> rows) {
    for (int i = 0; i < Math.min(HEADER_ROWS, rows.size()); i++) {
      if (rows.get(i).cells().stream()
          .filter(cell -> !cell.isBlank())
          .allMatch(cell -> TAG.matcher(cell.toLowerCase(Locale.ROOT)).matches())) {
        return i;
      }
    }
    return -1;
  }

  private static HxlTable.Column column(String header, String hashtag) {
    Matcher tag = TAG.matcher(hashtag.toLowerCase(Locale.ROOT));
    if (!tag.matches()) {
      return new HxlTable.Column(header, null, Set.of());
    }
    Set<String> attributes = new LinkedHashSet<>(List.of(PLUS.split(tag.group(2).strip())));
    attributes.remove("");
    return new HxlTable.Column(header, tag.group(1), Set.copyOf(attributes));
  }

  private static String cell(List<String> cells, int i) {
    return i < cells.size() ? cells.get(i) : "";
  }

  private static List<String> padded(List<String> cells, int width) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      padded.add(cell(cells, i));
    }
    return padded;
  }
}
