package org.tocsin.desk.exchange.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as people count rows in the file, from 1
 */
public record Row(long number, List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, empty when the row is shorter. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  public boolean isBlank() {
    return cells.stream().allMatch(Cell::isEmpty);
  }

  public List<String> texts() {
    return cells.stream().map(Cell::text).toList();
  }
}
