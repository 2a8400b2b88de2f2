package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.measure.SupplyMeasure.FanDay;
import org.tocsin.desk.measure.SupplyMeasure.StockScenario;

/**
 * Stock by day from P10 to P90 with the median, down to the days it runs out. The axis starts at
 * zero. What cannot be known is a dashed box with the questions that would answer it.
 */
final class SupplyFan {
  private static final double PLOT = 190;
  private static final double LEFT = 44;
  private static final double LINE = 17;

  private final SupplyMeasure supply;
  private final Svg svg;
  private final PictureWords words;

  SupplyFan(SupplyMeasure supply, Sheet sheet, PictureWords words, String id) {
    this.supply = supply;
    this.svg = new Svg(sheet, id, words);
    this.words = words;
  }

  Picture draw() {
    double y = supply.fan().isEmpty() ? unknownBox() : fan();
    y = scenarios(y);
    String finding = finding();
    return svg.finish(y + 8, finding, description(), table());
  }

  private double unknownBox() {
    double y = 30;
    List<String> lines = new ArrayList<>();
    lines.add(words.word("unknown"));
    supply.unknown().forEach(missing -> lines.add(words.say("chart.supply.missing", missing)));
    supply.askFirst().stream()
        .limit(3)
        .forEach(question -> lines.add(words.say("chart.supply.ask", question)));
    boolean first = true;
    for (String line : lines) {
      for (String part : Lettering.wrap(line, Svg.TEXT, svg.width() - 28, 3)) {
        svg.text(14, y, part, first ? Ink.INK : Ink.SOFT);
        first = false;
        y += LINE + 2;
      }
    }
    svg.box(1, 6, svg.width() - 2, y - 6, Paint.dashed(Ink.SOFT));
    return y + 6;
  }

  private double fan() {
    List<FanDay> days = supply.fan();
    LocalDate first = days.getFirst().day();
    LocalDate last = days.getLast().day();
    DayScale scale = new DayScale(first, last, LEFT, svg.width() - 8);
    double top = Math.max(1e-9, days.stream().mapToDouble(FanDay::p90).max().orElse(1));
    StockScale stock = new StockScale(niceAbove(top), 20, 20 + PLOT);
    gridLines(stock);
    svg.path(band(days, scale, stock), Paint.fill(Ink.BAND));
    svg.path(curve(days, scale, stock, FanDay::p10), Paint.dashed(Ink.ACCENT));
    svg.path(curve(days, scale, stock, FanDay::p90), Paint.dashed(Ink.ACCENT));
    svg.path(curve(days, scale, stock, FanDay::p50), Paint.stroke(Ink.ACCENT, 2.2));
    svg.small(
        LEFT,
        12,
        words.say("chart.supply.unit", supply.unit(), supply.commodity()),
        Ink.SOFT,
        "start");
    return runOuts(scale, dayAxis(scale, stock.bottom()));
  }

  private void gridLines(StockScale stock) {
    for (int i = 0; i <= 4; i++) {
      double value = stock.most() * i / 4;
      double y = stock.y(value);
      svg.line(LEFT, y, svg.width() - 8, y, Paint.stroke(i == 0 ? Ink.SOFT : Ink.RULE, 1));
      svg.small(LEFT - 5, y + 4, number(value), Ink.SOFT, "end");
    }
  }

  private static StringBuilder band(List<FanDay> days, DayScale scale, StockScale stock) {
    StringBuilder path = curve(days, scale, stock, FanDay::p90);
    for (FanDay day : days.reversed()) {
      path.append(Svg.point('L', scale.x(day.day()), stock.y(day.p10())));
    }
    return path.append('Z');
  }

  private static StringBuilder curve(
      List<FanDay> days, DayScale scale, StockScale stock, ToDoubleFunction<FanDay> value) {
    StringBuilder path = new StringBuilder();
    for (FanDay day : days) {
      char command = path.isEmpty() ? 'M' : 'L';
      path.append(Svg.point(command, scale.x(day.day()), stock.y(value.applyAsDouble(day))));
    }
    return path;
  }

  private double dayAxis(DayScale scale, double y) {
    for (DayScale.Tick tick : scale.ticks(words)) {
      double x = scale.x(tick.day());
      svg.line(x, y, x, y + 5, Paint.stroke(Ink.SOFT, 1));
      boolean atEnd = x + Lettering.width(tick.label(), Svg.SMALL) > svg.width();
      svg.small(atEnd ? svg.width() : x, y + 17, tick.label(), Ink.SOFT, atEnd ? "end" : "start");
    }
    return y + 24;
  }

  /** One line a quantile, each under the day it names, so that close days do not collide. */
  private double runOuts(DayScale scale, double y) {
    double next = y;
    next = runOut(scale, supply.daysP10(), "chart.supply.p10", next);
    next = runOut(scale, supply.daysP50(), "chart.supply.p50", next);
    return runOut(scale, supply.daysP90(), "chart.supply.p90", next);
  }

  private double runOut(DayScale scale, @Nullable Double days, String key, double y) {
    if (days == null) {
      return y;
    }
    LocalDate day = supply.asOf().plusDays(Math.round(days));
    double x = scale.x(day);
    svg.line(x, 20 + PLOT, x, y + 8, Paint.dashed(Ink.SOFT));
    svg.dot(x, y + 8, 3, Paint.fill(Ink.ACCENT));
    String label =
        Lettering.fit(words.say(key, words.written(day), number(days)), Svg.SMALL, svg.width());
    boolean toTheLeft = x + 8 + Lettering.width(label, Svg.SMALL) > svg.width();
    boolean leftFits = x - 8 - Lettering.width(label, Svg.SMALL) > 0;
    if (toTheLeft && leftFits) {
      svg.plated(x - 8 - Lettering.width(label, Svg.SMALL), y + 12, label, Ink.INK, Ink.PAPER);
    } else if (toTheLeft) {
      svg.plated(
          svg.width() - Lettering.width(label, Svg.SMALL), y + 24, label, Ink.INK, Ink.PAPER);
      return y + LINE + 12;
    } else {
      svg.plated(x + 8, y + 12, label, Ink.INK, Ink.PAPER);
    }
    return y + LINE;
  }

  private double scenarios(double top) {
    if (supply.scenarios().isEmpty()) {
      return top;
    }
    double y = top + LINE + 4;
    svg.bold(0, y, words.say("chart.supply.only"));
    double most = supply.scenarios().stream().mapToDouble(StockScenario::days).max().orElse(1);
    Set<String> drawn = new HashSet<>();
    for (StockScenario scenario : supply.scenarios()) {
      String days = words.say("chart.supply.days", number(scenario.days()));
      if (!drawn.add(scenario.speaker() + ": " + days)) {
        continue;
      }
      y += LINE + 2;
      double room = svg.width() * 0.5 - 8;
      svg.small(0, y, Lettering.fit(scenario.speaker(), Svg.SMALL, room), Ink.INK, "start");
      double start = svg.width() * 0.5;
      double width = (svg.width() * 0.5 - 70) * scenario.days() / Math.max(most, 1e-9);
      svg.box(start, y - 10, width, 12, Paint.filled(Ink.BAND, Ink.ACCENT));
      svg.small(start + Math.max(width, 0.8) + 5, y, days, Ink.INK, "start");
    }
    return y;
  }

  private String finding() {
    Double median = supply.daysP50();
    String what = words.say("chart.supply.what", supply.commodity(), supply.place());
    if (median == null) {
      return supply.unknown().isEmpty()
          ? words.say("chart.supply.unknown", what)
          : words.say("chart.supply.unknown_why", what, String.join("; ", supply.unknown()));
    }
    Double low = supply.daysP10();
    Double high = supply.daysP90();
    String since = words.written(supply.asOf());
    return low == null || high == null
        ? words.say("chart.supply.finding", what, number(median), since)
        : words.say(
            "chart.supply.finding_range", what, number(median), number(low), number(high), since);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    supply.unknown().forEach(missing -> parts.add(words.say("chart.supply.not_known", missing)));
    supply
        .scenarios()
        .forEach(s -> parts.add(words.say("chart.supply.right", s.speaker(), number(s.days()))));
    parts.add(words.say("chart.supply.range"));
    return String.join(" ", parts);
  }

  private DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(words.say("chart.supply.all", "P10"), shown(supply.daysP10())));
    rows.add(
        List.of(
            words.say("chart.supply.all", words.say("chart.fan.median")), shown(supply.daysP50())));
    rows.add(List.of(words.say("chart.supply.all", "P90"), shown(supply.daysP90())));
    for (StockScenario scenario : supply.scenarios()) {
      rows.add(
          List.of(words.say("chart.supply.alone", scenario.speaker()), number(scenario.days())));
    }
    return new DataTable(
        words.say(
            "chart.supply.caption",
            words.say("chart.supply.what", supply.commodity(), supply.place())),
        List.of(
            words.say("chart.supply.reading"),
            words.say("chart.supply.days_from", supply.asOf().toString())),
        rows);
  }

  private String shown(@Nullable Double days) {
    return days == null ? words.word("unknown") : number(days);
  }

  private static String number(double value) {
    return value >= 10 || value == Math.rint(value)
        ? String.valueOf(Math.round(value))
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static double niceAbove(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10}) {
      if (step * power >= value) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** Stock to pixels, from zero at the bottom. */
  private record StockScale(double most, double top, double bottom) {
    double y(double value) {
      return bottom - Math.clamp(value / most, 0, 1) * (bottom - top);
    }
  }
}
