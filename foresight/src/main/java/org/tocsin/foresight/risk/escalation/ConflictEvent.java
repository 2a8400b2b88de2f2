package org.tocsin.foresight.risk.escalation;

import java.util.Optional;

/** What is forecast of the months after a base month. */
enum ConflictEvent {
  /** In the next h months at least 25 deaths, and at least twice as many as in the last h. */
  ESCALATION("escalation") {
    @Override
    boolean isAtStake(MonthlyDeaths deaths, int country, int month, int horizon) {
      return !Double.isNaN(deaths.sum(country, month - horizon + 1, month));
    }

    @Override
    boolean happens(double next, double last) {
      return next >= Math.max(LEAST_DEATHS, 2 * last);
    }
  },
  /** At least one death in the next h months, after 60 months without any. */
  HARD_ONSET("hard onset") {
    @Override
    boolean isAtStake(MonthlyDeaths deaths, int country, int month, int horizon) {
      return deaths.sum(country, month - QUIET_MONTHS + 1, month) == 0;
    }

    @Override
    boolean happens(double next, double last) {
      return next >= 1;
    }
  };

  private static final int LEAST_DEATHS = 25;
  private static final int QUIET_MONTHS = 60;

  private final String label;

  ConflictEvent(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether the event can be forecast at all from this month; not if the past is unknown. */
  abstract boolean isAtStake(MonthlyDeaths deaths, int country, int month, int horizon);

  abstract boolean happens(double next, double last);

  /** Whether it happened after this month; empty when a month of the next h is not known. */
  Optional<Boolean> outcome(MonthlyDeaths deaths, int country, int month, int horizon) {
    double next = deaths.sum(country, month + 1, month + horizon);
    double last = deaths.sum(country, month - horizon + 1, month);
    return Double.isNaN(next) ? Optional.empty() : Optional.of(happens(next, last));
  }
}
