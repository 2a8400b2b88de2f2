package org.tocsin.foresight.indicator;

import java.util.List;

/**
 * An indicator that evidence may speak to. A suggestion for a person to judge.
 *
 * @param indicatorId number of the indicator
 * @param rule the rule that suggests it, with its reason
 * @param supportingIds pieces that assert what the rule looks for; never empty
 * @param contestingIds pieces that deny or doubt it
 */
public record IndicatorCandidate(
    String indicatorId,
    IndicatorRule rule,
    List<String> supportingIds,
    List<String> contestingIds) {

  public IndicatorCandidate {
    supportingIds = List.copyOf(supportingIds);
    contestingIds = List.copyOf(contestingIds);
  }

  public boolean contested() {
    return !contestingIds.isEmpty();
  }
}
