package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.appeal.directory.Membership;

/**
 * What the reading of a document offers as an appeal, for a person to confirm. Nothing of it is on
 * record.
 *
 * @param day when the document says it was made, null when it does not say to the day
 */
public record Proposal(
    String caseId,
    String itemId,
    String title,
    String speaker,
    @Nullable LocalDate day,
    List<Offered> addressees) {

  /**
   * @param candidateId of the addressee as read
   * @param known whom the directory knows by the words of the heading
   * @param membership who sat in the group on that day; null when it is no group
   * @param choices who may be meant by an office without its organisation, for a person to say;
   *     empty when that is plain
   */
  public record Offered(
      String candidateId,
      String name,
      List<Institution> known,
      @Nullable Membership membership,
      List<NewDemand> demands,
      List<Institution> choices) {

    /** As a person says it is meant; as it is when they say nothing that was offered. */
    Offered meaning(@Nullable String institution) {
      return choices.stream()
          .filter(one -> one.id().equals(institution))
          .findFirst()
          .map(one -> new Offered(candidateId, name, List.of(one), membership, demands, List.of()))
          .orElse(this);
    }
  }

  public int demands() {
    return addressees.stream().mapToInt(one -> one.demands().size()).sum();
  }
}
