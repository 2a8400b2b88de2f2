package org.tocsin.desk.measure.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.establish.assess.Contest;
import org.tocsin.desk.establish.assess.Dismissal;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.desk.people.Viewer;

/** What became new since the beginning of a day (UTC), by who did it. */
final class Changes {
  private static final List<String> TOLD = List.of("bearing", "grade", "trend");

  private final Entities entities;
  private final Viewer viewer;
  private final Instant since;

  Changes(Entities entities, Viewer viewer, LocalDate since) {
    this.entities = entities;
    this.viewer = viewer;
    this.since = since.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  List<Change> of(List<IndicatorFinding> findings, List<Dismissal> dismissals) {
    List<Change> all = new ArrayList<>();
    findings.forEach(finding -> done(finding, all));
    for (Dismissal dismissal : dismissals) {
      if (isNew(dismissal.at())) {
        all.add(done(Change.Act.DISMISSED, "", dismissal.by(), dismissal.at()));
      }
      dismissal
          .end()
          .filter(end -> isNew(end.at()))
          .ifPresent(end -> all.add(done(Change.Act.TAKEN_UP, "", end.by(), end.at())));
    }
    return all;
  }

  /** Reports that suggest it now and did not by what speaks of the days up to then. */
  static Optional<Change> moreReports(
      Optional<IndicatorMeasure> now, Optional<IndicatorMeasure> then) {
    Set<String> before = then.map(measure -> Set.copyOf(measure.supporting())).orElse(Set.of());
    long more =
        now.stream()
            .flatMap(measure -> measure.supporting().stream())
            .filter(id -> !before.contains(id))
            .count();
    return more == 0 ? Optional.empty() : Optional.of(new Change.MoreReports((int) more));
  }

  private void done(IndicatorFinding finding, List<Change> all) {
    for (Step step : entities.history(finding.id(), viewer)) {
      if (isNew(step.at())) {
        step(finding, step, all);
      }
    }
    for (Contest contest : finding.contests()) {
      if (isNew(contest.at())) {
        all.add(done(Change.Act.CONTESTED, finding.id(), contest.by(), contest.at()));
      }
      contest
          .end()
          .filter(end -> isNew(end.at()))
          .ifPresent(end ->
              all.add(done(Change.Act.CONTEST_WITHDRAWN, finding.id(), contest.by(), end.at())));
    }
  }

  private static void step(IndicatorFinding finding, Step step, List<Change> all) {
    switch (step.kind()) {
      case "EntityOpened" -> all.add(done(Change.Act.STATED, finding.id(), step.by(), step.at()));
      case "EntityMoved" ->
          all.add(
              new Change.Done(
                  Change.Act.REVIEW, finding.id(), step.by(), step.at(), step.detail()));
      case "EntityChanged" -> all.addAll(corrected(finding, step));
      default -> {}
    }
  }

  private static List<Change> corrected(IndicatorFinding finding, Step step) {
    List<Change> told = new ArrayList<>();
    for (String field : TOLD) {
      String from = value(step.withdrawn(), field);
      String to = value(step.added(), field);
      if (!from.equals(to)) {
        told.add(new Change.Corrected(finding.id(), step.by(), step.at(), field, from, to));
      }
    }
    return told.isEmpty()
        ? List.of(new Change.Corrected(finding.id(), step.by(), step.at(), "", "", ""))
        : told;
  }

  private static String value(List<Statement> statements, String field) {
    return statements.stream()
        .filter(statement -> statement.field().equals(field))
        .map(Statement::value)
        .findFirst()
        .orElse("");
  }

  private static Change.Done done(Change.Act act, String finding, String by, Instant at) {
    return new Change.Done(act, finding, by, at, "");
  }

  private boolean isNew(Instant at) {
    return !at.isBefore(since);
  }
}
