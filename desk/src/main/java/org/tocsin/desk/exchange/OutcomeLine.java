package org.tocsin.desk.exchange;

import org.tocsin.desk.exchange.form.CellOutcome;
import org.tocsin.desk.exchange.form.Why;

/**
 * One line of the sealed table of outcomes: of a record, or of one of its values that was not taken
 * as it stands.
 *
 * @param number of the record in the file
 * @param column "" for the record itself
 * @param from the value in the file, "" when it is restricted; of a record its key
 * @param to the value taken or what could have been written; of a record what the reason is about
 * @param became id of what the record became; "" when it was refused
 * @param asIs how many values of the record were taken as they stand
 */
public record OutcomeLine(
    long number,
    String column,
    CellOutcome.Kind kind,
    Why why,
    String from,
    String to,
    String became,
    long asIs) {

  public boolean isOfRecord() {
    return column.isEmpty();
  }
}
