package org.tocsin.desk.warn.forecast;

/** The kinds of facts of this room. */
final class Kinds {
  static final String PREDICTIONS_SEALED = "PredictionsSealed";
  static final String ASIDE_PROPOSED = "PredictionsAsideProposed";
  static final String SET_ASIDE = "PredictionsSetAside";
  static final String RETURN_PROPOSED = "PredictionsReturnProposed";
  static final String RETURNED = "PredictionsReturned";
  static final String OUTCOMES_PROPOSED = "OutcomesProposed";
  static final String OUTCOMES_CONFIRMED = "OutcomesConfirmed";

  private Kinds() {}
}
