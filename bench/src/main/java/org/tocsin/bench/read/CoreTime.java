package org.tocsin.bench.read;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Seconds that one core worked for this thread, so that what else runs on the machine does not
 * count. The collector's threads are not in it.
 */
final class CoreTime {
  private CoreTime() {}

  /** What is measured. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /**
   * @throws IOException what the work throws
   */
  static double seconds(Work work) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
