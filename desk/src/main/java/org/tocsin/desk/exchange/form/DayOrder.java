package org.tocsin.desk.exchange.form;

/** What 3/5/2021 means in a file; nobody can tell from one cell. */
public enum DayOrder {
  /** Nobody has said: what can be read in two ways is refused. */
  NOT_SAID,
  DAY_FIRST,
  MONTH_FIRST
}
