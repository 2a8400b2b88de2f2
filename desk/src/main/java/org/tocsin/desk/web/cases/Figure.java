package org.tocsin.desk.web.cases;

import java.util.List;

/**
 * A number that opens: the same panel everywhere.
 *
 * @param value as written, "" when nobody has said
 * @param what what it counts, with its unit
 * @param spread the range, or what is missing; "" when it is exact
 * @param asOf the day or moment it speaks of
 * @param how where it comes from, one sentence
 * @param said what it rests on
 * @param disputed what speaks against it
 */
public record Figure(
    String value,
    String what,
    String spread,
    String asOf,
    String how,
    List<Evidence> said,
    List<Evidence> disputed) {

  public boolean isUnknown() {
    return value.isEmpty();
  }
}
