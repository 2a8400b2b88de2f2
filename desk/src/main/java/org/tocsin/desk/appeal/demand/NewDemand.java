package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand about to be recorded; the words as in {@link Demand}.
 *
 * @param deadlineStated whether the document states the deadline
 * @param candidateId what was read, null when it is composed
 */
public record NewDemand(
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
    @Nullable String candidateId) {

  static final List<String> FORCES = List.of("strong", "normal", "weak", "assertion");
  static final List<String> POLARITIES = List.of("do", "refrain", "do+refrain");

  public NewDemand {
    text = text.strip();
    if (text.isEmpty() || text.length() > 4_000) {
      throw new IllegalArgumentException("say in 1 to 4000 characters what is demanded");
    }
    if (!FORCES.contains(force) || !POLARITIES.contains(polarity)) {
      throw new IllegalArgumentException("a demand has a force, and says to do or to refrain");
    }
    evidence = List.copyOf(evidence);
  }

  /** One in plain words. */
  public static NewDemand of(String text) {
    return new NewDemand(
        text, "normal", "do", "", "", "", "", "", "", null, false, List.of(), null);
  }
}
