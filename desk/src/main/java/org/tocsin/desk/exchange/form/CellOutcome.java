package org.tocsin.desk.exchange.form;

/**
 * What became of one value of a file.
 *
 * @param column as the file names it
 * @param why {@link Why#AS_IS} when it was taken as it stands
 * @param from the value in the file; "" when it must not be shown again
 * @param to the value taken, when it was changed; else what could have been written, or ""
 */
public record CellOutcome(String column, Kind kind, Why why, String from, String to) {

  /** Taken, taken otherwise than it stands, or not taken. */
  public enum Kind {
    TAKEN,
    CHANGED,
    REFUSED
  }

  static CellOutcome taken(String column) {
    return new CellOutcome(column, Kind.TAKEN, Why.AS_IS, "", "");
  }

  static CellOutcome changed(String column, Why why, String from, String to) {
    return new CellOutcome(column, Kind.CHANGED, why, from, to);
  }

  static CellOutcome refused(String column, Why why, String from, String hint) {
    return new CellOutcome(column, Kind.REFUSED, why, from, hint);
  }

  /** The same without what the value was: for fields that are restricted. */
  CellOutcome closed() {
    return new CellOutcome(column, kind, why, "", "");
  }
}
