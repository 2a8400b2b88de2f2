package org.tocsin.desk.web.warn;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.ladder.Ladders;
import org.tocsin.desk.warn.ladder.Notice;
import org.tocsin.desk.warn.ladder.Recipient;
import org.tocsin.desk.web.frame.Words;
import org.tocsin.foresight.ladder.Climb;
import org.tocsin.foresight.ladder.Climbing;

/** The ladder of an alert for the eye: who, by which way, by when, and how far it is. */
@Component
final class LadderLook {
  private final Ladders ladders;
  private final Clock clock;

  LadderLook(Ladders ladders, Clock clock) {
    this.ladders = ladders;
    this.clock = clock;
  }

  List<AlertView.Step> steps(AlertRecord alert) {
    Instant now = clock.instant();
    List<Notice> notices = ladders.listNotices(alert.id());
    boolean started = ladders.findClimb(alert.id()).isPresent();
    List<AlertView.Step> steps = new ArrayList<>();
    for (Climbing.Stage stage : ladders.plan(alert, now)) {
      steps.add(
          new AlertView.Step(
              stage.rung().title(),
              state(stage, started, alert, now),
              started ? Words.here().moment(stage.tell()) : "",
              started ? Words.here().moment(stage.deadline()) : "",
              people(stage, notices)));
    }
    return steps;
  }

  private static String state(
      Climbing.Stage stage, boolean started, AlertRecord alert, Instant now) {
    boolean over = alert.state() != AlertRecord.State.OPEN;
    if (stage.reached().isEmpty()) {
      return over ? "spared" : started ? "ahead" : "idle";
    }
    if (over) {
      return "over";
    }
    return stage.deadline().isAfter(now) ? "waiting" : "passed";
  }

  private List<AlertView.Person> people(Climbing.Stage stage, List<Notice> notices) {
    List<String> ids =
        stage
            .reached()
            .map(Climb.Reached::people)
            .orElseGet(() ->
                ladders.settings().listRecipients().stream()
                    .filter(one -> one.rung().equals(stage.rung().id()))
                    .map(Recipient::id)
                    .toList());
    List<AlertView.Person> people = new ArrayList<>();
    for (String id : ids) {
      Recipient who = ladders.settings().findRecipient(id).orElseThrow();
      Notice last =
          notices.stream()
              .filter(one -> one.person().equals(id) && one.rung().equals(stage.rung().id()))
              .reduce((a, b) -> b)
              .orElse(null);
      people.add(last == null ? person(who, "none", "", -1) : person(who, last));
    }
    return people;
  }

  private static AlertView.Person person(Recipient who, Notice last) {
    return switch (last.state()) {
      case SENT ->
          person(
              who,
              last.number() == 0 ? "sent" : "reminded",
              Words.here().moment(Objects.requireNonNull(last.settledAt())),
              last.leaf());
      case WITHDRAWN -> person(who, "withdrawn", "", last.leaf());
      case WAITING ->
          person(who, last.attempts() == 0 ? "waiting" : "failing", last.problem(), last.leaf());
    };
  }

  private static AlertView.Person person(Recipient who, String state, String detail, long leaf) {
    String channel = who.channel().name().toLowerCase(java.util.Locale.ROOT);
    return new AlertView.Person(who.name(), channel, state, detail, leaf);
  }
}
