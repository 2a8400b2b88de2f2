package org.tocsin.foresight.series;

import java.util.List;

/**
 * What was read of a table.
 *
 * @param layout which layout it has
 * @param figures in the order of the rows
 * @param refusals the rows that gave none, with the reason; every row is in one of the two lists
 */
public record FigureTable(String layout, List<Figure> figures, List<Refusal> refusals) {

  public FigureTable {
    figures = List.copyOf(figures);
    refusals = List.copyOf(refusals);
  }

  /**
   * @param row of the table, the first being 1
   * @param reason in plain words
   */
  public record Refusal(int row, String reason) {}

  public List<Figure> list(Figure.Kind kind) {
    return figures.stream().filter(figure -> figure.kind() == kind).toList();
  }
}
