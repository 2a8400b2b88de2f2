package org.tocsin.reader.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Span;

/**
 * A table with the hashtags of the Humanitarian Exchange Language (HXL 1.1) where it has them.
 * Values are text as written, decimal commas included.
 *
 * @param rows the rows below header and hashtags, every one as wide as {@code columns}; a missing
 *     cell is ""
 * @param rowSpans code points of each row in the text the table was read from
 */
public record HxlTable(List<Column> columns, List<List<String>> rows, List<Span> rowSpans) {
  /**
   * @param header as written, "" when the column has none
   * @param tag the hashtag without attributes, such as "#affected"; null when the table has none
   * @param attributes without "+"
   */
  public record Column(String header, @Nullable String tag, Set<String> attributes) {}

  public HxlTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    rowSpans = List.copyOf(rowSpans);
  }

  /** Index of the first column with this hashtag and all these attributes. */
  public Optional<Integer> findColumn(String tag, String... attributes) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (tag.equals(column.tag()) && column.attributes().containsAll(List.of(attributes))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Index of the first column with this header, case aside. */
  public Optional<Integer> findHeader(String header) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).header().equalsIgnoreCase(header)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  public boolean hasTags() {
    return columns.stream().anyMatch(column -> column.tag() != null);
  }
}
