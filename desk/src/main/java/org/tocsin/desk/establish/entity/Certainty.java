package org.tocsin.desk.establish.entity;

/** How sure the person who wrote a statement is of it, in words, never a number. */
public enum Certainty {
  CERTAIN,
  PROBABLE,
  POSSIBLE,
  DOUBTFUL,
  /** Nobody has said; the default. */
  NOT_STATED
}
