package org.tocsin.ledger.disk;

/**
 * Something a check found wrong.
 *
 * @param place the object, such as a file below the checked directory
 * @param reason what is wrong with it, in one line
 */
public record Problem(String place, String reason) {
  /** Place and reason in one line. */
  @Override
  public String toString() {
    return place + ": " + reason;
  }
}
