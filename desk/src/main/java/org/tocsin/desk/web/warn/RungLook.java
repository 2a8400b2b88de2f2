package org.tocsin.desk.web.warn;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.warn.ladder.LadderBook;
import org.tocsin.desk.warn.ladder.LadderVersion;
import org.tocsin.desk.warn.ladder.Ladders;
import org.tocsin.desk.warn.ladder.Recipient;
import org.tocsin.desk.warn.rule.RuleBook;
import org.tocsin.desk.web.frame.Words;
import org.tocsin.foresight.alert.AlertRule;
import org.tocsin.foresight.ladder.Climb.Reached;
import org.tocsin.foresight.ladder.Ladder;
import org.tocsin.foresight.ladder.LadderChange;
import org.tocsin.foresight.ladder.QuietHours;
import org.tocsin.foresight.ladder.Rung;

/** The ladder of a case for the eye, with what another one would have done to the last alerts. */
@Component
public final class RungLook {
  private static final int ALERTS = 5;

  private final Ladders ladders;
  private final LadderBook book;
  private final Warning warning;
  private final RuleBook rules;
  private final Clock clock;

  RungLook(Ladders ladders, Warning warning, RuleBook rules, Clock clock) {
    this.rules = rules;
    this.ladders = ladders;
    this.book = ladders.book();
    this.warning = warning;
    this.clock = clock;
  }

  /**
   * @param current the version that holds, null while the file of the desk does
   * @param form what stands in the form
   * @param draft what was asked to be tried, null for nothing
   * @param problem why what was typed cannot be a ladder, "" when it can
   */
  public record Page(
      String caseId,
      @Nullable LadderVersion current,
      List<Held> rungs,
      QuietHours quiet,
      @Nullable Proposal waiting,
      List<RungForm> form,
      @Nullable Proposal draft,
      String problem,
      List<Past> history) {}

  /** A rung that holds now, and who is on it. */
  public record Held(Rung rung, List<Recipient> people) {}

  /**
   * A ladder that could hold: what it changes and what it would have done.
   *
   * @param lost rules that begin at a rung which it lacks, and so would begin at its lowest
   */
  public record Proposal(
      @Nullable LadderVersion version,
      Ladder ladder,
      List<LadderChange> changes,
      List<String> lost,
      List<Tried> tried) {}

  /** One alert under the ladder that holds and under another one. */
  public record Tried(AlertRecord alert, String until, List<String> now, List<String> then) {}

  /** One version, and what it changed of the one it was written on. */
  public record Past(LadderVersion version, List<LadderChange> changes) {}

  Page page(String caseId, List<RungForm> form, @Nullable Ladder draft, String problem, Viewer me) {
    Ladder holds = book.inForce(caseId);
    List<Recipient> recipients = ladders.settings().listRecipients();
    List<Held> rungs =
        holds.rungs().stream()
            .map(rung ->
                new Held(
                    rung, recipients.stream().filter(one -> one.rung().equals(rung.id())).toList()))
            .toList();
    Optional<LadderVersion> waiting = book.findWaiting(caseId);
    return new Page(
        caseId,
        book.findInForce(caseId).orElse(null),
        rungs,
        ladders.settings().quietHours(),
        waiting.map(one -> proposal(caseId, one, one.ladder(), me)).orElse(null),
        form,
        draft == null ? null : proposal(caseId, null, draft, me),
        problem,
        book.list(caseId).stream().map(one -> new Past(one, changes(caseId, one))).toList());
  }

  private List<LadderChange> changes(String caseId, LadderVersion version) {
    Ladder before =
        version.base().isEmpty() ? book.file() : book.get(caseId, version.base()).ladder();
    return LadderChange.between(before, version.ladder());
  }

  private Proposal proposal(
      String caseId, @Nullable LadderVersion version, Ladder ladder, Viewer me) {
    Ladder holds = book.inForce(caseId);
    List<Tried> tried =
        warning.list(caseId, me).stream()
            .sorted(Comparator.comparing(AlertRecord::raisedAt).reversed())
            .limit(ALERTS)
            .map(alert -> tried(alert, holds, ladder))
            .toList();
    return new Proposal(
        version, ladder, LadderChange.between(holds, ladder), lost(caseId, ladder), tried);
  }

  private List<String> lost(String caseId, Ladder ladder) {
    return rules.inForce(caseId).rules().stream()
        .filter(rule -> !rule.who().isEmpty())
        .filter(rule -> ladder.rungs().stream().noneMatch(rung -> rung.id().equals(rule.who())))
        .map(AlertRule::id)
        .toList();
  }

  private Tried tried(AlertRecord alert, Ladder holds, Ladder other) {
    Instant now = clock.instant();
    Words words = Words.here();
    String until =
        alert
            .answeredAt()
            .map(at -> words.say("ladder.until", words.moment(at)))
            .orElseGet(() -> words.say("ladder.until_now"));
    return new Tried(
        alert,
        until,
        lines(holds, ladders.rehearse(alert, holds, now)),
        lines(other, ladders.rehearse(alert, other, now)));
  }

  private static List<String> lines(Ladder ladder, Map<String, Reached> reached) {
    Words words = Words.here();
    List<String> lines = new ArrayList<>();
    for (Rung rung : ladder.rungs()) {
      Reached one = reached.get(rung.id());
      if (one != null) {
        Optional<Instant> told = one.told().values().stream().max(Instant::compareTo);
        int reminders = one.reminded().values().stream().mapToInt(Integer::intValue).sum();
        String what =
            one.people().isEmpty()
                ? words.say("ladder.tried_nobody")
                : told.map(at ->
                        words.say(
                            "ladder.tried_told", words.moment(at), one.told().size(), reminders))
                    .orElseGet(() -> words.say("ladder.tried_held", words.moment(one.due())));
        lines.add(rung.title() + ": " + what);
      }
    }
    return lines;
  }
}
