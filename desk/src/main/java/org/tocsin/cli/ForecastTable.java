package org.tocsin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.foresight.risk.Forecast;
import org.tocsin.foresight.risk.ForecastCard;
import org.tocsin.foresight.risk.ForecastSet;
import org.tocsin.foresight.risk.Skill;
import org.tocsin.foresight.score.Ensemble;

/** Forecasts and their card as lines for people. */
final class ForecastTable {

  private ForecastTable() {}

  static List<String> card(ForecastCard card) {
    List<String> lines = new ArrayList<>();
    lines.add("%s, window %d, model %s".formatted(card.task(), card.window(), card.model()));
    lines.add("trained on " + card.trained() + ", seed " + card.seed());
    lines.add("data release " + card.release().label());
    card.skill().forEach(skill -> lines.add("skill: " + line(skill)));
    return lines;
  }

  private static String line(Skill skill) {
    return String.format(
        Locale.ROOT,
        "%s %.4f, %s %.4f, difference %.4f (%.0f %% interval %.4f to %.4f), windows %s",
        skill.metric().label(),
        skill.value(),
        skill.baseline(),
        skill.baselineValue(),
        skill.difference().estimate(),
        skill.difference().level() * 100,
        skill.difference().low(),
        skill.difference().high(),
        skill.windows());
  }

  static List<String> forecasts(ForecastSet set) {
    List<String> lines = new ArrayList<>(card(set.card()));
    switch (set) {
      case ForecastSet.Withheld withheld -> lines.add("withheld: " + withheld.reason());
      case ForecastSet.Issued issued -> {
        lines.add("");
        issued.forecasts().forEach(forecast -> lines.add(line(forecast)));
      }
    }
    return lines;
  }

  private static String line(Forecast forecast) {
    String value =
        switch (forecast) {
          case Forecast.Chance chance ->
              String.format(Locale.ROOT, "%.4f  %s", chance.probability(), chance.event());
          case Forecast.Count count -> line(count.draws());
        };
    return String.format("%-28s %-16s %s", forecast.placeName(), forecast.period(), value);
  }

  private static String line(Ensemble draws) {
    return String.format(
        Locale.ROOT,
        "median %.0f, half within %.0f and %.0f, 90 %% within %.0f and %.0f",
        draws.quantile(0.5),
        draws.quantile(0.25),
        draws.quantile(0.75),
        draws.quantile(0.05),
        draws.quantile(0.95));
  }

  /** The forecasts of one place, by key or name. */
  static ForecastSet only(ForecastSet set, String place) {
    if (!(set instanceof ForecastSet.Issued issued)) {
      return set;
    }
    List<Forecast> kept =
        issued.forecasts().stream()
            .filter(one -> one.place().equals(place) || one.placeName().equalsIgnoreCase(place))
            .toList();
    if (kept.isEmpty()) {
      throw new Failure("no place \"" + place + "\" in the forecast; names are the data's own");
    }
    return new ForecastSet.Issued(issued.card(), kept);
  }
}
