package org.tocsin.foresight.score;

/**
 * A score of probabilities. Ties are handled as scikit-learn does: rows with the same probability
 * enter a ranking together, so that no order among them is rewarded.
 *
 * @param name for tables
 * @param higherIsBetter or lower is
 */
public record ProbabilityScore(String name, boolean higherIsBetter, Rule rule) {

  /** How the score is computed: first what does not depend on weights, once. */
  @FunctionalInterface
  public interface Rule {
    Weighted on(DueForecasts forecasts);
  }

  /** The score of some forecasts, by how much each cluster weighs. */
  @FunctionalInterface
  public interface Weighted {
    /**
     * @param clusterWeights one weight a cluster, in the order of {@link DueForecasts#clusters}
     * @return NaN where the score is not defined, for example a recall when nothing happened
     */
    double of(double[] clusterWeights);
  }

  /** Mean squared distance to the outcome (Brier 1950), from 0 to 1. */
  public static ProbabilityScore brier() {
    return new ProbabilityScore(
        "Brier", false, forecasts -> weights -> Distances.brier(forecasts, weights));
  }

  /**
   * Mean negative natural logarithm of the probability given to what happened. Certainty that was
   * wrong is bounded by the machine epsilon, as in scikit-learn.
   */
  public static ProbabilityScore logLoss() {
    return new ProbabilityScore(
        "log loss", false, forecasts -> weights -> Distances.logLoss(forecasts, weights));
  }

  /** Chance that an event was ranked above a non-event, a tie counting one half. */
  public static ProbabilityScore rocAuc() {
    return new ProbabilityScore(
        "AUC", true, forecasts -> weights -> Rankings.rocAuc(forecasts, weights));
  }

  /** Sum of precision times gain in recall down the ranking, without interpolation. */
  public static ProbabilityScore averagePrecision() {
    return new ProbabilityScore(
        "AP", true, forecasts -> weights -> Rankings.averagePrecision(forecasts, weights));
  }

  /**
   * Share of the events that stood among the first {@code k} of their period. Where a tie crosses
   * the border each tied row counts in part, which is the mean over all orders of the tied.
   */
  public static ProbabilityScore recallAt(int k) {
    TopOfPeriod top = new TopOfPeriod(k);
    return new ProbabilityScore("recall@" + k, true, top::recall);
  }

  /** Share of the first {@code k} of each period in which the event happened. */
  public static ProbabilityScore precisionAt(int k) {
    TopOfPeriod top = new TopOfPeriod(k);
    return new ProbabilityScore("precision@" + k, true, top::precision);
  }
}
