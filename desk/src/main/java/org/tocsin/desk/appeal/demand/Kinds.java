package org.tocsin.desk.appeal.demand;

/** The kinds of facts about appeals. */
final class Kinds {
  static final String APPEAL_OPENED = "AppealOpened";
  static final String ADDRESSEE_NAMED = "AddresseeNamed";
  static final String DEMAND_MADE = "DemandMade";
  static final String DEADLINE_SET = "DemandDeadlineSet";
  static final String EVIDENCE_LAID = "DemandEvidenceLaid";
  static final String STEP_SHOWN = "DemandStepShown";
  static final String STEP_WITHDRAWN = "DemandStepWithdrawn";

  private Kinds() {}
}
