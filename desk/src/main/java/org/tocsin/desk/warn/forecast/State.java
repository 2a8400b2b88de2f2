package org.tocsin.desk.warn.forecast;

/** How far a question is. */
public enum State {
  /** Its period is not over. */
  OPEN,
  /** The period is over and nobody has said what came. */
  DUE,
  /** Somebody has said it; a second reader has not confirmed it. */
  PROPOSED,
  /** Confirmed. */
  DECIDED,
  /** Confirmed that it cannot be decided. */
  UNDECIDABLE
}
