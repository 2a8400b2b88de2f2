package org.tocsin.desk.exchange.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.exchange.sheet.Layout;

/**
 * How the columns of a table become fields.
 *
 * @param name under which it is saved, "" while it is not
 * @param type of entity each row becomes, or {@link TypeBook#CLAIM}
 * @param layout how the rows are read
 * @param columns one for each column of the table, in order
 * @param separator what parts several values in one cell, "" when a cell holds one
 */
public record Mapping(
    String name,
    String type,
    Layout layout,
    List<ColumnUse> columns,
    DayOrder days,
    DecimalMark decimals,
    String separator) {

  public Mapping {
    columns = List.copyOf(columns);
  }

  public Optional<ColumnUse> find(String header) {
    return columns.stream().filter(column -> column.header().equals(header)).findFirst();
  }

  public List<String> headers() {
    return columns.stream().map(ColumnUse::header).toList();
  }

  public List<String> leftOut() {
    return columns.stream()
        .filter(column -> column.use() == ColumnUse.Use.LEFT_OUT)
        .map(ColumnUse::header)
        .toList();
  }

  public boolean hasKey() {
    return columns.stream().anyMatch(column -> column.use() == ColumnUse.Use.KEY);
  }

  /** Whether a table with these headers has every column this mapping uses, and no new one. */
  public boolean fits(List<String> headers) {
    return Set.copyOf(new LinkedHashSet<>(headers))
        .equals(Set.copyOf(new LinkedHashSet<>(headers())));
  }

  public Mapping named(String words) {
    return new Mapping(words.strip(), type, layout, columns, days, decimals, separator);
  }

  public Mapping with(Layout other) {
    return new Mapping(name, type, other, columns, days, decimals, separator);
  }
}
