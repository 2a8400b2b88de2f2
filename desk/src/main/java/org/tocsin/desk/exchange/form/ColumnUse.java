package org.tocsin.desk.exchange.form;

/**
 * What one column of a table is for.
 *
 * @param header as the table names it
 * @param field the field it is for; "" when it is left out or is the record's key
 */
public record ColumnUse(String header, Use use, String field) {

  /** The part of a statement that a column gives. */
  public enum Use {
    /** Left out, knowingly; the receipt names the column. */
    LEFT_OUT,
    VALUE,
    LATITUDE,
    LONGITUDE,
    PRECISION,
    CERTAINTY,
    SINCE,
    UNTIL,
    NOTE,
    /** Other rows link to this row by it. */
    KEY
  }

  public static ColumnUse leftOut(String header) {
    return new ColumnUse(header, Use.LEFT_OUT, "");
  }

  /** As one word: "", "key", "value:began", "latitude:place". */
  public String text() {
    String name = use.name().toLowerCase(java.util.Locale.ROOT);
    return switch (use) {
      case LEFT_OUT -> "";
      case KEY -> name;
      default -> name + ":" + field;
    };
  }

  /**
   * Reads {@link #text} again.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ColumnUse parse(String header, String text) {
    if (text.isEmpty()) {
      return leftOut(header);
    }
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    Use use = Use.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    return new ColumnUse(header, use, colon < 0 ? "" : text.substring(colon + 1));
  }
}
