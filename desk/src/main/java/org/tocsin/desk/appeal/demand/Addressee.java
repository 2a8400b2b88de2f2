package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an appeal addresses.
 *
 * @param name as the document wrote it
 * @param institutions ids in the directory, as a person confirmed them; empty when it knows none
 * @param parties each member it stands for on its day, when it stands for several; else empty
 * @param memberDay the day whose members these are, null when it has none
 * @param missing how many members of that day the directory did not know
 */
public record Addressee(
    String id,
    String appealId,
    String name,
    List<String> institutions,
    List<Party> parties,
    @Nullable LocalDate memberDay,
    int missing,
    long leaf) {

  /** One member, its id in the directory and its name as it was when the appeal was recorded. */
  public record Party(String id, String name) {}

  /** Whether {@code party} is one of its members, or the whole. */
  public boolean holds(String party) {
    return party.isEmpty() || parties.stream().anyMatch(one -> one.id().equals(party));
  }

  /** The name of a party, that of the whole for "". */
  public String nameOf(String party) {
    return parties.stream()
        .filter(one -> one.id().equals(party))
        .map(Party::name)
        .findFirst()
        .orElse(name);
  }
}
