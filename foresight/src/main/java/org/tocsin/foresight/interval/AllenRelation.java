package org.tocsin.foresight.interval;

/**
 * The thirteen ways two intervals can lie to each other: J. F. Allen, "Maintaining Knowledge about
 * Temporal Intervals", Communications of the ACM 26 (1983), 832-843. Exactly one holds for any
 * pair.
 */
public enum AllenRelation {
  BEFORE,
  MEETS,
  OVERLAPS,
  STARTS,
  DURING,
  FINISHES,
  EQUALS,
  FINISHED_BY,
  CONTAINS,
  STARTED_BY,
  OVERLAPPED_BY,
  MET_BY,
  AFTER;

  /** The relation of {@code a} to {@code b}. */
  public static AllenRelation between(DayInterval a, DayInterval b) {
    if (a.until().isBefore(b.from())) {
      return BEFORE;
    }
    if (a.until().equals(b.from())) {
      return MEETS;
    }
    if (b.until().isBefore(a.from())) {
      return AFTER;
    }
    if (b.until().equals(a.from())) {
      return MET_BY;
    }
    return betweenOverlapping(a, b);
  }

  /** The relation of b to a when this is the relation of a to b. */
  public AllenRelation inverse() {
    return values()[values().length - 1 - ordinal()];
  }

  private static AllenRelation betweenOverlapping(DayInterval a, DayInterval b) {
    int starts = Integer.signum(a.from().compareTo(b.from()));
    int ends = Integer.signum(a.until().compareTo(b.until()));
    if (starts == 0) {
      return ends == 0 ? EQUALS : ends < 0 ? STARTS : STARTED_BY;
    }
    if (ends == 0) {
      return starts > 0 ? FINISHES : FINISHED_BY;
    }
    if (starts < 0) {
      return ends > 0 ? CONTAINS : OVERLAPS;
    }
    return ends < 0 ? DURING : OVERLAPPED_BY;
  }
}
