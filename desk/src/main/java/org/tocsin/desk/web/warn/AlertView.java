package org.tocsin.desk.web.warn;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Footing;
import org.tocsin.desk.warn.Score;
import org.tocsin.desk.warn.rule.Outcome;
import org.tocsin.desk.web.cases.Evidence;

/**
 * One alert with everything around it.
 *
 * @param lost what became of the finding that raised it, null while that still carries it
 * @param started whether it is on its way up the ladder
 * @param sending whether an administrator lets notices leave
 * @param score how it turned out, null while nobody has said
 * @param outcome what it warned of, null unless it came true
 * @param lead days from its issue to the outcome
 */
public record AlertView(
    AlertRecord alert,
    List<Line> why,
    Footing.@Nullable Lost lost,
    boolean started,
    boolean sending,
    List<Step> ladder,
    @Nullable Score score,
    @Nullable Outcome outcome,
    int lead,
    List<Outcome> outcomes) {

  /** Under which the texts say what became of the finding; only when {@link #lost} is there. */
  public String lostKey() {
    return lost == null ? "" : lost.change().name().toLowerCase(Locale.ROOT);
  }

  /**
   * A reason and its evidence.
   *
   * @param more how many reports it rests on beside those shown
   */
  public record Line(String text, List<Evidence> evidence, int more) {}

  /**
   * One rung.
   *
   * @param state a key under {@code warn.step.}
   */
  public record Step(
      String title, String state, String due, String deadline, List<Person> people) {}

  /**
   * Somebody on a rung.
   *
   * @param state a key under {@code warn.notice.}
   * @param detail a moment or a problem
   * @param leaf of the notice, -1 while there is none
   */
  public record Person(String name, String channel, String state, String detail, long leaf) {}
}
