package org.tocsin.desk.exchange.form;

/**
 * A text read as a value.
 *
 * @param value canonical; "" when it could not be read
 * @param why {@link Why#AS_IS} when the text is canonical already
 * @param hint what could have been written, when it was refused; "" for none
 */
public record Parsed(String value, Why why, String hint) {

  public static Parsed asIs(String value) {
    return new Parsed(value, Why.AS_IS, "");
  }

  public static Parsed written(String text, String value, Why why) {
    return text.equals(value) ? asIs(value) : new Parsed(value, why, "");
  }

  public static Parsed refused(Why why, String hint) {
    return new Parsed("", why, hint);
  }

  public boolean isTaken() {
    return !value.isEmpty();
  }
}
