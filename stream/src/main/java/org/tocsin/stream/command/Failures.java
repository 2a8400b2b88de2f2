package org.tocsin.stream.command;

import java.nio.file.NoSuchFileException;

/** One line for whatever went wrong: what happened, what is safe, what to do. */
final class Failures {
  private Failures() {}

  static String line(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof NoSuchFileException missing
        ? "there is no " + missing.getFile() + ": name a file or folder that is there"
        : first(root) + "; the input is as it was, and a result that was there before is too";
  }

  private static String first(Throwable failure) {
    String message = failure.getMessage();
    String text = message == null ? failure.getClass().getSimpleName() : message;
    return text.lines().findFirst().orElse(text);
  }
}
