package org.tocsin.desk.publish;

import java.time.LocalDate;
import org.tocsin.desk.publish.proof.Digests;

/**
 * A dossier that somebody asks for.
 *
 * @param person id of the record it is about, "" when its kind is about a case
 */
public record Commission(Audience audience, LocalDate asOf, String person) {
  private static final int KEY_DIGITS = 12;

  /** Tells the dossiers of one case apart: the same kind, reader and person give the same. */
  public String key() {
    return key(audience.kind(), audience.reader(), person);
  }

  static String key(String kind, String reader, String person) {
    return kind + "-" + Digests.of(reader + "\n" + person).substring(0, KEY_DIGITS);
  }
}
