package org.tocsin.bench.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of one thing done again and again, in milliseconds, sorted. */
record Times(List<Double> millis) {
  private static final double NANOS_PER_MILLI = 1e6;

  /** Something that can be timed. */
  @FunctionalInterface
  interface Work {
    void run(int round) throws IOException;
  }

  /** After a few rounds that do not count. */
  static Times of(int rounds, Work work) throws IOException {
    int warmUp = Math.max(3, rounds / 5);
    List<Double> millis = new ArrayList<>();
    for (int round = -warmUp; round < rounds; round++) {
      long begun = System.nanoTime();
      work.run(round + warmUp);
      if (round >= 0) {
        millis.add((System.nanoTime() - begun) / NANOS_PER_MILLI);
      }
    }
    Collections.sort(millis);
    return new Times(List.copyOf(millis));
  }

  double p50() {
    return at(0.50);
  }

  double p99() {
    return at(0.99);
  }

  private double at(double share) {
    return millis.get((int) Math.min(millis.size() - 1L, Math.round(share * (millis.size() - 1))));
  }
}
