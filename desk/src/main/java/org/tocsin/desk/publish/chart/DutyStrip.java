package org.tocsin.desk.publish.chart;

import static org.tocsin.desk.publish.chart.DayScale.written;

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
  private static final String KEY =
      "Dark: not met.  Light: met.  Hatched: disputed.  Dashed and empty: unknown.";

  /** A bar that ends nearer to the one before cannot be seen; the table has it. */
  private static final double FINEST = 1.5;

  private final DutyDays days;
  private final Svg svg;
  private final DayScale scale;

  DutyStrip(DutyDays days, Sheet sheet, String id) {
    this.days = days;
    this.svg = new Svg(sheet, id);
    this.scale = new DayScale(days.window().from(), days.window().until(), 0.5, svg.width() - 0.5);
  }

  Picture draw() {
    double y = heading("All accounts together", 4);
    double drawn = Double.NEGATIVE_INFINITY;
    for (DutyDays.Run run : days.runs()) {
      drawn = bar(run.days(), said(run.state()), y, drawn);
    }
    y += BAR + 8;
    if (days.accounts().size() > 1) {
      for (Account account : days.accounts()) {
        y = strip(account, y);
      }
    }
    y = axis(y);
    for (String line : Lettering.wrap(KEY, Svg.SMALL, svg.width(), 2)) {
      y += LEGEND;
      svg.small(0, y, line, Ink.SOFT, "start");
    }
    String finding = finding(days);
    return new Picture(svg.finish(y + 8, finding, description()), finding, table(days));
  }

  private double heading(String words, double top) {
    double y = top;
    for (String line : Lettering.wrap(words, Svg.TEXT, svg.width(), 3)) {
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
        drawn = bar(new DayInterval(next, stretch.days().from()), "unknown", y, drawn);
      }
      drawn = bar(stretch.days(), said(stretch.state()), y, drawn);
      next = stretch.days().until();
    }
    if (next.isBefore(days.window().until())) {
      bar(new DayInterval(next, days.window().until()), "unknown", y, drawn);
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

  private double bar(DayInterval part, String state, double y, double drawn) {
    double x = scale.x(part.from());
    double end = scale.x(part.until());
    if (end - drawn < FINEST) {
      return drawn;
    }
    svg.open(sentence(part, state));
    switch (state) {
      case "unknown" -> svg.box(x, y, end - x, BAR, Paint.dashed(Ink.SOFT));
      case "disputed" -> {
        svg.box(x, y, end - x, BAR, Paint.filled(Ink.PAPER, Ink.INK));
        svg.hatch(x, y + 0.5, end - x, BAR - 1);
      }
      default -> svg.box(x, y, end - x, BAR, Paint.filled(fill(state), Ink.INK));
    }
    svg.close();
    String shown = state + " " + part.days() + " d";
    if (Lettering.fits(shown, Svg.SMALL, end - x - 10)) {
      svg.plated(x + 5, y + 15, shown, onFill(state), fill(state));
    }
    return end;
  }

  private double axis(double y) {
    svg.line(0, y, svg.width(), y, Paint.stroke(Ink.SOFT, 1));
    for (DayScale.Tick tick : scale.ticks()) {
      double x = scale.x(tick.day());
      svg.line(x, y, x, y + 5, Paint.stroke(Ink.SOFT, 1));
      boolean atEnd = x + Lettering.width(tick.label(), Svg.SMALL) > svg.width();
      svg.small(atEnd ? svg.width() : x, y + 17, tick.label(), Ink.SOFT, atEnd ? "end" : "start");
    }
    String last = "as of " + written(days.window().lastDay());
    svg.small(svg.width(), y + 33, last, Ink.SOFT, "end");
    return y + 33;
  }

  private static Ink fill(String state) {
    return switch (state) {
      case "met" -> Ink.OPEN;
      case "not met" -> Ink.CLOSED;
      default -> Ink.PAPER;
    };
  }

  private static Ink onFill(String state) {
    return state.equals("not met") ? Ink.ON_CLOSED : Ink.INK;
  }

  private static String said(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String sentence(DayInterval part, String state) {
    return "%s from %s to %s, %d days"
        .formatted(state, written(part.from()), written(part.lastDay()), part.days());
  }

  static String finding(DutyDays days) {
    DayCount notMet = days.daysNotMet();
    StringBuilder out = new StringBuilder("Not met on ");
    out.append(notMet.agreed() ? notMet.max() : notMet.min() + " to " + notMet.max());
    out.append(" of ").append(days.window().days()).append(" days by the accounts; all agree on ");
    out.append(days.days(DayState.NOT_MET)).append("; disputed on ");
    out.append(days.days(DayState.DISPUTED)).append(", unknown on ");
    return out.append(days.days(DayState.UNKNOWN)).toString();
  }

  private String description() {
    List<String> lines = new ArrayList<>();
    for (DutyDays.Run run : days.runs().stream().limit(20).toList()) {
      lines.add(sentence(run.days(), said(run.state())));
    }
    return String.join("; ", lines) + ".";
  }

  /** Every run of days, with the claims that say met and not met. */
  static DataTable table(DutyDays days) {
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
        "Days of the obligation",
        List.of("First day", "Last day", "Days", "State", "Claims: not met", "Claims: met"),
        rows);
  }

  private static String ids(List<String> claims) {
    return claims.isEmpty() ? "none" : String.join(" ", claims);
  }
}
