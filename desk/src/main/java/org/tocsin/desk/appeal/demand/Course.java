package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of one demand with one party add up to: a pure fold, the same for the same steps
 * in whatever order they were recorded.
 *
 * <ul>
 *   <li>The state is the furthest that any step shows; a report that comes late lowers nothing.
 *   <li>A message that came back takes away what only the way there had shown (sent, accepted,
 *       delivered), from its day on. It does not take away that somebody opened or answered: that
 *       was shown by the addressee, perhaps of another message.
 *   <li>Of several answers the last by its day counts; the others stay in the history.
 *   <li>What lapsed stays so until that step is taken back.
 * </ul>
 *
 * @param answer what was answered last, null when nothing was
 * @param returned true when the last message on record came back and nothing was sent since
 * @param steps that count, by day and then as recorded
 */
public record Course(State state, @Nullable Answer answer, boolean returned, List<Step> steps) {
  private static final Comparator<Step> IN_TIME =
      Comparator.comparing(Step::day).thenComparingLong(Step::leaf);

  public static Course of(List<Step> all) {
    List<Step> steps = all.stream().filter(step -> !step.withdrawn()).sorted(IN_TIME).toList();
    State way = State.PREPARED;
    State furthest = State.PREPARED;
    Answer answer = null;
    for (Step step : steps) {
      State to = step.kind().leadsTo();
      if (to == State.RETURNED) {
        way = State.RETURNED;
      } else if (to.compareTo(State.DELIVERED) <= 0) {
        way = afterReturn(way, to);
      } else {
        furthest = further(furthest, to);
      }
      answer = step.kind().answer() == null ? answer : step.kind().answer();
    }
    boolean returned = way == State.RETURNED;
    State state = furthest == State.PREPARED ? way : furthest;
    return new Course(state, answer, returned, steps);
  }

  /**
   * Only a new sending starts the way again; a late "accepted" of the one that came back does not.
   */
  private static State afterReturn(State way, State to) {
    if (way == State.RETURNED) {
      return to == State.SENT || to == State.MADE_PUBLIC ? to : State.RETURNED;
    }
    return further(way, to);
  }

  private static State further(State one, State other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** As it stood at the end of {@code day}. */
  public Course on(LocalDate day) {
    return of(steps.stream().filter(step -> !step.day().isAfter(day)).toList());
  }

  /** The day it was first made public or sent; empty when nobody was asked yet. */
  public Optional<LocalDate> findAsked() {
    return steps.stream()
        .filter(step -> step.kind().leadsTo().compareTo(State.MADE_PUBLIC) >= 0)
        .map(Step::day)
        .findFirst();
  }

  public Optional<LocalDate> findLastWord() {
    return steps.stream()
        .filter(step -> step.kind().isWordOfAddressee())
        .map(Step::day)
        .reduce((earlier, later) -> later);
  }

  public boolean isOver() {
    return state == State.VERIFIED || state == State.LAPSED;
  }

  /**
   * Whether a step may be recorded on this course.
   *
   * @throws IllegalArgumentException in words for the person who tried
   */
  public void require(StepKind kind, Evidence evidence, LocalDate day, String by) {
    if (!kind.isShownBy(evidence.kind())) {
      throw new IllegalArgumentException("evidence of this kind does not show such a step");
    }
    if (isOver() && kind != StepKind.VERIFIED) {
      throw new IllegalArgumentException("this demand is over; take back its last step first");
    }
    if (steps.stream()
        .anyMatch(s -> s.kind() == kind && s.evidence().equals(evidence) && s.day().equals(day))) {
      throw new IllegalArgumentException("this step is on record already with the same evidence");
    }
    if (kind == StepKind.VERIFIED) {
      requireIndependent(evidence, by);
    }
  }

  /** Who said that something was done does not verify it, nor does the same evidence again. */
  private void requireIndependent(Evidence evidence, String by) {
    List<Step> acted = steps.stream().filter(step -> step.kind() == StepKind.ACTED).toList();
    if (acted.isEmpty()) {
      throw new IllegalArgumentException("record first what was done; then it can be verified");
    }
    if (acted.stream().anyMatch(step -> step.evidence().equals(evidence))) {
      throw new IllegalArgumentException("verify with other evidence than what says it was done");
    }
    if (acted.stream().allMatch(step -> step.by().equals(by))) {
      throw new IllegalArgumentException("somebody else verifies what you recorded as done");
    }
  }
}
