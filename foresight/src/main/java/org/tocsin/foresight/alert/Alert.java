package org.tocsin.foresight.alert;

import java.time.LocalDate;
import java.util.List;

/**
 * A warning that a rule gives, with its reasons.
 *
 * @param ruleId the rule
 * @param key the same observations give the same key, whenever and however often they are replayed
 * @param level how grave
 * @param day the day, in event time, on which the condition came to hold
 * @param headline one sentence
 * @param reasons why; never empty
 */
public record Alert(
    String ruleId, String key, Level level, LocalDate day, String headline, List<Reason> reasons) {
  public Alert {
    reasons = List.copyOf(reasons);
  }
}
