package org.tocsin.desk.exchange.form;

import java.util.List;

/**
 * One record of a file before it is read.
 *
 * @param number row, line or place in the file, from 1
 * @param key under which other records of the file link to it; "" for none
 * @param type of entity it is to become; "" when no type takes it
 * @param trouble why it cannot be read at all; {@link Why#AS_IS} when it can
 * @param said what the file calls it, for the outcome: "Act", "Payment"
 */
public record RawRecord(
    long number, String key, String type, Why trouble, String said, List<RawValue> values) {

  public RawRecord {
    values = List.copyOf(values);
  }

  static RawRecord of(long number, String key, String type, List<RawValue> values) {
    return new RawRecord(number, key, type, Why.AS_IS, type, values);
  }

  static RawRecord troubled(long number, String key, Why trouble, String said) {
    return new RawRecord(number, key, "", trouble, said, List.of());
  }
}
