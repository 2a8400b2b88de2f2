package org.tocsin.foresight.series;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tocsin.foresight.interval.DayInterval;

/**
 * A table of one's own, with the headers {@code date, place, kind, of, value, unit, source} in any
 * order; {@code until}, {@code basis} may stand beside them.
 */
final class PlainLayout implements Layout {

  @Override
  public String name() {
    return "plain table of figures";
  }

  @Override
  public boolean fits(Grid grid) {
    return grid.has("date", "place", "kind", "value", "unit", "source");
  }

  @Override
  public RowReader reader(Grid grid) {
    int of = grid.column("of");
    int until = grid.column("until");
    int basis = grid.column("basis");
    return line -> {
      DayInterval days = Cells.days(line.cell(grid.column("date")));
      if (!line.cell(until).isEmpty()) {
        days = DayInterval.inclusive(days.from(), Cells.day(line.cell(until)));
      }
      String source = line.cell(grid.column("source"));
      if (source.isEmpty()) {
        throw new IllegalArgumentException("nobody is named who says so");
      }
      return List.of(
          new Figure(
              kind(line.cell(grid.column("kind"))),
              line.cell(of),
              line.cell(grid.column("place")),
              days,
              Cells.number(line.cell(grid.column("value"))),
              line.cell(grid.column("unit")),
              source,
              line.cell(basis),
              days.lastDay(),
              line.number()));
    };
  }

  private static Figure.Kind kind(String cell) {
    String name = cell.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(Figure.Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + cell + "\" is no kind of figure"));
  }
}
