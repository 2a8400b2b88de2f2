package org.tocsin.desk.journal;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** A lock for each thing; two things may share one, which only makes somebody wait. */
final class Turns {
  private static final int LOCKS = 64;

  private final Lock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

  Lock of(String thing) {
    return locks[Math.floorMod(thing.hashCode(), LOCKS)];
  }
}
