package org.tocsin.reader.incident;

/** What kind of actor a report names as the one who did it. */
public enum Perpetrator {
  STATE,
  /** Armed groups, gangs, and people who act without any authority's leave. */
  ARMED_OR_CRIMINAL,
  /** Companies, employers, private persons. */
  PRIVATE,
  /** The report names none. */
  NONE
}
