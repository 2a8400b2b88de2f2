package org.tocsin.foresight.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.foresight.interval.DayInterval;

/**
 * Lists of trucks at a crossing, as United Nations offices publish them: a day, a crossing, a
 * number of trucks, and sometimes tonnes and what they carried. An empty cell says nothing; a zero
 * says that none came.
 */
final class TruckLayout implements Layout {
  private static final String[] DAY = {"date", "received date", "arrival date", "day"};
  private static final String[] CROSSING = {
    "crossing", "crossing point", "corridor", "entry point", "border crossing"
  };
  private static final String[] TRUCKS = {
    "trucks", "no. of trucks", "number of trucks", "truck count", "units"
  };
  private static final String[] CARGO = {
    "commodity", "cargo", "cargo category", "description", "items"
  };
  private static final String[] SPEAKER = {
    "source", "reported by", "donating organization/ country", "organisation", "organization"
  };
  private static final String[] TONNES = {"tonnes", "metric tons", "mt", "tonnage", "weight (t)"};

  @Override
  public String name() {
    return "list of trucks";
  }

  @Override
  public boolean fits(Grid grid) {
    return grid.column(DAY) >= 0
        && grid.column(CROSSING) >= 0
        && (grid.column(TRUCKS) >= 0 || grid.column(TONNES) >= 0);
  }

  @Override
  public RowReader reader(Grid grid) {
    int day = grid.column(DAY);
    int trucks = grid.column(TRUCKS);
    int tonnes = grid.column(TONNES);
    return line -> {
      LocalDate date = Cells.day(line.cell(day));
      List<Figure> figures = new ArrayList<>();
      add(figures, grid, line, date, trucks, "trucks");
      add(figures, grid, line, date, tonnes, "t");
      if (figures.isEmpty()) {
        throw new IllegalArgumentException("neither trucks nor tonnes are given");
      }
      return figures;
    };
  }

  private static void add(
      List<Figure> figures, Grid grid, Grid.Line line, LocalDate day, int column, String unit) {
    if (line.cell(column).isEmpty()) {
      return;
    }
    String source = line.cell(grid.column(SPEAKER));
    figures.add(
        new Figure(
            Figure.Kind.DELIVERY,
            line.cell(grid.column(CARGO)),
            line.cell(grid.column(CROSSING)),
            DayInterval.of(day),
            Cells.count(line.cell(column)),
            unit,
            source.isEmpty() ? "the list of trucks" : source,
            "arrival",
            day,
            line.number()));
  }
}
