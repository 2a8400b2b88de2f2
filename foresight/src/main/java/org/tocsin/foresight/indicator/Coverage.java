package org.tocsin.foresight.indicator;

import java.util.List;
import java.util.function.Predicate;

/**
 * How far the indicators have been looked at. No number here is a score: more evidence may mean
 * more danger or only more reports.
 *
 * @param assessed indicators on which a finding of a person stands, whatever it says
 * @param evidence indicators that some evidence supports, assessed or not
 * @param contested those among the assessed and the supported ones that evidence or a colleague
 *     speaks against
 * @param notAssessed indicators without finding and without evidence; nothing is known of them
 */
public record Coverage(
    List<String> assessed,
    List<String> evidence,
    List<String> contested,
    List<String> notAssessed) {

  public Coverage {
    assessed = List.copyOf(assessed);
    evidence = List.copyOf(evidence);
    contested = List.copyOf(contested);
    notAssessed = List.copyOf(notAssessed);
  }

  /**
   * @param standings one for each indicator; the lists follow their order
   */
  public static Coverage of(List<Standing> standings) {
    return new Coverage(
        ids(standings, Standing::assessed),
        ids(standings, one -> one.supporting() > 0),
        ids(standings, one -> one.contested() && (one.assessed() || one.supporting() > 0)),
        ids(standings, Standing::unknown));
  }

  private static List<String> ids(List<Standing> standings, Predicate<Standing> which) {
    return standings.stream().filter(which).map(Standing::indicatorId).toList();
  }

  /** One line, such as "evidence for 23, 9 contested, 2 assessed, 40 not assessed". */
  public String summary() {
    return "evidence for %d, %d contested, %d assessed, %d not assessed"
        .formatted(evidence.size(), contested.size(), assessed.size(), notAssessed.size());
  }
}
