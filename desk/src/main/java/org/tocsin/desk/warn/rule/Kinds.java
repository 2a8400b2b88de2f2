package org.tocsin.desk.warn.rule;

/** The kinds of facts about rules. */
final class Kinds {
  static final String RULE_WRITTEN = "RuleWritten";
  static final String RULE_TRIED = "RuleTried";
  static final String RULE_SWITCHED = "RuleSwitched";
  static final String OUTCOME_RECORDED = "OutcomeRecorded";

  private Kinds() {}
}
