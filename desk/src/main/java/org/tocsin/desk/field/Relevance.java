package org.tocsin.desk.field;

import java.util.regex.Pattern;

/** Conditions that the web form understands: one answer compared with one value. */
final class Relevance {
  private static final Pattern SIMPLE =
      Pattern.compile("\\s*/[\\w./-]+\\s*!?=\\s*(?:'[^']*'|\"[^\"]*\")\\s*");

  private Relevance() {}

  static boolean isSimple(String condition) {
    return condition.isEmpty() || SIMPLE.matcher(condition).matches();
  }
}
