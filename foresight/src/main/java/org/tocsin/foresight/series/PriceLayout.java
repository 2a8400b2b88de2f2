package org.tocsin.foresight.series;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.foresight.interval.DayInterval;

/** The price tables that the World Food Programme publishes through HDX, one quote a row. */
final class PriceLayout implements Layout {
  private static final String SOURCE = "World Food Programme";

  @Override
  public String name() {
    return "WFP prices";
  }

  @Override
  public boolean fits(Grid grid) {
    return grid.has("date", "market", "commodity", "unit", "price");
  }

  @Override
  public RowReader reader(Grid grid) {
    int date = grid.column("date");
    int region = grid.column("admin1");
    int market = grid.column("market");
    int commodity = grid.column("commodity");
    int unit = grid.column("unit");
    int price = grid.column("price");
    int currency = grid.column("currency");
    int type = grid.column("pricetype");
    return line -> {
      LocalDate day = Cells.day(line.cell(date));
      double value = Cells.number(line.cell(price));
      if (value <= 0) {
        throw new IllegalArgumentException("a price must be above zero");
      }
      return List.of(
          new Figure(
              Figure.Kind.PRICE,
              line.cell(commodity),
              Cells.place(line.cell(region), line.cell(market)),
              DayInterval.of(day),
              value,
              line.cell(currency) + "/" + line.cell(unit),
              SOURCE,
              line.cell(type),
              day,
              line.number()));
    };
  }
}
