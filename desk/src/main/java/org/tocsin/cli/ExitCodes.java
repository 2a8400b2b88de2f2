package org.tocsin.cli;

/** What the command line tells the shell. */
final class ExitCodes {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int PARTIAL = 3;
  static final int NOT_VERIFIED = 4;

  private ExitCodes() {}
}
