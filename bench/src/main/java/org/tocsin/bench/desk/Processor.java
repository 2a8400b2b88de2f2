package org.tocsin.bench.desk;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process took of the machine. On a machine that others use, time on the processor says
 * more than time on the clock.
 */
final class Processor {
  private static final double NANOS = 1e9;
  private static final double KIBIBYTES_A_MEBIBYTE = 1024;
  private static final Path STATUS = Path.of("/proc/self/status");

  private Processor() {}

  /** Seconds on the processor so far, of all threads. */
  static double seconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / NANOS;
  }

  /** The most memory that was resident at once, in MiB; 0 where the system does not say. */
  static double mostResidentMebibytes() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
        .map(kibibytes -> kibibytes / KIBIBYTES_A_MEBIBYTE)
        .findFirst()
        .orElse(0);
  }
}
