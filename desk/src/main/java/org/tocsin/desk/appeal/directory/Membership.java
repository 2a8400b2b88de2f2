package org.tocsin.desk.appeal.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * Who sat in a group on a day.
 *
 * @param members in the order of the file, permanent ones first
 * @param expected how many should sit in it, 0 when that is not fixed
 */
public record Membership(
    Institution group, LocalDate day, List<Institution> members, int expected) {

  /** False when the file knows fewer members of that day than there are seats. */
  public boolean isComplete() {
    return expected == 0 || members.size() == expected;
  }

  public int missing() {
    return Math.max(0, expected - members.size());
  }
}
