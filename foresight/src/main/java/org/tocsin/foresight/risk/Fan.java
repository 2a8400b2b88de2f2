package org.tocsin.foresight.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.foresight.score.Ensemble;

/**
 * The forecasts of one place as bands over time: what a fan chart is drawn from.
 *
 * @param place key of the place
 * @param placeName its name
 * @param bands in the order of time
 */
public record Fan(String place, String placeName, List<Band> bands) {

  public Fan {
    bands = List.copyOf(bands);
  }

  /**
   * The quantiles of one period.
   *
   * @param period for example {@code 2018-03}
   * @param p05 with {@code p95} the ends of the 90 % band
   * @param p25 with {@code p75} the ends of the 50 % band
   * @param p50 the median
   */
  public record Band(String period, double p05, double p25, double p50, double p75, double p95) {

    static Band of(String period, Ensemble draws) {
      return new Band(
          period,
          draws.quantile(0.05),
          draws.quantile(0.25),
          draws.quantile(0.5),
          draws.quantile(0.75),
          draws.quantile(0.95));
    }
  }

  /** The fans of all places with forecasts of counts; a withheld forecast has none. */
  public static List<Fan> list(ForecastSet set) {
    if (!(set instanceof ForecastSet.Issued issued)) {
      return List.of();
    }
    Map<String, Fan> fans = new LinkedHashMap<>();
    for (Forecast forecast : issued.forecasts()) {
      if (forecast instanceof Forecast.Count count) {
        Band band = Band.of(count.period(), count.draws());
        fans.merge(
            count.place(),
            new Fan(count.place(), count.placeName(), List.of(band)),
            (fan, next) -> fan.with(band));
      }
    }
    return List.copyOf(fans.values());
  }

  private Fan with(Band band) {
    List<Band> longer = new ArrayList<>(bands);
    longer.add(band);
    return new Fan(place, placeName, longer);
  }
}
