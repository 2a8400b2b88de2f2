package org.tocsin.foresight.duty;

/** What all accounts together say of an obligation on a day. */
public enum DayState {
  /** Every account that speaks of the day says so. */
  MET,
  /** Every account that speaks of the day says so. */
  NOT_MET,
  /** One account says met and another not met. */
  DISPUTED,
  /** No account speaks of the day, or one that does cannot tell. */
  UNKNOWN
}
