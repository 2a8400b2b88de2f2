package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.publish.chart.FanPlot.Came;
import org.tocsin.desk.publish.chart.FanPlot.Period;

/**
 * A forecast period by period: the band from P10 to P90, the box of the middle half, the line of
 * the median, and a dot for what came. The axis begins at zero. A period that nobody has decided
 * has no dot: unknown is not zero.
 */
final class ForecastFan {
  private static final double LEFT = 54;
  private static final double TOP = 44;
  private static final double HEIGHT = 190;

  private final FanPlot plot;
  private final Svg svg;
  private final PictureWords words;
  private final DayScale scale;
  private final double most;

  ForecastFan(FanPlot plot, Sheet sheet, PictureWords words, String id) {
    this.plot = plot;
    this.svg = new Svg(sheet, id, words);
    this.words = words;
    LocalDate first =
        plot.past().isEmpty() ? plot.periods().getFirst().from() : plot.past().getFirst().from();
    this.scale =
        new DayScale(first, plot.periods().getLast().last().plusDays(1), LEFT, svg.width() - 8);
    this.most =
        Bars.roundAbove(
            Stream.concat(
                    plot.past().stream().map(Came::value),
                    plot.periods().stream()
                        .flatMap(p -> Stream.of(p.p90(), p.came() == null ? 0 : p.came())))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1));
  }

  Picture draw() {
    key();
    grid();
    plot.periods().forEach(this::period);
    plot.past()
        .forEach(came -> svg.dot(middle(came.from(), came.last()), y(came.value()), 3.2, ink()));
    double y = axis(TOP + HEIGHT);
    String finding = finding();
    return svg.finish(y, finding, words.say("chart.fan.description"), table());
  }

  /** Direct labels in one line, so that nobody has to hunt for a legend. */
  private void key() {
    svg.box(LEFT, 3, 22, 12, Paint.fill(Ink.BAND));
    svg.small(LEFT + 27, 13, words.say("chart.fan.band"), Ink.SOFT, "start");
    svg.box(LEFT + 96, 3, 22, 12, Paint.filled(Ink.BAND, Ink.ACCENT));
    svg.small(LEFT + 123, 13, words.say("chart.fan.half"), Ink.SOFT, "start");
    svg.line(LEFT, 27, LEFT + 22, 27, Paint.stroke(Ink.ACCENT, 2.4));
    svg.small(LEFT + 27, 31, words.say("chart.fan.median"), Ink.SOFT, "start");
    svg.dot(LEFT + 107, 27, 3.2, ink());
    svg.small(LEFT + 123, 31, words.say("chart.fan.came"), Ink.SOFT, "start");
  }

  private static Paint ink() {
    return Paint.fill(Ink.INK);
  }

  private void grid() {
    for (int i = 0; i <= 4; i++) {
      double value = most * i / 4;
      svg.line(
          LEFT, y(value), svg.width() - 8, y(value), Paint.stroke(i == 0 ? Ink.SOFT : Ink.RULE, 1));
      svg.small(LEFT - 5, y(value) + 4, number(value), Ink.SOFT, "end");
    }
  }

  private double y(double value) {
    return TOP + HEIGHT - Math.clamp(value / most, 0, 1) * HEIGHT;
  }

  private double middle(LocalDate from, LocalDate last) {
    return (scale.x(from) + scale.x(last.plusDays(1))) / 2;
  }

  private void period(Period p) {
    double x = scale.x(p.from());
    double width = Math.max(1.5, scale.x(p.last().plusDays(1)) - x - 1);
    svg.open(
        words.say(
            "chart.fan.period",
            days(p.from(), p.last()),
            number(p.p50()),
            number(p.p10()),
            number(p.p90())));
    svg.box(x, y(p.p90()), width, Math.max(0.8, y(p.p10()) - y(p.p90())), Paint.fill(Ink.BAND));
    svg.box(
        x,
        y(p.p75()),
        width,
        Math.max(0.8, y(p.p25()) - y(p.p75())),
        Paint.filled(Ink.BAND, Ink.ACCENT));
    svg.line(x, y(p.p50()), x + width, y(p.p50()), Paint.stroke(Ink.ACCENT, 2.4));
    Double came = p.came();
    if (came != null) {
      svg.dot(middle(p.from(), p.last()), y(came), 3.2, ink());
    }
    svg.close();
  }

  private double axis(double y) {
    for (DayScale.Tick tick : scale.ticks(words)) {
      double x = scale.x(tick.day());
      svg.line(x, y, x, y + 5, Paint.stroke(Ink.SOFT, 1));
      boolean atEnd = x + Lettering.width(tick.label(), Svg.SMALL) > svg.width();
      svg.small(atEnd ? svg.width() : x, y + 17, tick.label(), Ink.SOFT, atEnd ? "end" : "start");
    }
    return y + 26;
  }

  private String finding() {
    Period first = plot.periods().getFirst();
    return words.say(
        "chart.fan.finding",
        plot.what(),
        plot.source(),
        number(first.p50()),
        number(first.p10()),
        number(first.p90()),
        days(first.from(), first.last()));
  }

  private DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Came came : plot.past()) {
      rows.add(row(days(came.from(), came.last()), "", "", "", "", "", came.value()));
    }
    for (Period p : plot.periods()) {
      rows.add(
          row(
              days(p.from(), p.last()),
              number(p.p10()),
              number(p.p25()),
              number(p.p50()),
              number(p.p75()),
              number(p.p90()),
              p.came()));
    }
    return new DataTable(
        plot.what() + ", " + plot.source(),
        List.of(
            words.say("chart.col.period"),
            "P10",
            "P25",
            words.say("chart.col.median"),
            "P75",
            "P90",
            words.say("chart.col.came")),
        rows);
  }

  private List<String> row(
      String period,
      String p10,
      String p25,
      String p50,
      String p75,
      String p90,
      @Nullable Double came) {
    List<String> row = new ArrayList<>();
    for (String cell : List.of(period, p10, p25, p50, p75, p90)) {
      row.add(cell.isEmpty() ? words.say("chart.fan.not_forecast") : cell);
    }
    row.add(came == null ? words.word("unknown") : number(came));
    return row;
  }

  private String days(LocalDate from, LocalDate last) {
    return from.equals(last)
        ? from.toString()
        : words.say("chart.range", from.toString(), last.toString());
  }

  private String number(double value) {
    if (plot.share()) {
      return String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }
    return value >= 10 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
