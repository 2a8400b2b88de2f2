package org.tocsin.desk.exchange.form;

import org.tocsin.desk.exchange.sheet.Cell;

/**
 * One value of a file before it is read.
 *
 * @param column as the file names it, for the outcome
 * @param field of the record's type it is meant for; "" when nothing takes it
 */
public record RawValue(String column, String field, Cell cell, Qualifiers qualifiers) {

  static RawValue of(String column, String field, String text) {
    return new RawValue(column, field, Cell.of(text.strip()), Qualifiers.NONE);
  }
}
