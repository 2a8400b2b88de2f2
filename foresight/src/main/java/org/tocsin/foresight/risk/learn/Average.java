package org.tocsin.foresight.risk.learn;

import java.util.List;

/**
 * The mean of several classifiers' logits, then a straight line through it.
 *
 * @param members at least one
 * @param shift added to the mean logit times {@code slope}; 0 leaves it
 * @param slope 1 leaves it; below 1 the average was too sure of itself
 */
public record Average(List<Classifier> members, double shift, double slope) implements Classifier {
  public Average {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("an average needs members");
    }
  }

  @Override
  public double[] probabilities(Table table) {
    double[] logits = new double[table.rows()];
    for (Classifier member : members) {
      double[] probabilities = member.probabilities(table);
      for (int row = 0; row < logits.length; row++) {
        logits[row] += Logit.of(probabilities[row]) / members.size();
      }
    }
    for (int row = 0; row < logits.length; row++) {
      logits[row] = Logit.bounded(Logit.probability(shift + slope * logits[row]));
    }
    return logits;
  }
}
