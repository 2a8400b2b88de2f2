package org.tocsin.ledger.note;

/** What a key has to say about a note. */
public enum SignatureState {
  /** A signature by this key is there and holds. */
  VALID,
  /** No signature names this key. */
  ABSENT,
  /** A signature names this key and does not hold. */
  INVALID
}
