package org.tocsin.desk.publish.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A request as its steps, its letter and the day make it. */
final class Fold {
  /** When letters left. */
  @FunctionalInterface
  interface Sending {
    /** Empty when it has not left, or cannot be seen. */
    Optional<LocalDate> findDay(String notice);
  }

  private Fold() {}

  static Request of(
      ReplyTable.Row row,
      List<Request.Step> steps,
      Sending sending,
      UnaryOperator<String> mask,
      LocalDate asOf) {
    Optional<Request.Answer> answer =
        steps.stream()
            .filter(step -> step.kind() == Request.Kind.ANSWERED)
            .reduce((earlier, later) -> later)
            .map(step -> new Request.Answer(step.day(), step.text(), step.item(), step.leaf()));
    String notice =
        steps.stream()
            .filter(step -> step.kind() == Request.Kind.LETTER)
            .map(Request.Step::notice)
            .reduce("", (earlier, later) -> later);
    Optional<LocalDate> asked = asked(steps, notice, sending);
    return new Request(
        row.id(),
        row.caseId(),
        mask.apply(row.party()),
        row.institution(),
        row.actor(),
        mask.apply(row.words()),
        row.claims(),
        row.due(),
        state(asked, answer, row.due(), asOf),
        notice,
        asked,
        answer,
        steps,
        row.by(),
        row.leaf());
  }

  /** The day it was handed over, or the day its letter left. */
  private static Optional<LocalDate> asked(
      List<Request.Step> steps, String notice, Sending sending) {
    return steps.stream()
        .filter(step -> step.kind() == Request.Kind.HANDED)
        .map(Request.Step::day)
        .findFirst()
        .or(() -> notice.isEmpty() ? Optional.empty() : sending.findDay(notice));
  }

  private static Request.State state(
      Optional<LocalDate> asked, Optional<Request.Answer> answer, LocalDate due, LocalDate asOf) {
    if (answer.isPresent()) {
      return Request.State.ANSWERED;
    }
    if (asked.isEmpty()) {
      return Request.State.PREPARED;
    }
    return asOf.isAfter(due) ? Request.State.SILENT : Request.State.ASKED;
  }
}
