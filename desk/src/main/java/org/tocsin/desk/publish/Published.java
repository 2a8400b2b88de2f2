package org.tocsin.desk.publish;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A dossier that was written.
 *
 * @param folder holds a page, a PDF, JSON, proofs/, log/ and log.vkey
 * @param form gives the first three their names
 * @param leaf number of the fact DossierComposed that seals it
 * @param isNew false when the same dossier was sealed before and nothing was added
 * @param sentences how many
 * @param manifest SHA-256 of its manifest, hex
 */
public record Published(
    Path folder, Form form, long leaf, boolean isNew, int sentences, String manifest) {

  public Path html() {
    return folder.resolve(form.stem() + ".html");
  }

  public Path pdf() {
    return folder.resolve(form.stem() + ".pdf");
  }

  /** A dossier sealed earlier for one reader. */
  public record ForReader(
      long leaf, String kind, String reader, String person, LocalDate asOf, Instant at) {

    /** Tells the dossiers of one case apart; made anew, one keeps it. */
    public String key() {
      return Commission.key(kind, reader, person);
    }
  }

  /** A dossier sealed earlier. */
  public record Earlier(long leaf, LocalDate asOf, Instant at, String manifest) {}
}
