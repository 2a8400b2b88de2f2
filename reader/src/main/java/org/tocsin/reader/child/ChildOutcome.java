package org.tocsin.reader.child;

import java.time.Duration;

/** What became of a child process. */
public sealed interface ChildOutcome {

  /** What it wrote; empty or cut short when it died. */
  record Answered(byte[] bytes) implements ChildOutcome {}

  /** It worked longer than it was given, and was ended. */
  record Late(Duration given) implements ChildOutcome {}

  /**
   * @param reason one line, for people
   */
  record Lost(String reason) implements ChildOutcome {}
}
