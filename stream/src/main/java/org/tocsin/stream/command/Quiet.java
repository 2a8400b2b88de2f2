package org.tocsin.stream.command;

/** Stdout and stderr belong to the command: the parts have no place of their own to log to. */
public final class Quiet {
  private Quiet() {}

  /** To be called before anything logs. */
  public static void logging() {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("log4j2.statusLoggerLevel", "OFF");
    System.setProperty("log4j2.StatusLogger.level", "OFF");
  }
}
