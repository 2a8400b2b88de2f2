package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.tocsin.desk.establish.MonthCount;

/** A bar a month, when there are too many dated candidates to draw each. */
final class Months {
  private static final double TOP = 24;
  private static final double HEIGHT = 150;
  private static final double MARGIN = 6;

  private final List<MonthCount> months;
  private final Svg svg;
  private final PictureWords words;
  private final DayScale scale;
  private final int most;

  Months(List<MonthCount> months, Sheet sheet, PictureWords words, String id) {
    this.months = months.stream().filter(month -> month.standing() > 0).toList();
    this.svg = new Svg(sheet, id, words);
    this.words = words;
    this.most = this.months.stream().mapToInt(MonthCount::standing).max().orElse(0);
    LocalDate from = this.months.isEmpty() ? LocalDate.EPOCH : first(this.months.getFirst());
    LocalDate until = this.months.isEmpty() ? from : after(this.months.getLast());
    this.scale = new DayScale(from, until, MARGIN, svg.width() - MARGIN);
  }

  Picture draw() {
    svg.small(0, 12, words.say("chart.months.most", most), Ink.SOFT, "start");
    months.forEach(this::bar);
    double y = axis(TOP + HEIGHT);
    String finding = finding();
    return svg.finish(y, finding, words.say("chart.months.description"), table());
  }

  private void bar(MonthCount month) {
    double x = scale.x(first(month));
    double width = Math.max(1, scale.x(after(month)) - x - 1);
    double whole = height(month.standing());
    double accepted = height(month.accepted());
    svg.open(words.say("chart.months.bar", month.month(), month.standing(), month.accepted()));
    svg.box(x, TOP + HEIGHT - whole, width, whole, Paint.filled(Ink.BAND, Ink.ACCENT));
    if (accepted > 0) {
      svg.box(x, TOP + HEIGHT - accepted, width, accepted, Paint.fill(Ink.ACCENT));
    }
    svg.close();
  }

  private double height(int n) {
    return HEIGHT * n / Math.max(1, most);
  }

  private double axis(double y) {
    svg.line(0, y, svg.width(), y, Paint.stroke(Ink.SOFT, 1));
    for (DayScale.Tick tick : scale.ticks(words)) {
      double x = scale.x(tick.day());
      svg.line(x, y, x, y + 5, Paint.stroke(Ink.SOFT, 1));
      boolean atEnd = x + Lettering.width(tick.label(), Svg.SMALL) > svg.width();
      svg.small(atEnd ? svg.width() : x, y + 17, tick.label(), Ink.SOFT, atEnd ? "end" : "start");
    }
    double next = y + 17;
    for (String line : Lettering.wrap(words.say("chart.months.key"), Svg.SMALL, svg.width(), 2)) {
      next += 17;
      svg.small(0, next, line, Ink.SOFT, "start");
    }
    return next + 8;
  }

  private String finding() {
    int all = months.stream().mapToInt(MonthCount::standing).sum();
    return months.isEmpty()
        ? words.say("chart.no_event")
        : words.say(
            "chart.months.finding",
            all,
            months.size(),
            months.getFirst().month(),
            months.getLast().month());
  }

  private DataTable table() {
    List<List<String>> rows =
        months.stream()
            .map(month ->
                List.of(
                    month.month(), String.valueOf(month.accepted()), String.valueOf(month.open())))
            .toList();
    return new DataTable(
        words.say("chart.months.caption"),
        List.of(
            words.say("chart.col.month"),
            words.say("chart.months.accepted"),
            words.say("chart.months.read")),
        rows);
  }

  private static LocalDate first(MonthCount month) {
    return YearMonth.parse(month.month()).atDay(1);
  }

  private static LocalDate after(MonthCount month) {
    return YearMonth.parse(month.month()).plusMonths(1).atDay(1);
  }
}
