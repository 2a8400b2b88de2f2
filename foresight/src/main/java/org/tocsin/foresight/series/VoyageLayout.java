package org.tocsin.foresight.series;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.foresight.interval.DayInterval;

/**
 * The list of outbound voyages of the Black Sea Grain Initiative that the United Nations published:
 * one cargo of one vessel a row, with the day of departure.
 */
final class VoyageLayout implements Layout {
  private static final String SOURCE =
      "United Nations, list of voyages of the Black Sea Grain Initiative";
  private static final String CORRIDOR = "Black Sea corridor";

  @Override
  public String name() {
    return "UN list of voyages";
  }

  @Override
  public boolean fits(Grid grid) {
    return grid.has("Vessel name", "Departure port", "Commodity", "Tonnage", "Departure");
  }

  @Override
  public RowReader reader(Grid grid) {
    int port = grid.column("Departure port");
    int commodity = grid.column("Commodity");
    int tonnage = grid.column("Tonnage");
    int departure = grid.column("Departure");
    return line -> {
      LocalDate day = Cells.day(line.cell(departure));
      return List.of(
          new Figure(
              Figure.Kind.DELIVERY,
              line.cell(commodity),
              Cells.place(CORRIDOR, line.cell(port)),
              DayInterval.of(day),
              Cells.count(line.cell(tonnage)),
              "t",
              SOURCE,
              "departure",
              day,
              line.number()));
    };
  }
}
