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

  /** The lowest that an addressee or a demand may begin on a sheet of paper, in pixels. */
  private static final double LOWEST_ON_PAPER = 740;

  private final Board board;
  private final Sheet sheet;
  private final String id;
  private final PictureWords words;
  private final int mostDays;
  private final List<Picture> full = new ArrayList<>();
  private Svg svg;

  SilenceBoard(Board board, Sheet sheet, PictureWords words, String id) {
    this.board = board;
    this.sheet = sheet;
    this.id = id;
    this.words = words;
    this.svg = new Svg(sheet, id, words);
    this.mostDays =
        Math.max(1, demands().stream().mapToInt(DemandRow::silenceDays).max().orElse(1));
  }

  /**
   * As many pictures as a board of this length needs on paper, with one scale; one picture on a
   * page that scrolls.
   */
  List<Picture> draw() {
    double y = 2;
    for (AppealSheet appeal : board.appeals()) {
      y = board.appeals().size() > 1 ? title(appeal, y) : y;
      for (AddresseeRow addressee : appeal.addressees()) {
        y = addressee(addressee, y);
      }
    }
    if (demands().isEmpty()) {
      String none = words.say("chart.silence.none") + ".";
      for (String line : Lettering.wrap(none, Svg.TEXT, svg.width(), 3)) {
        y += 16;
        svg.text(0, y, line, Ink.SOFT);
      }
      y += 8;
    }
    finish(y);
    return List.copyOf(full);
  }

  private void finish(double y) {
    full.add(svg.finish(y + 4, finding(), description(), table()));
  }

  /** Where to go on: further down, or at the top of another sheet when this one is full. */
  private double below(double y) {
    if (sheet != Sheet.PAPER || y < LOWEST_ON_PAPER) {
      return y;
    }
    finish(y);
    svg = new Svg(sheet, id + "-" + full.size(), words);
    return 2;
  }

  private double title(AppealSheet appeal, double top) {
    double y = below(top) + LINE;
    svg.small(0, y, Lettering.fit(name(appeal), Svg.SMALL, svg.width()), Ink.SOFT, "start");
    svg.line(0, y + 5, svg.width(), y + 5, Paint.stroke(Ink.RULE, 1));
    return y + 4;
  }

  /** "X, 7 Aug 2023: TITLE" as far as it is known. */
  private String name(AppealSheet appeal) {
    String who = appeal.speaker();
    String named = who == null ? words.say("chart.silence.speaker_not_named") : who;
    LocalDate day = appeal.day();
    String when = day == null ? words.say("chart.silence.no_day") : words.written(day);
    return words.say("chart.silence.appeal", named, when, appeal.title());
  }

  private double addressee(AddresseeRow row, double top) {
    double y = name(row, below(top));
    for (DemandRow demand : row.demands()) {
      double next = below(y);
      y = demand(demand, (next < y ? name(row, next) : y) + 3);
    }
    return y + 8;
  }

  private double name(AddresseeRow row, double top) {
    double y = top + LINE;
    svg.bold(0, y, Lettering.fit(row.name(), Svg.TEXT * 1.08, svg.width()));
    return y;
  }

  private double demand(DemandRow row, double top) {
    boolean narrow = sheet == Sheet.NARROW;
    double left = narrow ? 8 : svg.width() * 0.46;
    double room = narrow ? svg.width() - 8 : left - 16;
    String asked = row.demand().statement();
    double y = top;
    svg.open(asked);
    for (String line : Lettering.wrap(asked, Svg.SMALL, room, 2)) {
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

  private String label(DemandRow row) {
    String state = words.word(row.state());
    if (row.silenceDays() < 0) {
      return words.say("chart.silence.day_unknown", state);
    }
    if (answered(row)) {
      String kind = words.word(row.responses().getLast().kind());
      return words.say("chart.silence.after", kind, row.silenceDays());
    }
    return words.say("chart.silence.waits", row.silenceDays(), state);
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
      return words.say("chart.silence.none");
    }
    return longest < 0
        ? words.say("chart.silence.finding", silent, all.size(), addressees)
        : words.say("chart.silence.finding_days", silent, all.size(), addressees, longest);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (AppealSheet appeal : board.appeals()) {
      for (AddresseeRow row : appeal.addressees()) {
        List<String> states = row.demands().stream().map(this::label).toList();
        parts.add(row.name() + ": " + String.join("; ", states) + ".");
      }
    }
    return parts.isEmpty() ? words.say("chart.nothing") : String.join(" ", parts);
  }

  private DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (AppealSheet appeal : board.appeals()) {
      for (AddresseeRow addressee : appeal.addressees()) {
        addressee.demands().forEach(demand -> rows.add(row(addressee, demand)));
      }
    }
    return new DataTable(
        words.say("chart.silence.caption", board.asOf().toString()),
        List.of(
            words.say("chart.silence.addressee"),
            words.say("chart.silence.demand"),
            words.say("chart.silence.force"),
            words.say("chart.silence.polarity"),
            words.say("chart.col.state"),
            words.say("chart.col.days"),
            words.say("chart.silence.answers")),
        rows);
  }

  private List<String> row(AddresseeRow addressee, DemandRow row) {
    List<String> answers = row.responses().stream().map(this::answer).toList();
    return List.of(
        addressee.name(),
        row.demand().statement(),
        words.word(row.force()),
        words.word(row.polarity()),
        words.word(row.state()),
        row.silenceDays() < 0 ? words.word("unknown") : String.valueOf(row.silenceDays()),
        answers.isEmpty() ? words.say("chart.silence.no_answers") : String.join("; ", answers));
  }

  private String answer(Response response) {
    return words.say(
        "chart.silence.answer",
        words.word(response.kind()),
        response.day().toString(),
        response.note());
  }
}
