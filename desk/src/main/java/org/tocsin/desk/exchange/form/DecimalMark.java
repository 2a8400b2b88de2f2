package org.tocsin.desk.exchange.form;

/** What parts the decimals from the whole in a file: 1,200 and 1.200 mean different numbers. */
public enum DecimalMark {
  /** Nobody has said: what can be read in two ways is refused. */
  NOT_SAID,
  POINT,
  COMMA
}
