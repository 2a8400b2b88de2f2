package org.tocsin.foresight.risk.learn;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Logistic regression with the elastic net's penalty, by cyclical coordinate descent on the
 * quadratic approximation (Friedman, Hastie and Tibshirani, "Regularization paths for generalized
 * linear models via coordinate descent", J. Stat. Software 33, 2010). Minimises the mean log loss
 * plus {@code strength * (mix * |b|_1 + (1 - mix) / 2 * |b|_2^2)} over standardised columns; the
 * intercept is free.
 *
 * @param strength of the penalty, 0 or more
 * @param mix 0 for ridge, 1 for lasso
 */
public record ElasticNet(double strength, double mix) implements Learner {
  private static final int ROUNDS = 40;
  private static final int SWEEPS = 60;
  private static final int HALVINGS = 30;
  private static final double SMALL = 1e-4;
  private static final double SMALL_GAIN = 1e-7;
  private static final double LEAST_CURVATURE = 1e-5;

  public ElasticNet {
    if (!(strength >= 0) || !(mix >= 0 && mix <= 1)) {
      throw new IllegalArgumentException("penalty " + strength + ", mix " + mix);
    }
  }

  @Override
  public Classifier learn(Examples examples, RandomGenerator random) {
    LinearColumns columns = LinearColumns.fittedOn(examples);
    double[] line = new Descent(columns.of(examples.table()), examples).run();
    return new Line(columns, line);
  }

  /** One fit. The last coefficient is the intercept. */
  private final class Descent {
    private final double[][] columns;
    private final Examples examples;
    private final double total;
    private final double[] line;
    private final double[] curvature;
    private final double[] rest;

    Descent(double[][] columns, Examples examples) {
      this.columns = columns;
      this.examples = examples;
      this.total = Arrays.stream(examples.weights()).sum();
      this.line = new double[columns.length + 1];
      this.line[columns.length] = Logit.of(examples.baseRate());
      this.curvature = new double[examples.happened().length];
      this.rest = new double[curvature.length];
    }

    double[] run() {
      double reached = objective();
      for (int round = 0; round < ROUNDS; round++) {
        double[] before = line.clone();
        approximate();
        double moved = SMALL + 1;
        for (int i = 0; i < SWEEPS && moved > SMALL; i++) {
          moved = sweep();
        }
        double now = backUpTo(before, reached);
        if (reached - now < SMALL_GAIN) {
          break;
        }
        reached = now;
      }
      return line;
    }

    /** Where the approximation led astray, goes half the way back until it did not. */
    private double backUpTo(double[] before, double reached) {
      double now = objective();
      for (int i = 0; i < HALVINGS && !(now <= reached); i++) {
        for (int c = 0; c < line.length; c++) {
          line[c] = (line[c] + before[c]) / 2;
        }
        now = objective();
      }
      return now;
    }

    /** Mean log loss plus penalty. */
    private double objective() {
      double[] logits = Line.logits(columns, line, rest.length);
      double loss = 0;
      for (int row = 0; row < logits.length; row++) {
        double z = examples.happened()[row] ? logits[row] : -logits[row];
        loss += examples.weights()[row] * (Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, -z));
      }
      double penalty = 0;
      for (int c = 0; c < columns.length; c++) {
        penalty += mix * Math.abs(line[c]) + (1 - mix) / 2 * line[c] * line[c];
      }
      return loss / total + strength * penalty;
    }

    /** Curvature and working residual at the present line. */
    private void approximate() {
      double[] logits = Line.logits(columns, line, rest.length);
      for (int row = 0; row < rest.length; row++) {
        double p = Logit.probability(logits[row]);
        double bend = Math.max(LEAST_CURVATURE, p * (1 - p));
        curvature[row] = examples.weights()[row] * bend / total;
        rest[row] = ((examples.happened()[row] ? 1 : 0) - p) / bend;
      }
    }

    /** The largest change of a coefficient. */
    private double sweep() {
      double moved = 0;
      for (int c = 0; c <= columns.length; c++) {
        moved = Math.max(moved, Math.abs(c < columns.length ? move(c) : shift()));
      }
      return moved;
    }

    private double move(int c) {
      double[] column = columns[c];
      double slope = 0;
      double bend = 0;
      for (int row = 0; row < rest.length; row++) {
        double weighted = curvature[row] * column[row];
        slope += weighted * rest[row];
        bend += weighted * column[row];
      }
      double free = slope + bend * line[c];
      double shrunk = Math.signum(free) * Math.max(0, Math.abs(free) - strength * mix);
      double change = shrunk / (bend + strength * (1 - mix)) - line[c];
      if (change != 0) {
        line[c] += change;
        for (int row = 0; row < rest.length; row++) {
          rest[row] -= change * column[row];
        }
      }
      return change;
    }

    private double shift() {
      double slope = 0;
      double bend = 0;
      for (int row = 0; row < rest.length; row++) {
        slope += curvature[row] * rest[row];
        bend += curvature[row];
      }
      double change = slope / bend;
      line[columns.length] += change;
      for (int row = 0; row < rest.length; row++) {
        rest[row] -= change;
      }
      return change;
    }
  }
}
