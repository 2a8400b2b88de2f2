package org.tocsin.bench;

import java.util.Locale;

/** What the figures were measured on. */
public final class Machine {
  private Machine() {}

  /** System, processors and Java, in one line. */
  public static String describe() {
    return String.format(
        Locale.ROOT,
        "%s %s, %d processors, Java %s",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
  }
}
