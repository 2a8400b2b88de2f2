package org.tocsin.desk.establish;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What was read, in whatever compartment it stands: for an index, which keeps the compartments by
 * itself. Never for showing; names of persons at risk are masked here too.
 */
public final class WholeRecord {
  private final Catalogue catalogue;
  private final Readings readings;

  WholeRecord(Catalogue catalogue, Readings readings) {
    this.catalogue = catalogue;
    this.readings = readings;
  }

  /** The next candidates of a case in the order they were recorded. */
  public List<Candidate> listCandidates(String caseId, long afterLeaf, int limit) {
    return catalogue.list(CandidateQuery.inCase(caseId).anywhere().page(afterLeaf, limit));
  }

  /** Those of the ids that there are, in no order. */
  public List<Candidate> listCandidates(Collection<String> ids) {
    return catalogue.listAny(ids);
  }

  public List<String> listCandidateIds(String itemId) {
    return catalogue.listAnyOfItem(itemId);
  }

  public List<ItemReading> listReadings(String caseId) {
    return catalogue.listReadings(caseId);
  }

  public Optional<ItemReading> findReading(String itemId) {
    return catalogue.findReading(itemId);
  }

  /** The texts of a case with the names hidden that are known to be at risk now. */
  public MaskedTexts maskedTexts(String caseId) {
    return readings.maskedTexts(caseId);
  }
}
