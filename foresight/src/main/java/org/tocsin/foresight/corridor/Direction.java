package org.tocsin.foresight.corridor;

/** Which way through a corridor a statement is about, as seen by the people it serves. */
public enum Direction {
  IN,
  OUT,
  BOTH
}
