package org.tocsin.desk.warn;

/** The kinds of facts of this room. */
final class Kinds {
  static final String ALERT_RAISED = "AlertRaised";
  static final String ALERT_ACKNOWLEDGED = "AlertAcknowledged";
  static final String ALERT_STOOD_DOWN = "AlertStoodDown";
  static final String ALERT_SCORED = "AlertScored";

  private Kinds() {}
}
