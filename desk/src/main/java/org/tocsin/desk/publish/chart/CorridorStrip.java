package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.CorridorMeasure.Scenario;
import org.tocsin.desk.measure.CorridorMeasure.Stretch;

/**
 * Time by state, one strip a scenario, all of one size. Days on which scenarios disagree are
 * hatched in every strip; days nobody reports on are an empty, dashed box.
 */
final class CorridorStrip {
  private static final double BAR = 26;
  private static final double LINE = 17;
  private static final double LEGEND = 18;

  /** A bar that ends nearer to the one before cannot be seen; the table has it. */
  private static final double FINEST = 2;

  /** A narrower bar cannot be pointed at, so that it says nothing of its own. */
  private static final double TOLD = 4;

  private final CorridorMeasure corridor;
  private final CorridorAccount account;
  private final Svg svg;
  private final PictureWords words;
  private final DayScale scale;
  private double drawn;

  CorridorStrip(CorridorMeasure corridor, Sheet sheet, PictureWords words, String id) {
    this.corridor = corridor;
    this.svg = new Svg(sheet, id, words);
    this.words = words;
    LocalDate until = corridor.asOf().plusDays(1);
    LocalDate from =
        corridor.scenarios().stream()
            .flatMap(scenario -> scenario.stretches().stream())
            .map(Stretch::from)
            .min(Comparator.naturalOrder())
            .orElse(corridor.asOf().minusDays(29));
    this.scale = new DayScale(from, until, 0.5, svg.width() - 0.5);
    this.account = new CorridorAccount(corridor, scale.from(), scale.until(), words);
  }

  Picture draw() {
    double y = 4;
    if (corridor.scenarios().isEmpty()) {
      y = unknownBox(scale.from(), scale.until(), y);
      y += 8;
    }
    for (Scenario scenario : corridor.scenarios()) {
      y = strip(scenario, y);
    }
    y = axis(y);
    for (String line : Lettering.wrap(words.say("chart.corridor.key"), Svg.SMALL, svg.width(), 3)) {
      y += LEGEND;
      svg.small(0, y, line, Ink.SOFT, "start");
    }
    String finding = account.finding();
    return svg.finish(y + 8, finding, account.description(), account.table());
  }

  private double strip(Scenario scenario, double top) {
    double y = top;
    for (String line : Lettering.wrap(account.heading(scenario), Svg.TEXT, svg.width(), 3)) {
      y += LINE;
      svg.text(0, y - 4, line, Ink.INK);
    }
    List<Stretch> stretches = account.covered(scenario);
    drawn = Double.NEGATIVE_INFINITY;
    for (Stretch stretch : stretches) {
      bar(stretch, y);
    }
    hatch(y);
    // After the hatch, so that the words stay readable on it.
    for (Stretch stretch : stretches) {
      label(stretch, y);
    }
    return y + BAR + 10;
  }

  /** What lies closer together than can be told apart is hatched as one. */
  private void hatch(double y) {
    double from = Double.NaN;
    double until = Double.NaN;
    for (Stretch contested : account.contested()) {
      double x = scale.x(contested.from());
      if (!(x - until < FINEST)) {
        hatch(from, until, y);
        from = x;
      }
      until = scale.x(contested.until());
    }
    hatch(from, until, y);
  }

  private void hatch(double from, double until, double y) {
    if (from < until) {
      svg.hatch(from, y + 0.5, until - from, BAR - 1);
    }
  }

  private void bar(Stretch stretch, double y) {
    if (stretch.state().equals("unknown")) {
      unknownBox(stretch.from(), stretch.until(), y);
      return;
    }
    double x = scale.x(stretch.from());
    double end = scale.x(stretch.until());
    if (end - drawn < FINEST) {
      return;
    }
    drawn = end;
    Paint paint = Paint.filled(fill(stretch.state()), Ink.INK);
    if (end - x < TOLD) {
      svg.box(x, y, end - x, BAR, paint);
      return;
    }
    svg.open(account.sentence(stretch));
    svg.box(x, y, end - x, BAR, paint);
    svg.close();
  }

  private void label(Stretch stretch, double y) {
    double x = scale.x(stretch.from());
    double space = scale.x(stretch.until()) - x - 10;
    String state = words.word(stretch.state());
    String full = words.say("chart.corridor.bar", state, CorridorAccount.days(stretch));
    String shown = Lettering.fits(full, Svg.SMALL, space) ? full : state;
    if (stretch.state().equals("unknown") || !Lettering.fits(shown, Svg.SMALL, space)) {
      return;
    }
    svg.plated(x + 5, y + 17, shown, onFill(stretch.state()), fill(stretch.state()));
  }

  private double unknownBox(LocalDate from, LocalDate until, double y) {
    double x = scale.x(from);
    double width = scale.x(until) - x;
    String unknown = words.word("unknown");
    svg.open(
        words.say(
            "chart.corridor.unknown", words.written(from), words.written(until.minusDays(1))));
    svg.box(x, y, width, BAR, Paint.dashed(Ink.SOFT));
    svg.close();
    if (Lettering.fits(unknown, Svg.SMALL, width - 10)) {
      svg.small(x + 5, y + 17, unknown, Ink.SOFT, "start");
    }
    return y + BAR;
  }

  private double axis(double y) {
    svg.line(0, y, svg.width(), y, Paint.stroke(Ink.SOFT, 1));
    for (DayScale.Tick tick : scale.ticks(words)) {
      double x = scale.x(tick.day());
      svg.line(x, y, x, y + 5, Paint.stroke(Ink.SOFT, 1));
      boolean atEnd = x + Lettering.width(tick.label(), Svg.SMALL) > svg.width();
      svg.small(atEnd ? svg.width() : x, y + 17, tick.label(), Ink.SOFT, atEnd ? "end" : "start");
    }
    svg.small(
        svg.width(),
        y + 33,
        words.say("chart.as_of", words.written(corridor.asOf())),
        Ink.SOFT,
        "end");
    return y + 33;
  }

  private static Ink fill(String state) {
    return switch (state) {
      case "open" -> Ink.OPEN;
      case "restricted" -> Ink.RESTRICTED;
      case "closed" -> Ink.CLOSED;
      default -> Ink.PAPER;
    };
  }

  private static Ink onFill(String state) {
    return switch (state) {
      case "open" -> Ink.ON_OPEN;
      case "restricted" -> Ink.ON_RESTRICTED;
      case "closed" -> Ink.ON_CLOSED;
      default -> Ink.INK;
    };
  }
}
