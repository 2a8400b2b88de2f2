package org.tocsin.foresight.indicator;

/** How a speaker stands to what is said. */
public enum Stance {
  ASSERTS,
  DENIES,
  DOUBTS
}
