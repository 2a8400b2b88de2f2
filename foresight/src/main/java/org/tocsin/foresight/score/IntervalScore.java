package org.tocsin.foresight.score;

/**
 * The score of a central interval: its width, plus a penalty for an outcome outside that grows with
 * the distance. In the unit of the outcome; less is better. VIEWS calls its mean MIS.
 *
 * <p>Source: Gneiting and Raftery, "Strictly Proper Scoring Rules, Prediction, and Estimation",
 * JASA 102 (2007), equation 43.
 *
 * @param level share of outcomes that the interval should hold, above 0 and below 1; 0.9 in VIEWS
 */
public record IntervalScore(double level) {

  public IntervalScore {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("no level of an interval: " + level);
    }
  }

  /** The score of the interval between the quantiles of {@code forecast}. */
  public double of(Ensemble forecast, double outcome) {
    double low = low(forecast);
    double high = high(forecast);
    double outside = Math.max(0, low - outcome) + Math.max(0, outcome - high);
    return high - low + 2 / (1 - level) * outside;
  }

  /** Whether the outcome lies inside, ends included. Its mean over many cases is the coverage. */
  public boolean covers(Ensemble forecast, double outcome) {
    return low(forecast) <= outcome && outcome <= high(forecast);
  }

  private double low(Ensemble forecast) {
    return forecast.quantile((1 - level) / 2);
  }

  private double high(Ensemble forecast) {
    return forecast.quantile((1 + level) / 2);
  }
}
