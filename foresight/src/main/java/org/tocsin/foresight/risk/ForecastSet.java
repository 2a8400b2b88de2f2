package org.tocsin.foresight.risk;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a model has to say about a window: forecasts, or why there are none. */
public sealed interface ForecastSet {

  ForecastCard card();

  /**
   * The forecasts, unless the card says that the model is no better than its baseline by one of the
   * metrics that decide; then nothing is forecast.
   */
  static ForecastSet of(ForecastCard card, Supplier<List<? extends Forecast>> forecasts) {
    return card.skill().stream()
        .filter(skill -> !skill.isBetterThanBaseline())
        .findFirst()
        .<ForecastSet>map(skill -> new Withheld(card, reason(skill)))
        .orElseGet(() -> new Issued(card, List.copyOf(forecasts.get())));
  }

  private static String reason(Skill skill) {
    return String.format(
        Locale.ROOT,
        "no better than %s over %s: %s %.4f beside %.4f",
        skill.baseline(),
        skill.windows(),
        skill.metric().label(),
        skill.value(),
        skill.baselineValue());
  }

  /** Forecasts of a model that was better than its baseline. */
  record Issued(ForecastCard card, List<Forecast> forecasts) implements ForecastSet {
    public Issued {
      forecasts = List.copyOf(forecasts);
    }
  }

  /** No forecasts, and why in one line. */
  record Withheld(ForecastCard card, String reason) implements ForecastSet {}
}
