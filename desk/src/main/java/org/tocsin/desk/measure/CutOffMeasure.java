package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a closure costs the people of one place, as far as the reports tell. Every number has its
 * range; what nobody has said is null, and {@code unknown} says what is missing.
 *
 * @param corridor the way that is reported closed
 * @param place whose people are counted
 * @param days closed up to the as-of day, over the accounts; null when unknown
 * @param people said to depend on it, over those who say so; null when nobody has said
 * @param personDays people times days closed: the least with the least; null when one is unknown
 * @param saidBy who says how many people, each with their number
 * @param groups people said to be among them: children, patients and others
 * @param shareOfNormal receipts over the last seven days, as a share of normal; null when unknown
 * @param missed what did not come in, in person-days of need, by commodity
 * @param unknown what nobody has said, one line each
 */
public record CutOffMeasure(
    String corridor,
    String place,
    LocalDate asOf,
    @Nullable Range days,
    @Nullable Range people,
    @Nullable Range personDays,
    List<Said> saidBy,
    List<Said> groups,
    @Nullable Range shareOfNormal,
    List<Missed> missed,
    List<String> unknown) {

  /**
   * @param least 0 or more
   * @param most at least {@code least}
   */
  public record Range(double least, double most) {
    public Range {
      if (!(least <= most)) {
        throw new IllegalArgumentException("not a range: " + least + " to " + most);
      }
    }
  }

  /**
   * @param what "people", or a group among them
   * @param number with its range, as written
   * @param evidence the claim
   */
  public record Said(String what, String number, String speaker, String evidence) {}

  /**
   * @param commodity such as flour
   * @param personDays of need that did not come in; null when nobody has said what is normal, or
   *     what came
   * @param knownDays of the closure on which somebody reports what came
   * @param unknownDays on which nobody does
   */
  public record Missed(
      String commodity, @Nullable Range personDays, int knownDays, int unknownDays) {}
}
