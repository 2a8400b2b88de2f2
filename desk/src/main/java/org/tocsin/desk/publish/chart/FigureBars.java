package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tocsin.desk.measure.PriceMeasure;
import org.tocsin.desk.measure.WeeksMeasure;
import org.tocsin.foresight.signal.Episode;
import org.tocsin.foresight.signal.PriceMonth;
import org.tocsin.foresight.signal.WeeklyReceipts;
import org.tocsin.foresight.supply.Quantiles;

/** Prices and weekly receipts as bars. */
final class FigureBars {
  private FigureBars() {}

  static Picture prices(PriceMeasure measure, Sheet sheet, String id) {
    List<Bars.Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (PriceMonth month : measure.months()) {
      boolean alarm = measure.rule().pricesAlarm(month) || measure.rule().availabilityAlarms(month);
      String risen = share(month.findShareRisen());
      String gone = share(month.findShareGone());
      bars.add(
          Bars.Bar.of(
              month.month().atDay(1),
              month.month().plusMonths(1).atDay(1),
              percent(month.findShareRisen()),
              alarm,
              "%s: %s rose, %s no longer quoted".formatted(month.month(), risen, gone)));
      rows.add(
          List.of(
              month.month().toString(),
              String.valueOf(month.compared()),
              risen,
              String.valueOf(month.steady()),
              gone,
              alarm ? "alarm" : ""));
    }
    double limit = measure.rule().alarmShare();
    String words = "alarm from " + share(OptionalDouble.of(limit));
    return new Bars(
            "%% of commodities up by more than %.0f %% on the month before"
                .formatted(100 * measure.rule().rise()),
            bars,
            OptionalDouble.of(100 * limit),
            words,
            100,
            sheet,
            id)
        .draw(
            priceFinding(measure),
            "One bar a month. A dashed box is a month of which too little is known.",
            new DataTable(
                "Prices in " + measure.region(),
                List.of("Month", "Compared", "Share up", "Steady before", "Share gone", "Alarm"),
                rows));
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isEmpty() ? share : OptionalDouble.of(100 * share.getAsDouble());
  }

  private static String priceFinding(PriceMeasure measure) {
    List<Episode> episodes = measure.episodes();
    String quotes = "Prices in %s by %s".formatted(measure.region(), measure.source());
    if (episodes.isEmpty()) {
      return quotes + ": no month in alarm";
    }
    Episode last = episodes.getLast();
    String when =
        last.first().equals(last.last())
            ? last.first().toString()
            : last.first() + " to " + last.last();
    return "%s: %d %s in alarm, the last %s"
        .formatted(quotes, episodes.size(), episodes.size() == 1 ? "run of months" : "runs", when);
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty()
        ? "unknown"
        : String.format(Locale.ROOT, "%.0f %%", 100 * share.getAsDouble());
  }

  static Picture weeks(WeeksMeasure measure, Sheet sheet, String id) {
    List<Bars.Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (WeeklyReceipts week : measure.weeks()) {
      String tonnes = tonnes(week.amount());
      LocalDate from = week.days().from();
      bars.add(
          Bars.Bar.of(
              from,
              week.days().until(),
              OptionalDouble.of(week.amount() / 1000),
              false,
              "week from %s: %s t".formatted(from, tonnes)));
      rows.add(List.of(from.toString(), tonnes, "reported"));
    }
    Quantiles next = measure.next();
    String finding =
        "%s: %d weeks on record, next week %s"
            .formatted(measure.corridor(), measure.weeks().size(), next(next));
    if (next != null) {
      LocalDate from = measure.weeks().getLast().days().until();
      bars.add(
          new Bars.Bar(
              from,
              from.plusDays(7),
              OptionalDouble.of(next.p10() / 1000),
              OptionalDouble.of(next.p90() / 1000),
              false,
              "next week"));
      rows.add(
          List.of(
              from.toString(),
              "%s (%s to %s)".formatted(tonnes(next.p50()), tonnes(next.p10()), tonnes(next.p90())),
              "forecast, 80 in 100"));
    }
    return new Bars("thousand tonnes a week", bars, OptionalDouble.empty(), "", 1, sheet, id)
        .draw(
            finding,
            "One bar a week; the dashed box is the range of the week that is forecast.",
            new DataTable(
                "Weekly receipts, " + measure.corridor(),
                List.of("Week from", "Tonnes", "Basis"),
                rows));
  }

  private static String next(@org.jspecify.annotations.Nullable Quantiles next) {
    return next == null
        ? "unknown"
        : "%s t (%s to %s t)".formatted(tonnes(next.p50()), tonnes(next.p10()), tonnes(next.p90()));
  }

  private static String tonnes(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
