package org.tocsin.desk.find;

/**
 * A question that cannot be asked so. {@link #why} says what is wrong with it, {@link #detail}
 * which words of it.
 */
public final class BadQuery extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What can be wrong; pages say it in their own language by the lower-case name. */
  public enum Why {
    TOO_LONG("the question is too long"),
    TOO_MANY_WORDS("the question has too many words"),
    TOO_DEEP("there are too many brackets inside brackets"),
    OPEN_QUOTE("a quotation mark is not closed"),
    OPEN_BRACKET("a bracket is not closed"),
    STRAY_BRACKET("a closing bracket has no opening one"),
    NOTHING_AFTER("a word is missing after"),
    NOTHING_BEFORE("a word is missing before"),
    EMPTY_BRACKETS("there is nothing between the brackets"),
    SHORT_PREFIX("at least three letters are needed before *"),
    SHORT_FUZZY("at least four letters are needed before ~"),
    STAR_INSIDE("* and ~ can only stand at the end of a word"),
    BAD_DAY("this is not a day; write 2023-03-09, 2023-03 or 2023"),
    UNKNOWN_FIELD("there is no such field"),
    NO_WORDS("there is no word to search for");

    private final String text;

    Why(String text) {
      this.text = text;
    }
  }

  private final Why why;
  private final String detail;

  BadQuery(Why why, String detail) {
    super(detail.isEmpty() ? why.text : why.text + ": " + detail);
    this.why = why;
    this.detail = detail;
  }

  public Why why() {
    return why;
  }

  /** The words it is about, "" for all of them. */
  public String detail() {
    return detail;
  }
}
