package org.tocsin.desk.field;

/** Something that was not taken in; the message is one line that says what and what to do. */
public final class FieldRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, by what the sender can do about it. */
  public enum Why {
    /** It is not what it should be; sending it again does not help. */
    MALFORMED,
    TOO_LARGE,
    /** There is no such form here. */
    UNKNOWN_FORM,
    /** There is such a form, but not for this key. */
    NOT_FOR_THIS_KEY,
    /** Other bytes were to come first; ask where to go on. */
    OUT_OF_STEP
  }

  private final Why why;

  public FieldRefused(Why why, String line) {
    super(line);
    this.why = why;
  }

  public Why why() {
    return why;
  }

  /** The line for a person. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
