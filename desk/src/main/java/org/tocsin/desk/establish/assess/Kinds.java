package org.tocsin.desk.establish.assess;

/** The kinds of facts about findings that entities do not record by themselves. */
final class Kinds {
  static final String FINDING_CONTESTED = "FindingContested";
  static final String CONTEST_WITHDRAWN = "ContestWithdrawn";
  static final String SUGGESTION_DISMISSED = "SuggestionDismissed";
  static final String SUGGESTION_TAKEN_UP = "SuggestionTakenUp";

  private Kinds() {}
}
