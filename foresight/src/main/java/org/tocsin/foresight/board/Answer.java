package org.tocsin.foresight.board;

import java.util.List;
import org.tocsin.foresight.score.Ensemble;

/** What a source says to a question. */
public sealed interface Answer {

  /**
   * How probable it is that it happens.
   *
   * @param probability from 0 to 1
   */
  record Chance(double probability) implements Answer {
    public Chance {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "a probability lies between 0 and 1, not " + probability);
      }
    }
  }

  /**
   * How much, as quantiles; a single number is the quantile of one half.
   *
   * @param quantiles rising in both, at least one
   */
  record Spread(List<Quantile> quantiles) implements Answer {
    private static final int DRAWS = 200;

    public Spread {
      quantiles = List.copyOf(quantiles);
      if (quantiles.isEmpty()) {
        throw new IllegalArgumentException("give a number or quantiles");
      }
      for (int i = 1; i < quantiles.size(); i++) {
        Quantile one = quantiles.get(i - 1);
        Quantile next = quantiles.get(i);
        if (next.share() <= one.share() || next.value() < one.value()) {
          throw new IllegalArgumentException(
              "quantiles rise: %s at %s comes before %s at %s"
                  .formatted(one.value(), one.share(), next.value(), next.share()));
        }
      }
    }

    /** One number without a spread. */
    public static Spread of(double value) {
      return new Spread(List.of(new Quantile(0.5, value)));
    }

    public boolean isPoint() {
      return quantiles.size() == 1;
    }

    /**
     * The distribution that every source is scored by: neighbouring quantiles are joined by
     * straight lines and what lies beyond the outermost ones is put on them, so that nobody is
     * given tails that they did not state. 200 equally likely values.
     */
    public Ensemble draws() {
      if (isPoint()) {
        return Ensemble.of(quantiles.getFirst().value());
      }
      double[] draws = new double[DRAWS];
      for (int i = 0; i < DRAWS; i++) {
        draws[i] = at((i + 0.5) / DRAWS);
      }
      return Ensemble.of(draws);
    }

    /**
     * The value at a share, by the same lines.
     *
     * @param share from 0 to 1
     */
    public double at(double share) {
      Quantile below = quantiles.getFirst();
      for (Quantile above : quantiles) {
        if (share <= above.share()) {
          double width = above.share() - below.share();
          return width <= 0
              ? above.value()
              : below.value() + (share - below.share()) / width * (above.value() - below.value());
        }
        below = above;
      }
      return below.value();
    }
  }

  /**
   * @param share above 0 and below 1
   * @param value not below 0: what is counted here is people and events
   */
  record Quantile(double share, double value) {
    public Quantile {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException("a quantile lies between 0 and 1, not at " + share);
      }
      if (!(value >= 0 && Double.isFinite(value))) {
        throw new IllegalArgumentException("a number here is 0 or more, not " + value);
      }
    }
  }

  /**
   * @throws IllegalArgumentException when this is no answer to a question of that kind
   */
  default void requireFits(AnswerKind kind) {
    boolean fits =
        switch (this) {
          case Chance chance -> kind == AnswerKind.EVENT;
          case Spread spread -> kind == AnswerKind.COUNT || kind == AnswerKind.SHARE;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          kind == AnswerKind.EVENT
              ? "whether something happens is answered by a probability"
              : "how much is answered by a number or quantiles");
    }
    if (kind == AnswerKind.SHARE
        && this instanceof Spread spread
        && spread.quantiles().getLast().value() > 1) {
      throw new IllegalArgumentException("a share lies between 0 and 1");
    }
  }
}
