package org.tocsin.desk.publish.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.foresight.risk.Calibration;
import org.tocsin.foresight.risk.Calibration.Point;
import org.tocsin.foresight.score.CalibrationTable.ProbabilityClass;
import org.tocsin.foresight.score.Interval;

/**
 * What was said beside what came: a dot for each class with its 95 % interval and its number of
 * cases; a source that is calibrated has its dots on the dashed diagonal. Both axes begin at zero
 * and have the same scale.
 */
final class Reliability {
  private static final double LEFT = 54;
  private static final double TOP = 26;
  private static final double SIZE = 230;
  private static final double LINE = 13;

  private final String source;
  private final Calibration calibration;
  private final Svg svg;
  private final PictureWords words;
  private final double most;
  private final List<Label> labels = new ArrayList<>();

  private record Label(double x, double y, double width) {}

  Reliability(String source, Calibration calibration, Sheet sheet, PictureWords words, String id) {
    this.source = source;
    this.calibration = calibration;
    this.svg = new Svg(sheet, id, words);
    this.words = words;
    double highest =
        calibration.points().stream()
            .mapToDouble(p -> Math.max(p.forecast(), interval(p).high()))
            .max()
            .orElse(1);
    this.most = Math.min(1, Bars.roundAbove(highest));
  }

  private static Interval interval(Point point) {
    int happened = (int) Math.round(point.observed() * point.cases());
    return new ProbabilityClass(0, 1, point.cases(), point.forecast(), happened).interval();
  }

  Picture draw() {
    svg.small(LEFT, 13, words.say("chart.rel.axis"), Ink.SOFT, "start");
    for (int i = 0; i <= 4; i++) {
      double value = most * i / 4;
      Paint paint = Paint.stroke(i == 0 ? Ink.SOFT : Ink.RULE, 1);
      svg.line(LEFT, y(value), LEFT + SIZE, y(value), paint);
      svg.line(x(value), TOP, x(value), TOP + SIZE, paint);
      svg.small(LEFT - 5, y(value) + 4, percent(value), Ink.SOFT, "end");
      svg.small(x(value), TOP + SIZE + 16, percent(value), Ink.SOFT, "middle");
    }
    svg.line(x(0), y(0), x(most), y(most), Paint.dashed(Ink.INK));
    calibration.points().forEach(this::point);
    svg.small(LEFT, TOP + SIZE + 34, words.say("chart.rel.said"), Ink.SOFT, "start");
    String finding = finding();
    return svg.finish(TOP + SIZE + 42, finding, words.say("chart.rel.description"), table());
  }

  private double x(double value) {
    return LEFT + value / most * SIZE;
  }

  private double y(double value) {
    return TOP + SIZE - value / most * SIZE;
  }

  private void point(Point point) {
    Interval interval = interval(point);
    double x = x(point.forecast());
    svg.open(line(point));
    svg.line(x, y(interval.low()), x, y(interval.high()), Paint.stroke(Ink.ACCENT, 1.4));
    svg.dot(x, y(point.observed()), 4, Paint.fill(Ink.ACCENT));
    svg.close();
    label(x + 7, y(point.observed()) + 4, "n=" + point.cases());
  }

  /** One above the other where they would lie on one another. */
  private void label(double x, double wanted, String text) {
    double width = Lettering.width(text, Svg.SMALL);
    double y = wanted;
    while (overlaps(x, y, width)) {
      y -= LINE;
    }
    labels.add(new Label(x, y, width));
    svg.small(x, y, text, Ink.SOFT, "start");
  }

  private boolean overlaps(double x, double y, double width) {
    return labels.stream()
        .anyMatch(l -> Math.abs(l.y() - y) < LINE && x < l.x() + l.width() && l.x() < x + width);
  }

  private String line(Point point) {
    return words.say(
        "chart.rel.point", percent(point.forecast()), percent(point.observed()), point.cases());
  }

  private String finding() {
    long apart =
        calibration.points().stream()
            .filter(p -> interval(p).low() > p.forecast() || interval(p).high() < p.forecast())
            .count();
    return words.say("chart.rel.finding", source, apart, calibration.points().size());
  }

  private DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Point point : calibration.points()) {
      Interval interval = interval(point);
      rows.add(
          List.of(
              percent(point.forecast()),
              percent(point.observed()),
              words.say("chart.range", percent(interval.low()), percent(interval.high())),
              String.valueOf(point.cases())));
    }
    return new DataTable(
        words.say("chart.rel.caption", source),
        List.of(
            words.say("chart.col.said"),
            words.say("chart.col.came"),
            words.say("chart.col.interval"),
            words.say("chart.col.cases")),
        rows);
  }

  private static String percent(double share) {
    double percent = 100 * share;
    return String.format(
        Locale.ROOT,
        percent < 10 && percent != Math.rint(percent) ? "%.1f %%" : "%.0f %%",
        percent);
  }
}
