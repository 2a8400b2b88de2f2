package org.tocsin.desk.publish.dossier;

import java.util.Optional;
import org.tocsin.desk.establish.Candidate;

/** What sentences are written from: a record that names what it rests on. */
public interface Sources {
  Optional<Candidate> find(String candidateId);

  /** "" when it is not on record. */
  String itemName(String itemId);

  /** The facts by which people corrected a candidate. */
  CaseRecord.Corrections corrections();

  /** Which parts of a fact may be shown to strangers. */
  CaseRecord.OpenParts openParts();
}
