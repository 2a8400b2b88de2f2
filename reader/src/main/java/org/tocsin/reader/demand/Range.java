package org.tocsin.reader.demand;

/** A half-open range of tokens. */
record Range(int from, int to) {
  static final Range NONE = new Range(0, 0);

  boolean isEmpty() {
    return to <= from;
  }

  int size() {
    return to - from;
  }
}
