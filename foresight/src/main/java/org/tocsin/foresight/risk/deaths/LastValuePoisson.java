package org.tocsin.foresight.risk.deaths;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.tocsin.foresight.score.Ensemble;

/**
 * The last known month goes on: a Poisson distribution with its value as mean. A VIEWS baseline.
 */
final class LastValuePoisson implements DeathModel {

  private static final int DRAWS = 1000;

  /** From here on the normal approximation is closer than the draws can tell. */
  private static final double LARGE = 50;

  @Override
  public String name() {
    return "last-value Poisson";
  }

  @Override
  public String description() {
    return "a Poisson distribution around the last known month";
  }

  @Override
  public Fitted fit(DeathSeries known, long seed) {
    return (country, horizon) -> {
      RandomGenerator random = new SplittableRandom(seed * 1_000_003 + country * 101L + horizon);
      double[] last = known.history(country, known.last(), 1);
      double mean = last.length == 0 ? 0 : last[0];
      double[] draws = new double[DRAWS];
      for (int i = 0; i < DRAWS; i++) {
        draws[i] = draw(mean, random);
      }
      return Ensemble.of(draws);
    };
  }

  /**
   * One draw: by multiplication of uniforms (Knuth, TAOCP vol. 2, 3.4.1) where the mean is small.
   */
  private static double draw(double mean, RandomGenerator random) {
    if (mean >= LARGE) {
      return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
