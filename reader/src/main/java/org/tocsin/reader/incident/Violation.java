package org.tocsin.reader.incident;

/** What was done, as HRDsAttack (Ran et al. 2023, table 1) tells it apart. */
public enum Violation {
  ARBITRARY_DETENTION,
  ENFORCED_DISAPPEARANCE,
  KIDNAPPING,
  KILLING,
  TORTURE,
  /** Anything else: threats, assault, eviction, censorship. */
  OTHER
}
