package org.tocsin.stream.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * How long some work took.
 *
 * @param wallNanos on the clock
 * @param processorNanos of this process on all processors: what counts where others use the machine
 * @param result what came of it
 */
record Measured<T>(long wallNanos, long processorNanos, T result) {
  static <T> Measured<T> of(Callable<T> work) throws Exception {
    long processor = onProcessor();
    long wall = System.nanoTime();
    T result = work.call();
    return new Measured<>(System.nanoTime() - wall, onProcessor() - processor, result);
  }

  private static long onProcessor() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
