package org.tocsin.foresight.risk.deaths;

/**
 * How much each part of a pool weighs, by context: weights in proportion to the exponential of a
 * linear function of the context, so that they are above 0 and add up to 1.
 *
 * @param coefficients [part][number of the context]
 */
record Gate(double[][] coefficients) {

  /** The weights of the parts. */
  double[] weights(double[] context) {
    double[] weights = new double[coefficients.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int part = 0; part < weights.length; part++) {
      for (int i = 0; i < context.length; i++) {
        weights[part] += coefficients[part][i] * context[i];
      }
      largest = Math.max(largest, weights[part]);
    }
    double total = 0;
    for (int part = 0; part < weights.length; part++) {
      weights[part] = Math.exp(weights[part] - largest);
      total += weights[part];
    }
    for (int part = 0; part < weights.length; part++) {
      weights[part] /= total;
    }
    return weights;
  }
}
