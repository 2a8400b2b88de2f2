package org.tocsin.foresight.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.foresight.interval.DayInterval;

/**
 * Any table with HXL hashtags that has a {@code #date} and a number. Each column of numbers gives a
 * figure of its row. What its attributes do not settle is a figure of another kind: kept, and used
 * by no rule. A table of records with ids, or one that only counts who was affected by incidents,
 * is not one of figures.
 */
final class HxlLayout implements Layout {
  private static final List<String> PLACES =
      List.of("#country", "#region", "#adm1", "#adm2", "#adm3", "#adm4", "#loc");

  @Override
  public String name() {
    return "table with HXL hashtags";
  }

  @Override
  public boolean fits(Grid grid) {
    return grid.tagged("#date").isPresent()
        && grid.tagged("#meta", "id").isEmpty()
        && numbers(grid).stream().anyMatch(i -> !grid.tags().get(i).name().equals("#affected"));
  }

  private static List<Integer> numbers(Grid grid) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < grid.tags().size(); i++) {
      HxlTag tag = grid.tags().get(i);
      boolean number =
          switch (tag.name()) {
            case "#population", "#affected", "#inneed", "#targeted", "#reached", "#value" -> true;
            case "#output", "#indicator", "#capacity" -> !tag.attributes().contains("text");
            default -> false;
          };
      if (number) {
        columns.add(i);
      }
    }
    return columns;
  }

  @Override
  public RowReader reader(Grid grid) {
    List<Integer> numbers = numbers(grid);
    int date = grid.tagged("#date").orElseThrow();
    return line -> {
      DayInterval days = Cells.days(line.cell(date));
      List<Figure> figures = new ArrayList<>();
      for (int column : numbers) {
        if (!line.cell(column).isEmpty()) {
          figures.add(figure(grid, line, days, column));
        }
      }
      if (figures.isEmpty()) {
        throw new IllegalArgumentException("no number is given");
      }
      return figures;
    };
  }

  private static Figure figure(Grid grid, Grid.Line line, DayInterval days, int column) {
    HxlTag tag = grid.tags().get(column);
    LocalDate said = days.lastDay();
    String item = cell(grid, line, "#item");
    return new Figure(
        kind(tag),
        item.isEmpty() ? grid.headers().get(column) : item,
        place(grid, line),
        days,
        Cells.number(line.cell(column)),
        unit(tag),
        speaker(grid, line),
        String.join(" ", Stream.concat(Stream.of(tag.name()), tags(tag)).toList()),
        said,
        line.number());
  }

  private static Stream<String> tags(HxlTag tag) {
    return tag.attributes().stream().sorted().map(attribute -> "+" + attribute);
  }

  private static Figure.Kind kind(HxlTag tag) {
    if (tag.is("#value") && tag.attributes().contains("price")) {
      return Figure.Kind.PRICE;
    }
    if (tag.is("#output") && (tag.is("#output", "tonnes") || tag.is("#output", "trucks"))) {
      return Figure.Kind.DELIVERY;
    }
    if (tag.is("#capacity") && tag.attributes().contains("stock")) {
      return Figure.Kind.STOCK;
    }
    return tag.is("#population") ? Figure.Kind.PEOPLE : Figure.Kind.OTHER;
  }

  private static String unit(HxlTag tag) {
    for (String unit : List.of("tonnes", "trucks", "kg", "litres", "kcal")) {
      if (tag.attributes().contains(unit)) {
        return unit.equals("tonnes") ? "t" : unit.equals("litres") ? "l" : unit;
      }
    }
    return List.of("#population", "#affected", "#inneed", "#targeted", "#reached")
            .contains(tag.name())
        ? "people"
        : "";
  }

  private static String place(Grid grid, Grid.Line line) {
    return Cells.place(PLACES.stream().map(tag -> cell(grid, line, tag)).toArray(String[]::new));
  }

  private static String speaker(Grid grid, Grid.Line line) {
    String source = cell(grid, line, "#meta", "source");
    String org = source.isEmpty() ? cell(grid, line, "#org") : source;
    return org.isEmpty() ? "the table" : org;
  }

  private static String cell(Grid grid, Grid.Line line, String tag, String... attributes) {
    return grid.tagged(tag, attributes).map(line::cell).orElse("");
  }
}
