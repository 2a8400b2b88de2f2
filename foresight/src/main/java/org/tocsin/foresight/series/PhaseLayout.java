package org.tocsin.foresight.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tocsin.foresight.interval.DayInterval;

/**
 * The long tables of the Integrated Food Security Phase Classification (IPC) as OCHA publishes them
 * through HDX: one phase of one area and period a row. They are the IPC's figures; Tocsin
 * classifies nothing.
 */
final class PhaseLayout implements Layout {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  @Override
  public String name() {
    return "IPC populations by phase";
  }

  @Override
  public boolean fits(Grid grid) {
    return grid.has("Date of analysis", "Validity period", "From", "To", "Phase", "Percentage");
  }

  @Override
  public RowReader reader(Grid grid) {
    int analysis = grid.column("Date of analysis");
    int country = grid.column("Country");
    int level = grid.column("Level 1");
    int area = grid.column("Area");
    int period = grid.column("Validity period");
    int from = grid.column("From");
    int to = grid.column("To");
    int phase = grid.column("Phase");
    int number = grid.column("Number");
    int share = grid.column("Percentage");
    return line -> {
      YearMonth month = month(line.cell(analysis));
      DayInterval days =
          DayInterval.inclusive(Cells.day(line.cell(from)), Cells.day(line.cell(to)));
      String place = Cells.place(line.cell(country), line.cell(level), line.cell(area));
      LocalDate said = month.atEndOfMonth();
      String basis = line.cell(period);
      String of = line.cell(phase);
      String source = "IPC analysis of " + month;
      Figure people =
          new Figure(
              Figure.Kind.PEOPLE_IN_PHASE,
              of,
              place,
              days,
              Cells.count(line.cell(number)),
              "people",
              source,
              basis,
              said,
              line.number());
      return line.cell(share).isEmpty()
          ? List.of(people)
          : List.of(people, share(people, Cells.count(line.cell(share))));
    };
  }

  private static Figure share(Figure people, double share) {
    return new Figure(
        Figure.Kind.SHARE_IN_PHASE,
        people.of(),
        people.place(),
        people.days(),
        share,
        "share",
        people.source(),
        people.basis(),
        people.said(),
        people.row());
  }

  private static YearMonth month(String cell) {
    try {
      return YearMonth.parse(cell.strip(), MONTH);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("\"" + cell + "\" is not a month of analysis", e);
    }
  }
}
