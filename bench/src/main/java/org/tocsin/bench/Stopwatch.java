package org.tocsin.bench;

import java.io.IOException;

/** Times a piece of work. */
final class Stopwatch {
  private static final double NANOS_PER_SECOND = 1e9;

  private Stopwatch() {}

  /** Work that may fail on the disk. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  static double seconds(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / NANOS_PER_SECOND;
  }
}
