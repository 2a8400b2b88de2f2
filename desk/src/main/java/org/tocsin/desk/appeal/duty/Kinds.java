package org.tocsin.desk.appeal.duty;

import java.util.Set;

/** The kinds of facts of this room. */
final class Kinds {
  static final String TEXT_TAKEN = "BindingTextTaken";
  static final String TEXT_WITHDRAWN = "BindingTextWithdrawn";
  static final String DUTY_STATED = "ObligationStated";
  static final String DUTY_WITHDRAWN = "ObligationWithdrawn";
  static final String DAYS_JUDGED = "ObligationDaysJudged";
  static final String REPORT_RECORDED = "ObligationReportRecorded";

  static final Set<String> ALL =
      Set.of(TEXT_TAKEN, TEXT_WITHDRAWN, DUTY_STATED, DUTY_WITHDRAWN, DAYS_JUDGED, REPORT_RECORDED);

  private Kinds() {}
}
