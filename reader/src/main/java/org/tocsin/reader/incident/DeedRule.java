package org.tocsin.reader.incident;

import java.util.List;
import java.util.Map;

/**
 * When the weight of its words is enough for a deed. The figures were set on the training part of
 * HRDsAttack, by steps of a coarse grid.
 *
 * @param least weight, of a report of any length
 * @param share least share of the weight of all deeds
 */
record DeedRule(Violation violation, String name, double least, double share) {
  static final List<DeedRule> ALL =
      List.of(
          new DeedRule(Violation.KILLING, "killing", 1, 0.05),
          new DeedRule(Violation.KIDNAPPING, "kidnapping", 2, 0.1),
          new DeedRule(Violation.TORTURE, "torture", 2, 0),
          new DeedRule(Violation.ARBITRARY_DETENTION, "detention", 2, 0.15),
          new DeedRule(Violation.ENFORCED_DISAPPEARANCE, "disappearance", 6, 0.4),
          new DeedRule(Violation.OTHER, "other", 2, 0.05));

  /** Those in custody for a killing or kidnapping are seldom victims. */
  private static final double OF_WORSE = 0.7;

  private static final double OF_ARMED = 0.1;

  boolean holds(Map<String, Double> weights) {
    double all = ALL.stream().mapToDouble(rule -> rule.weight(weights)).sum();
    double own = weight(weights);
    return own > 0 && own >= least && own >= share * all && !isForWorse(weights);
  }

  private boolean isForWorse(Map<String, Double> weights) {
    double worse =
        OF_WORSE * (weights.getOrDefault("killing", 0.0) + weights.getOrDefault("kidnapping", 0.0))
            + OF_ARMED * weights.getOrDefault("armed", 0.0);
    return violation == Violation.ARBITRARY_DETENTION && weight(weights) < worse;
  }

  private double weight(Map<String, Double> weights) {
    return weights.getOrDefault(name, 0.0);
  }
}
