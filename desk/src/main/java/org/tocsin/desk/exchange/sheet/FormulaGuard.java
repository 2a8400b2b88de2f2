package org.tocsin.desk.exchange.sheet;

/**
 * Keeps a value from being run by the spreadsheet program that opens an export. A value that begins
 * with = + - @, a tab or a carriage return gets an apostrophe before it; one that begins with
 * apostrophes and then such a character gets one more, so that {@link #open} always gives the value
 * back. The rule is the one of OWASP's page on CSV injection.
 */
public final class FormulaGuard {
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private FormulaGuard() {}

  /** The value as it is safe to write into a cell. */
  public static String guard(String value) {
    return isDangerous(value, skipApostrophes(value)) ? "'" + value : value;
  }

  /** Whether {@link #guard} made this of another value. */
  static boolean isGuarded(String text) {
    int from = skipApostrophes(text);
    return from > 0 && isDangerous(text, from);
  }

  static String open(String guarded) {
    return guarded.substring(1);
  }

  private static int skipApostrophes(String value) {
    int i = 0;
    while (i < value.length() && value.charAt(i) == '\'') {
      i++;
    }
    return i;
  }

  private static boolean isDangerous(String value, int at) {
    return at < value.length() && DANGEROUS.indexOf(value.charAt(at)) >= 0;
  }
}
