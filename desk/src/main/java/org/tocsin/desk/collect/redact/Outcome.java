package org.tocsin.desk.collect.redact;

/** What came of making a copy and sealing it. */
public sealed interface Outcome {

  record Sealed(Redaction redaction) implements Outcome {}

  /**
   * Nothing was sealed and nothing is recorded.
   *
   * @param reason one line, for people
   * @param whatToDo one line, for people
   */
  record NotSealed(String reason, String whatToDo) implements Outcome {}
}
