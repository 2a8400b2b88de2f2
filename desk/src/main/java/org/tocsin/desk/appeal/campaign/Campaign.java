package org.tocsin.desk.appeal.campaign;

import java.util.List;
import java.util.Locale;

/**
 * A letter that supporters send themselves.
 *
 * @param id also the last part of its address for supporters
 * @param letter its words, before an office is put in
 * @param facts ids of the claims it cites, in the order they were cited
 * @param preparedBy account; {@code openedBy} and {@code closedBy} are "" until somebody did
 * @param reason why it was closed, "" while it is not
 * @param leaf of the fact that prepared it
 */
public record Campaign(
    String id,
    String caseId,
    CampaignLetter letter,
    List<String> facts,
    State state,
    String preparedBy,
    String openedBy,
    String closedBy,
    String reason,
    long leaf) {

  /** Where it stands. */
  public enum State {
    /** Words and facts can change; supporters do not find it. */
    PREPARED,
    /** A second person let it out; its words stand. */
    OPEN,
    /** Supporters are told that it is over. */
    CLOSED;

    /** As a word of the record. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Campaign {
    facts = List.copyOf(facts);
  }
}
