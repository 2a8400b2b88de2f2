package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is demanded.
 *
 * @param text what is demanded, safe to show
 * @param force strong, normal, weak or assertion, as the reading has it
 * @param polarity do or refrain
 * @param forum where it is to be done, "" when it is not said; so are measure, target and
 *     instrument
 * @param ultimate who is to act in the end when that is not the addressee ("your governments"), ""
 * @param timing words of time in the demand ("immediate"), ""
 * @param deadline null when there is none
 * @param deadlineStated true when the document states it, false when somebody set it
 * @param evidence what it rests on
 * @param addressees ids of whom it is made to
 * @param candidateId what was read, null when it was composed here
 */
public record Demand(
    String id,
    String appealId,
    String caseId,
    String text,
    String force,
    String polarity,
    String forum,
    String measure,
    String target,
    String instrument,
    String ultimate,
    String timing,
    @Nullable LocalDate deadline,
    boolean deadlineStated,
    List<Evidence> evidence,
    List<String> addressees,
    @Nullable String candidateId,
    long leaf) {

  /**
   * Its weight in the words of HURIDOCS' Intervention format, from the words of the demand and its
   * deadline alone.
   */
  public String priority() {
    boolean now = deadline != null || timing.startsWith("immediate");
    return now ? "high" : force.equals("weak") || force.equals("assertion") ? "low" : "medium";
  }
}
