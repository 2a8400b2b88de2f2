package org.tocsin.desk.establish;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Sums;

/**
 * Changes to the counts of candidates, gathered from facts that come together. A candidate counts
 * once in each facet that applies to it; of who says it, {@link VoiceTally} keeps count:
 *
 * <ul>
 *   <li>{@link #MONTH}: "2023-08", or "" when it has no day;
 *   <li>{@link #PLACE}: "39.8177 46.7528 Name" for each place with coordinates that it names.
 * </ul>
 */
final class Tally {
  static final String MONTH = "month";
  static final String PLACE = "place";

  private static final List<String> FACETS = List.of(MONTH, PLACE);
  private static final String CHANGE =
      """
      insert into candidate_tally (case_id, facet, value, kind, status, compartment, n)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (case_id, facet, value, kind, status, compartment)
        do update set n = candidate_tally.n + excluded.n
      """;
  private static final int MONTH_LENGTH = "2023-08".length();

  private final Sums changes = new Sums();

  /**
   * @param times 1 for a candidate that is there now, -1 for one as it was before
   */
  void add(Counted candidate, int times) {
    VoiceTally.add(candidate, times, changes);
    for (String facet : FACETS) {
      for (String value : values(candidate, facet)) {
        changes.add(
            CHANGE,
            List.of(
                candidate.caseId(),
                facet,
                value,
                candidate.kind(),
                candidate.status(),
                candidate.compartment()),
            times);
      }
    }
  }

  /** Under which values of a facet a candidate counts. */
  static List<String> values(Counted candidate, String facet) {
    String day = candidate.day();
    return facet.equals(MONTH)
        ? List.of(day == null ? "" : day.substring(0, MONTH_LENGTH))
        : candidate.places().stream().map(NamedPlace::written).toList();
  }

  /** The candidates as they stand. */
  static List<Counted> counted(JdbcClient jdbc, Collection<String> ids) {
    return jdbc.sql(Counted.SELECT + "where id in (:ids)")
        .param("ids", ids)
        .query(Counted::of)
        .list();
  }

  void addTo(Sums sums) {
    sums.addAll(changes);
  }
}
