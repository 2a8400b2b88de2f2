package org.tocsin.desk.warn.rule;

import java.util.Optional;
import org.tocsin.foresight.alert.AlertRule;

/**
 * A rule as it stands in one case.
 *
 * @param text as people read and edit it
 * @param on whether it looks at the case
 * @param reason why it was last switched; "" when it never was
 * @param trial the last one of this very text; empty when there was none
 */
public record Rule(
    AlertRule rule, Origin origin, String text, boolean on, String reason, Optional<Trial> trial) {

  public String id() {
    return rule.id();
  }

  /** Where a rule comes from. */
  public enum Origin {
    /** On in every case until somebody switches it off. */
    SHIPPED,
    /** Ships for a team to try; off until somebody switches it on. */
    OFFERED,
    /** In a file of the team's home; off until somebody switches it on. */
    FILE,
    /** Written at the desk for this case; off until somebody switches it on. */
    WRITTEN
  }
}
