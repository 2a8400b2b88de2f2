package org.tocsin.foresight.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An indicator on which something is worth finding out next, with the reasons. The reasons are not
 * weighed against each other and the list keeps the order of the framework: what to look at first
 * is for people to say.
 *
 * @param standing how the indicator stands
 * @param why never empty
 */
public record Lead(Standing standing, Set<Why> why) {

  /** Evidence whose last day lies further back than this says little about now. */
  public static final int STALE_AFTER_DAYS = 90;

  /** Why it is worth finding out. */
  public enum Why {
    /** A colleague contests a finding, and that is not settled. */
    FINDING_CONTESTED,
    /** Reports support it and reports contest it, and nobody has assessed it. */
    REPORTS_DISAGREE,
    /** A finding says itself what is not known. */
    QUESTION_LEFT_OPEN,
    /** All that supports it goes back to one independent origin. */
    ONE_ORIGIN,
    /** The last evidence for an assessed indicator is old, so a change would not be seen. */
    STALE,
    /** Nothing is known of it, while another indicator of its group is found to be rising. */
    OTHERS_RISE
  }

  public Lead {
    if (why.isEmpty()) {
      throw new IllegalArgumentException("a lead on " + standing.indicatorId() + " needs a reason");
    }
    why = Set.copyOf(why);
  }

  /**
   * @param standings one for each indicator, in the order the leads are wanted
   * @param asOf the day on which age is counted
   */
  public static List<Lead> list(List<Standing> standings, LocalDate asOf) {
    Set<String> rising =
        standings.stream()
            .filter(Standing::rising)
            .map(Standing::group)
            .collect(Collectors.toSet());
    List<Lead> leads = new ArrayList<>();
    for (Standing standing : standings) {
      Set<Why> why = reasons(standing, rising, asOf);
      if (!why.isEmpty()) {
        leads.add(new Lead(standing, why));
      }
    }
    return List.copyOf(leads);
  }

  private static Set<Why> reasons(Standing standing, Set<String> rising, LocalDate asOf) {
    Set<Why> why = EnumSet.noneOf(Why.class);
    if (standing.disputed()) {
      why.add(Why.FINDING_CONTESTED);
    }
    if (!standing.assessed() && standing.supporting() > 0 && standing.contesting() > 0) {
      why.add(Why.REPORTS_DISAGREE);
    }
    if (standing.openQuestion()) {
      why.add(Why.QUESTION_LEFT_OPEN);
    }
    if (standing.origins() == 1) {
      why.add(Why.ONE_ORIGIN);
    }
    if (standing.assessed() && isStale(standing, asOf)) {
      why.add(Why.STALE);
    }
    if (standing.unknown() && rising.contains(standing.group())) {
      why.add(Why.OTHERS_RISE);
    }
    return why;
  }

  private static boolean isStale(Standing standing, LocalDate asOf) {
    return standing
        .lastEvidence()
        .filter(day -> day.isBefore(asOf.minusDays(STALE_AFTER_DAYS)))
        .isPresent();
  }
}
