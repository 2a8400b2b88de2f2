package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A bar a month or week, from zero. What is in alarm is filled, the limit is a dashed line with its
 * number, and what is not known is a dashed gap: never a bar of zero.
 */
final class Bars {
  private static final double TOP = 26;
  private static final double HEIGHT = 150;
  private static final double LEFT = 44;
  private static final double GAP_HEIGHT = 10;

  /**
   * @param low the least it may be; empty when it is not known
   * @param high the most; above {@code low} for a range, which is drawn as an empty box
   * @param mark whether it is in alarm
   */
  record Bar(
      LocalDate from,
      LocalDate until,
      OptionalDouble low,
      OptionalDouble high,
      boolean mark,
      String words) {

    static Bar of(
        LocalDate from, LocalDate until, OptionalDouble value, boolean mark, String words) {
      return new Bar(from, until, value, value, mark, words);
    }

    boolean isRange() {
      return high.orElse(0) > low.orElse(0);
    }
  }

  private final List<Bar> bars;
  private final OptionalDouble limit;
  private final String limitWords;
  private final String unit;
  private final Svg svg;
  private final PictureWords words;
  private final DayScale scale;
  private final double most;

  Bars(
      String unit,
      List<Bar> bars,
      OptionalDouble limit,
      String limitWords,
      double leastScale,
      Sheet sheet,
      PictureWords words,
      String id) {
    this.unit = unit;
    this.bars = bars;
    this.limit = limit;
    this.limitWords = limitWords;
    this.svg = new Svg(sheet, id, words);
    this.words = words;
    LocalDate from = bars.isEmpty() ? LocalDate.EPOCH : bars.getFirst().from();
    LocalDate until = bars.isEmpty() ? from : bars.getLast().until();
    this.scale = new DayScale(from, until, LEFT, svg.width() - 6);
    double highest =
        bars.stream().flatMapToDouble(bar -> bar.high().stream()).max().orElse(leastScale);
    this.most = roundAbove(Math.max(leastScale, Math.max(highest, limit.orElse(0))));
  }

  Picture draw(String finding, String description, DataTable table) {
    boolean beside = Lettering.fits(unit, Svg.SMALL, svg.width() - LEFT);
    String shown = Lettering.fit(unit, Svg.SMALL, svg.width());
    svg.small(beside ? LEFT : 0, 12, shown, Ink.SOFT, "start");
    grid();
    bars.forEach(this::bar);
    limit.ifPresent(this::limitLine);
    double y = axis(TOP + HEIGHT);
    return svg.finish(y, finding, description, table);
  }

  private void grid() {
    for (int i = 0; i <= 4; i++) {
      double value = most * i / 4;
      double y = y(value);
      svg.line(LEFT, y, svg.width() - 6, y, Paint.stroke(i == 0 ? Ink.SOFT : Ink.RULE, 1));
      svg.small(LEFT - 5, y + 4, number(value), Ink.SOFT, "end");
    }
  }

  private double y(double value) {
    return TOP + HEIGHT - value / most * HEIGHT;
  }

  private void bar(Bar bar) {
    double x = scale.x(bar.from());
    double width = Math.max(0.8, scale.x(bar.until()) - x - 0.6);
    svg.open(bar.words());
    if (bar.isRange()) {
      double top = y(bar.high().orElseThrow());
      double bottom = y(bar.low().orElseThrow());
      svg.box(x, top, width, bottom - top, Paint.dashed(Ink.ACCENT));
    } else if (bar.high().isPresent()) {
      double top = y(bar.high().getAsDouble());
      Paint paint = Paint.fill(bar.mark() ? Ink.CLOSED : Ink.ACCENT);
      svg.box(x, top, width, Math.max(0.6, TOP + HEIGHT - top), paint);
    } else {
      svg.box(x, TOP + HEIGHT - GAP_HEIGHT, width, GAP_HEIGHT, Paint.dashed(Ink.SOFT));
    }
    svg.close();
  }

  private void limitLine(double value) {
    double y = y(value);
    svg.line(LEFT, y, svg.width() - 6, y, Paint.dashed(Ink.INK));
    svg.plated(LEFT + 6, y - 5, limitWords, Ink.INK, Ink.PAPER);
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

  private static String number(double value) {
    return value >= 10
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
  }

  /** A number whose quarters are round. */
  static double roundAbove(double value) {
    if (!(value > 0)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8}) {
      if (step * power >= value) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
