package org.tocsin.reader.incident;

import java.util.List;
import java.util.Map;

/**
 * When the weight of its words is enough for a deed.
 *
 * @param least weight, of a report of any length
 * @param share least share of the weight of all deeds
 */
record DeedRule(Violation violation, String name, double least, double share) {
  static final List<DeedRule> ALL =
      List.of(
          new DeedRule(Violation.KILLING, "killing", 6, 0.15),
          new DeedRule(Violation.KIDNAPPING, "kidnapping", 4, 0.15),
          new DeedRule(Violation.TORTURE, "torture", 4, 0.1),
          new DeedRule(Violation.ARBITRARY_DETENTION, "detention", 6, 0.25),
          new DeedRule(Violation.ENFORCED_DISAPPEARANCE, "disappearance", 4, 0.1),
          new DeedRule(Violation.OTHER, "other", 4, 0.3));

  boolean holds(Map<String, Double> weights) {
    double all =
        ALL.stream().mapToDouble(rule -> weights.getOrDefault(rule.name(), 0.0)).sum();
    double own = weights.getOrDefault(name, 0.0);
    return own >= least && own >= share * all;
  }
}
