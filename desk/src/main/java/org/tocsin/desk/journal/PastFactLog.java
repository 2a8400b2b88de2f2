package org.tocsin.desk.journal;

import java.util.List;
import java.util.stream.Stream;

/** The first facts of another log: what was known when it had that many. */
final class PastFactLog implements FactLog {
  private final FactLog whole;
  private final long size;

  PastFactLog(FactLog whole, long size) {
    if (size < 0 || size > whole.size()) {
      throw new IndexOutOfBoundsException(
          "no state after " + size + " of " + whole.size() + " facts");
    }
    this.whole = whole;
    this.size = size;
  }

  @Override
  public List<Recorded> append(List<Entry> entries) {
    throw new IllegalStateException("the past takes no new facts");
  }

  @Override
  public Stream<Recorded> from(long leaf) {
    return whole.from(leaf).takeWhile(fact -> fact.leaf() < size);
  }

  @Override
  public Recorded get(long leaf) {
    if (leaf >= size) {
      throw new IndexOutOfBoundsException("no fact " + leaf + " among " + size);
    }
    return whole.get(leaf);
  }

  @Override
  public long size() {
    return size;
  }
}
