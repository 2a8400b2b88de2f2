package org.tocsin.foresight.duty;

/** What one account says of an obligation on a day. */
public enum Fulfilment {
  MET,
  NOT_MET,
  /** It cannot be told; it never stands for one of the other two. */
  UNKNOWN
}
