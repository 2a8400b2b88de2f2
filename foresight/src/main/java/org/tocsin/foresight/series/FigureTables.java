package org.tocsin.foresight.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads tables whose layout is known: WFP prices, IPC populations by phase, the voyages of the
 * Black Sea Grain Initiative, lists of trucks at a crossing, tables with HXL hashtags, and plain
 * CSV with the headers {@code date, place, kind, of, value, unit, source}.
 */
public final class FigureTables {

  private static final List<Layout> KNOWN =
      List.of(
          new PriceLayout(),
          new PhaseLayout(),
          new VoyageLayout(),
          new HxlLayout(),
          new TruckLayout(),
          new PlainLayout());

  private FigureTables() {}

  /**
   * @return empty when the table has none of the known layouts
   * @throws IllegalArgumentException when the text is no table
   */
  public static Optional<FigureTable> find(String csv) {
    Grid grid = Grid.parse(csv);
    return KNOWN.stream()
        .filter(layout -> layout.fits(grid))
        .findFirst()
        .map(layout -> read(layout, grid));
  }

  /** The name of the layout of a table, judged by its first rows. */
  public static Optional<String> findLayout(String firstRows) {
    Grid grid = Grid.parse(firstRows);
    return KNOWN.stream().filter(layout -> layout.fits(grid)).findFirst().map(Layout::name);
  }

  private static FigureTable read(Layout layout, Grid grid) {
    List<Figure> figures = new ArrayList<>();
    List<FigureTable.Refusal> refusals = new ArrayList<>();
    Layout.RowReader reader = layout.reader(grid);
    for (Grid.Line line : grid.rows()) {
      try {
        figures.addAll(reader.read(line));
      } catch (IllegalArgumentException refused) {
        refusals.add(new FigureTable.Refusal(line.number(), String.valueOf(refused.getMessage())));
      }
    }
    return new FigureTable(layout.name(), figures, refusals);
  }
}
