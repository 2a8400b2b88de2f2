package org.tocsin.desk.exchange.sheet;

/**
 * One cell as it stands in the file.
 *
 * @param text without space around it; "" when the cell is empty
 * @param origin what a reader of the import has to know about how the text came about
 */
public record Cell(String text, Origin origin) {
  public static final Cell EMPTY = new Cell("", Origin.PLAIN);

  /** How a text came about. */
  public enum Origin {
    /** It stands there as it is. */
    PLAIN,
    /** A spreadsheet's day number, written as a date. */
    SHEET_DATE,
    /** What a formula gave when the sheet was last saved; the formula was not run. */
    FORMULA_RESULT,
    /** An apostrophe that kept it from being taken for a formula was removed. */
    UNGUARDED,
    /** The sheet holds an error in its place. */
    SHEET_ERROR,
    /** Some of its bytes are no characters of the file's encoding. */
    BROKEN_CHARACTERS,
    /** It is longer than a cell may be; the text is its beginning. */
    TOO_LONG
  }

  public static Cell of(String text) {
    return text.isEmpty() ? EMPTY : new Cell(text, Origin.PLAIN);
  }

  public boolean isEmpty() {
    return text.isEmpty() && origin != Origin.SHEET_ERROR;
  }
}
