package org.tocsin.ledger.bag;

import java.util.List;

/**
 * What was found in a bag.
 *
 * @param version as it declares, "" when it declares none
 * @param errors why it is not valid; none means that every file is there and as it was packed
 * @param warnings what another system may trip over
 * @param files how many payload files were read
 * @param bytes how much they hold
 */
public record BagReport(
    String version, List<String> errors, List<String> warnings, int files, long bytes) {
  /** Copies the lists. */
  public BagReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  public boolean isValid() {
    return errors.isEmpty();
  }
}
