package org.tocsin.desk.measure.board;

import java.util.List;
import java.util.Optional;
import org.tocsin.desk.establish.assess.Dismissal;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.foresight.indicator.Standing;

/**
 * One indicator or stage with all that is known of it.
 *
 * @param findings those that stand
 * @param past those that were withdrawn or given back
 * @param suggestion what the record suggests; empty when no rule matches
 * @param dismissal who put the suggestion aside; empty when nobody did or new evidence came since
 * @param changes since the day asked for, empty when none was
 */
public record Line(
    Lens.Question question,
    List<IndicatorFinding> findings,
    List<IndicatorFinding> past,
    Optional<IndicatorMeasure> suggestion,
    Optional<Dismissal> dismissal,
    Standing standing,
    List<Change> changes) {

  /** How far it has been looked at, in one word. */
  public enum State {
    /** A colleague contests a finding. */
    CONTESTED,
    /** A finding of a person stands. */
    FOUND,
    /** The record suggests it, and nobody has judged. */
    SUGGESTED,
    /** The record suggests it, and a person put that aside. */
    DISMISSED,
    /** Nobody found anything and no rule matches: not known. */
    NOT_ASSESSED
  }

  public Line {
    findings = List.copyOf(findings);
    past = List.copyOf(past);
    changes = List.copyOf(changes);
  }

  public State state() {
    if (standing.disputed()) {
      return State.CONTESTED;
    }
    if (!findings.isEmpty()) {
      return State.FOUND;
    }
    if (suggestion.isEmpty()) {
      return State.NOT_ASSESSED;
    }
    return dismissal.isPresent() ? State.DISMISSED : State.SUGGESTED;
  }
}
