package org.tocsin.desk.establish;

/** Ids of candidates: the item's id, a dot, the id within its reading. */
final class CandidateId {
  private CandidateId() {}

  static String of(String itemId, String localId) {
    return itemId + "." + localId;
  }
}
