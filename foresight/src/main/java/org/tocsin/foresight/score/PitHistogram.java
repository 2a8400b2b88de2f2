package org.tocsin.foresight.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Where outcomes fall in their forecasts, from which a calibration plot is drawn: for each nominal
 * share, the share of outcomes at or below that quantile. Counts have ties, so an outcome that is
 * among the draws counts by the part of them that the share takes in (the non-randomised PIT of
 * Czado, Gneiting and Held, "Predictive Model Assessment for Count Data", Biometrics 65 (2009)). A
 * calibrated forecast gives the share itself.
 */
public final class PitHistogram {

  private static final int STEPS = 20;

  private final double[] below = new double[STEPS + 1];
  private int cases;

  /** Takes in one forecast with its outcome. */
  public void add(Ensemble forecast, double outcome) {
    double low = (double) forecast.countBelow(outcome) / forecast.size();
    double high = (double) forecast.countUpTo(outcome) / forecast.size();
    for (int i = 0; i <= STEPS; i++) {
      double share = (double) i / STEPS;
      below[i] += high > low ? clamp((share - low) / (high - low)) : share >= low ? 1 : 0;
    }
    cases++;
  }

  /** How many forecasts were taken in. */
  public int cases() {
    return cases;
  }

  /** For shares 0.05, 0.10 to 0.95: the share of outcomes at or below; empty without cases. */
  public List<Step> list() {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < STEPS && cases > 0; i++) {
      steps.add(new Step((double) i / STEPS, below[i] / cases));
    }
    return steps;
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  /**
   * One nominal share with what was seen.
   *
   * @param nominal share the forecasts give, 0 to 1
   * @param observed share of outcomes, 0 to 1
   */
  public record Step(double nominal, double observed) {}
}
