package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.foresight.duty.Account;
import org.tocsin.foresight.duty.DayState;
import org.tocsin.foresight.duty.DutyDays;
import org.tocsin.foresight.duty.Fulfilment;
import org.tocsin.foresight.duty.Stretch;
import org.tocsin.foresight.interval.DayCount;
import org.tocsin.foresight.interval.DayInterval;

/**
 * Days of an obligation: one strip an account, all of one size, and above them the strip of all
 * together. Disputed days are hatched; unknown days are an empty, dashed box.
 */
final class DutyStrip {
  private static final double BAR = 22;
  private static final double LINE = 17;
  private static final double LEGEND = 18;

  /** A bar that ends nearer to the one before cannot be seen; the table has it. */
  private static final double FINEST = 1.5;

  private final DutyDays days;
  private final Svg svg;
  private final PictureWords words;
  private final DayScale scale;

  DutyStrip(DutyDays days, Sheet sheet, PictureWords words, String id) {
    this.days = days;
    this.svg = new Svg(sheet, id, words);
    this.words = words;
    this.scale = new DayScale(days.window().from(), days.window().until(), 0.5, svg.width() - 0.5);
  }

  Picture draw() {
    double y = heading(words.say("chart.duty.together"), 4);
    double drawn = Double.NEGATIVE_INFINITY;
    for (DutyDays.Run run : days.runs()) {
      drawn = bar(run.days(), run.state(), y, drawn);
    }
    y += BAR + 8;
    if (days.accounts().size() > 1) {
      for (Account account : days.accounts()) {
        y = strip(account, y);
      }
    }
    y = axis(y);
    for (String line : Lettering.wrap(words.say("chart.duty.key"), Svg.SMALL, svg.width(), 3)) {
      y += LEGEND;
      svg.small(0, y, line, Ink.SOFT, "start");
    }
    return svg.finish(y + 8, finding(), description(), table());
  }

  private double heading(String text, double top) {
    double y = top;
    for (String line : Lettering.wrap(text, Svg.TEXT, svg.width(), 3)) {
      y += LINE;
      svg.text(0, y - 4, line, Ink.INK);
    }
    return y;
  }

  private double strip(Account account, double top) {
    double y = heading(account.name(), top);
    double drawn = Double.NEGATIVE_INFINITY;
    LocalDate next = days.window().from();
    for (Stretch stretch : within(account)) {
      if (stretch.days().from().isAfter(next)) {
        drawn = bar(new DayInterval(next, stretch.days().from()), DayState.UNKNOWN, y, drawn);
      }
      drawn = bar(stretch.days(), state(stretch.state()), y, drawn);
      next = stretch.days().until();
    }
    if (next.isBefore(days.window().until())) {
      bar(new DayInterval(next, days.window().until()), DayState.UNKNOWN, y, drawn);
    }
    return y + BAR + 8;
  }

  private List<Stretch> within(Account account) {
    List<Stretch> within = new ArrayList<>();
    for (Stretch one : account.stretches()) {
      one.days()
          .intersect(days.window())
          .ifPresent(part -> within.add(new Stretch(part, one.state(), one.evidence())));
    }
    return within;
  }

  private double bar(DayInterval part, DayState state, double y, double drawn) {
    double x = scale.x(part.from());
    double end = scale.x(part.until());
    if (end - drawn < FINEST) {
      return drawn;
    }
    svg.open(sentence(part, state));
    switch (state) {
      case UNKNOWN -> svg.box(x, y, end - x, BAR, Paint.dashed(Ink.SOFT));
      case DISPUTED -> {
        svg.box(x, y, end - x, BAR, Paint.filled(Ink.PAPER, Ink.INK));
        svg.hatch(x, y + 0.5, end - x, BAR - 1);
      }
      default -> svg.box(x, y, end - x, BAR, Paint.filled(fill(state), Ink.INK));
    }
    svg.close();
    String shown = words.say("chart.duty.bar", said(state), part.days());
    if (Lettering.fits(shown, Svg.SMALL, end - x - 10)) {
      svg.plated(x + 5, y + 15, shown, onFill(state), fill(state));
    }
    return end;
  }

  private double axis(double y) {
    svg.line(0, y, svg.width(), y, Paint.stroke(Ink.SOFT, 1));
    for (DayScale.Tick tick : scale.ticks(words)) {
      double x = scale.x(tick.day());
      svg.line(x, y, x, y + 5, Paint.stroke(Ink.SOFT, 1));
      boolean atEnd = x + Lettering.width(tick.label(), Svg.SMALL) > svg.width();
      svg.small(atEnd ? svg.width() : x, y + 17, tick.label(), Ink.SOFT, atEnd ? "end" : "start");
    }
    String last = words.say("chart.as_of", words.written(days.window().lastDay()));
    svg.small(svg.width(), y + 33, last, Ink.SOFT, "end");
    return y + 33;
  }

  private static Ink fill(DayState state) {
    return switch (state) {
      case MET -> Ink.OPEN;
      case NOT_MET -> Ink.CLOSED;
      case DISPUTED, UNKNOWN -> Ink.PAPER;
    };
  }

  private static Ink onFill(DayState state) {
    return state == DayState.NOT_MET ? Ink.ON_CLOSED : Ink.INK;
  }

  private static DayState state(Fulfilment one) {
    return switch (one) {
      case MET -> DayState.MET;
      case NOT_MET -> DayState.NOT_MET;
      case UNKNOWN -> DayState.UNKNOWN;
    };
  }

  private String said(DayState state) {
    return words.say("chart.duty." + state.name().toLowerCase(Locale.ROOT));
  }

  private String sentence(DayInterval part, DayState state) {
    return words.say(
        "chart.duty.sentence",
        said(state),
        words.written(part.from()),
        words.written(part.lastDay()),
        part.days());
  }

  private String finding() {
    DayCount notMet = days.daysNotMet();
    return words.say(
        "chart.duty.finding",
        notMet.agreed()
            ? String.valueOf(notMet.max())
            : words.say("chart.duty.range", notMet.min(), notMet.max()),
        days.window().days(),
        days.days(DayState.NOT_MET),
        days.days(DayState.DISPUTED),
        days.days(DayState.UNKNOWN));
  }

  private String description() {
    List<String> lines = new ArrayList<>();
    for (DutyDays.Run run : days.runs().stream().limit(20).toList()) {
      lines.add(sentence(run.days(), run.state()));
    }
    return String.join("; ", lines) + ".";
  }

  /** Every run of days, with the claims that say met and not met. */
  private DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (DutyDays.Run run : days.runs()) {
      rows.add(
          List.of(
              run.days().from().toString(),
              run.days().lastDay().toString(),
              String.valueOf(run.days().days()),
              said(run.state()),
              ids(run.evidence(Fulfilment.NOT_MET)),
              ids(run.evidence(Fulfilment.MET))));
    }
    return new DataTable(
        words.say("chart.duty.caption"),
        List.of(
            words.say("chart.corridor.first"),
            words.say("chart.corridor.last"),
            words.say("chart.duty.days"),
            words.say("chart.duty.state"),
            words.say("chart.duty.claims_not_met"),
            words.say("chart.duty.claims_met")),
        rows);
  }

  private String ids(List<String> claims) {
    return claims.isEmpty() ? words.say("chart.duty.none") : String.join(" ", claims);
  }
}
