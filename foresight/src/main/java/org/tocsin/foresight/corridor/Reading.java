package org.tocsin.foresight.corridor;

/** The side a coherent reading of contradictory reports takes where they disagree. */
public enum Reading {
  /** The reports do not contradict each other, so there is only this reading. */
  AGREED,
  /** Where reports disagree, those that speak of closure are followed. */
  AS_CLOSURE_REPORTS_SAY,
  /** Where reports disagree, those that speak of passage are followed. */
  AS_OPENING_REPORTS_SAY
}
