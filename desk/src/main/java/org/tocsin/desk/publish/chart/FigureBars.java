package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.measure.PriceMeasure;
import org.tocsin.desk.measure.WeeksMeasure;
import org.tocsin.foresight.signal.Episode;
import org.tocsin.foresight.signal.PriceMonth;
import org.tocsin.foresight.signal.WeeklyReceipts;
import org.tocsin.foresight.supply.Quantiles;

/** Prices and weekly receipts as bars. */
final class FigureBars {
  private FigureBars() {}

  static Picture prices(PriceMeasure measure, Sheet sheet, PictureWords words, String id) {
    List<Bars.Bar> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (PriceMonth month : measure.months()) {
      boolean alarm = measure.rule().pricesAlarm(month) || measure.rule().availabilityAlarms(month);
      String risen = share(month.findShareRisen(), words);
      String gone = share(month.findShareGone(), words);
      bars.add(
          Bars.Bar.of(
              month.month().atDay(1),
              month.month().plusMonths(1).atDay(1),
              percent(month.findShareRisen()),
              alarm,
              words.say("chart.prices.bar", month.month().toString(), risen, gone)));
      rows.add(
          List.of(
              month.month().toString(),
              String.valueOf(month.compared()),
              risen,
              String.valueOf(month.steady()),
              gone,
              alarm ? words.say("chart.prices.alarm") : ""));
    }
    double limit = measure.rule().alarmShare();
    String from = words.say("chart.prices.limit", share(OptionalDouble.of(limit), words));
    return new Bars(
            words.say("chart.prices.unit", Math.round(100 * measure.rule().rise())),
            bars,
            OptionalDouble.of(100 * limit),
            from,
            100,
            sheet,
            words,
            id)
        .draw(
            priceFinding(measure, words),
            words.say("chart.prices.description"),
            new DataTable(
                words.say("chart.prices.caption", measure.region()),
                List.of(
                    words.say("chart.col.month"),
                    words.say("chart.prices.compared"),
                    words.say("chart.prices.up"),
                    words.say("chart.prices.steady"),
                    words.say("chart.prices.gone"),
                    words.say("chart.prices.alarm_column")),
                rows));
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isEmpty() ? share : OptionalDouble.of(100 * share.getAsDouble());
  }

  private static String priceFinding(PriceMeasure measure, PictureWords words) {
    List<Episode> episodes = measure.episodes();
    if (episodes.isEmpty()) {
      return words.say("chart.prices.quiet", measure.region(), measure.source());
    }
    Episode last = episodes.getLast();
    String when =
        last.first().equals(last.last())
            ? last.first().toString()
            : words.say("chart.range", last.first().toString(), last.last().toString());
    return words.say(
        "chart.prices.finding", measure.region(), measure.source(), episodes.size(), when);
  }

  private static String share(OptionalDouble share, PictureWords words) {
    return share.isEmpty()
        ? words.word("unknown")
        : String.format(Locale.ROOT, "%.0f %%", 100 * share.getAsDouble());
  }

  static Picture weeks(WeeksMeasure measure, Sheet sheet, PictureWords words, String id) {
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
              words.say("chart.weeks.bar", from.toString(), tonnes)));
      rows.add(List.of(from.toString(), tonnes, words.say("chart.weeks.reported")));
    }
    Quantiles next = measure.next();
    String finding =
        words.say(
            "chart.weeks.finding", measure.corridor(), measure.weeks().size(), next(next, words));
    if (next != null) {
      LocalDate from = measure.weeks().getLast().days().until();
      bars.add(
          new Bars.Bar(
              from,
              from.plusDays(7),
              OptionalDouble.of(next.p10() / 1000),
              OptionalDouble.of(next.p90() / 1000),
              false,
              words.say("chart.weeks.next")));
      rows.add(
          List.of(
              from.toString(),
              words.say(
                  "chart.weeks.range", tonnes(next.p50()), tonnes(next.p10()), tonnes(next.p90())),
              words.say("chart.weeks.forecast")));
    }
    return new Bars(
            words.say("chart.weeks.unit"), bars, OptionalDouble.empty(), "", 1, sheet, words, id)
        .draw(
            finding,
            words.say("chart.weeks.description"),
            new DataTable(
                words.say("chart.weeks.caption", measure.corridor()),
                List.of(
                    words.say("chart.weeks.from"),
                    words.say("chart.weeks.tonnes"),
                    words.say("chart.weeks.basis")),
                rows));
  }

  private static String next(@Nullable Quantiles next, PictureWords words) {
    return next == null
        ? words.word("unknown")
        : words.say(
            "chart.weeks.range_tonnes", tonnes(next.p50()), tonnes(next.p10()), tonnes(next.p90()));
  }

  private static String tonnes(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
