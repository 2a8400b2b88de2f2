package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.appeal.Board.AddresseeRow;
import org.tocsin.desk.appeal.Board.AppealSheet;
import org.tocsin.desk.appeal.Board.DemandRow;
import org.tocsin.desk.appeal.Board.Response;

/**
 * Addressee by demand: one bar a demand, as long as the days without a recorded answer, all from
 * zero on one scale. Where the day of asking is unknown there is a dashed box instead of a bar.
 */
final class SilenceBoard {
  private static final double LINE = 18;
  private static final double BAR = 11;

  private final Board board;
  private final Svg svg;
  private final int mostDays;

  SilenceBoard(Board board, Sheet sheet, String id) {
    this.board = board;
    this.svg = new Svg(sheet, id);
    this.mostDays =
        Math.max(1, demands().stream().mapToInt(DemandRow::silenceDays).max().orElse(1));
  }

  Picture draw() {
    double y = 2;
    for (AppealSheet appeal : board.appeals()) {
      y = board.appeals().size() > 1 ? title(appeal, y) : y;
      for (AddresseeRow addressee : appeal.addressees()) {
        y = addressee(addressee, y);
      }
    }
    if (demands().isEmpty()) {
      svg.text(0, y + 16, "No demand has been read yet.", Ink.SOFT);
      y += 24;
    }
    String finding = finding();
    return new Picture(svg.finish(y + 4, finding, description()), finding, table());
  }

  private double title(AppealSheet appeal, double top) {
    double y = top + LINE;
    svg.small(0, y, Lettering.fit(name(appeal), Svg.SMALL, svg.width()), Ink.SOFT, "start");
    svg.line(0, y + 5, svg.width(), y + 5, Paint.stroke(Ink.RULE, 1));
    return y + 4;
  }

  /** "X, 7 Aug 2023: TITLE" as far as it is known. */
  static String name(AppealSheet appeal) {
    String who = appeal.speaker() == null ? "Speaker not named" : appeal.speaker();
    LocalDate day = appeal.day();
    String when = day == null ? ", day not stated" : ", " + DayScale.written(day);
    return who + when + ": " + appeal.title();
  }

  private double addressee(AddresseeRow row, double top) {
    double y = top + LINE;
    svg.bold(0, y, Lettering.fit(row.name(), Svg.TEXT * 1.08, svg.width()));
    for (DemandRow demand : row.demands()) {
      y = demand(demand, y + 3);
    }
    return y + 8;
  }

  private double demand(DemandRow row, double top) {
    boolean narrow = svg.sheet() == Sheet.NARROW;
    double left = narrow ? 8 : svg.width() * 0.46;
    double room = narrow ? svg.width() - 8 : left - 16;
    String words = row.demand().statement();
    double y = top;
    svg.open(words);
    for (String line : Lettering.wrap(words, Svg.SMALL, room, 2)) {
      y += 14;
      svg.small(8, y, line, Ink.INK, "start");
    }
    svg.close();
    double barLine = narrow ? y + 16 : top + 14;
    bar(row, left, barLine, svg.width() - left);
    return Math.max(y, barLine) + 2;
  }

  private void bar(DemandRow row, double left, double y, double room) {
    String label = label(row);
    double labelRoom = 128;
    if (row.silenceDays() < 0) {
      svg.box(left, y - BAR + 1, 26, BAR, Paint.dashed(Ink.SOFT));
      svg.small(left + 32, y, Lettering.fit(label, Svg.SMALL, room - 32), Ink.SOFT, "start");
      return;
    }
    double width = Math.max(1, (room - labelRoom) * row.silenceDays() / mostDays);
    Ink fill = answered(row) ? Ink.OPEN : Ink.CLOSED;
    svg.box(left, y - BAR + 1, width, BAR, Paint.filled(fill, Ink.INK));
    double space = room - width - 5;
    svg.small(left + width + 5, y, Lettering.fit(label, Svg.SMALL, space), Ink.INK, "start");
  }

  private static String label(DemandRow row) {
    String state = row.state().replace('_', ' ');
    if (row.silenceDays() < 0) {
      return "day of asking unknown, " + state;
    }
    if (answered(row)) {
      return row.responses().getLast().kind() + " after " + row.silenceDays() + " d";
    }
    return row.silenceDays() + " d, " + state;
  }

  static boolean answered(DemandRow row) {
    return !row.responses().isEmpty();
  }

  private List<DemandRow> demands() {
    return board.appeals().stream()
        .flatMap(appeal -> appeal.addressees().stream())
        .flatMap(row -> row.demands().stream())
        .toList();
  }

  private String finding() {
    List<DemandRow> all = demands();
    long silent = all.stream().filter(row -> !answered(row)).count();
    long addressees =
        board.appeals().stream().mapToLong(appeal -> appeal.addressees().size()).sum();
    int longest = all.stream().mapToInt(DemandRow::silenceDays).max().orElse(-1);
    if (all.isEmpty()) {
      return "No demand has been read yet";
    }
    String days = longest < 0 ? "" : ", silence of up to " + longest + " days";
    return "%d of %d demands to %d addressees have no recorded answer%s"
        .formatted(silent, all.size(), addressees, days);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (AppealSheet appeal : board.appeals()) {
      for (AddresseeRow row : appeal.addressees()) {
        List<String> states = row.demands().stream().map(SilenceBoard::label).toList();
        parts.add(row.name() + ": " + String.join("; ", states) + ".");
      }
    }
    return parts.isEmpty() ? "Nothing to draw." : String.join(" ", parts);
  }

  private DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (AppealSheet appeal : board.appeals()) {
      for (AddresseeRow addressee : appeal.addressees()) {
        addressee.demands().forEach(demand -> rows.add(row(addressee, demand)));
      }
    }
    return new DataTable(
        "Demands, what is recorded of each, and days without a recorded answer on " + board.asOf(),
        List.of("Addressee", "Demand", "Force", "To do or refrain", "State", "Days", "Answers"),
        rows);
  }

  private static List<String> row(AddresseeRow addressee, DemandRow row) {
    List<String> answers = row.responses().stream().map(SilenceBoard::answer).toList();
    return List.of(
        addressee.name(),
        row.demand().statement(),
        row.force(),
        row.polarity(),
        row.state(),
        row.silenceDays() < 0 ? "unknown" : String.valueOf(row.silenceDays()),
        answers.isEmpty() ? "none recorded" : String.join("; ", answers));
  }

  private static String answer(Response response) {
    return response.kind() + " on " + response.day() + " (" + response.note() + ")";
  }
}
