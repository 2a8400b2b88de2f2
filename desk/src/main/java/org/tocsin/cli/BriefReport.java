package org.tocsin.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.warn.AlertRecord;

/**
 * What a brief did and what the case holds after it.
 *
 * @param sealedNew items sealed in this run, members of containers included
 * @param known inputs whose bytes were in the case already
 * @param factsBefore facts in the ledger before the run
 * @param dossier what was written, and where
 */
record BriefReport(
    CaseFile file,
    LocalDate asOf,
    List<Item> items,
    int sealedNew,
    int known,
    CaseSummary summary,
    List<AlertRecord> raised,
    List<Trouble> troubles,
    long factsBefore,
    long factsAfter,
    Path home,
    Published dossier) {

  /**
   * Something about one input.
   *
   * @param whatToDo "" when there is nothing to do
   * @param isLoss true when something of the input could not be taken in or read
   */
  record Trouble(String input, String reason, String whatToDo, boolean isLoss) {}

  boolean isPartial() {
    return troubles.stream().anyMatch(Trouble::isLoss);
  }
}
