package org.tocsin.desk.warn.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.assess.Bearing;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.entity.UncertainDay;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.alert.Observation;

/**
 * Findings of people that say an indicator is present, as rules look at them. A finding in a
 * compartment, or one that cites a claim in one, is none of them: an alert would tell what it says.
 * Stages of an author's model raise nothing.
 */
final class FindingWatch {
  private final Establishing establishing;
  private final Assessing assessing;

  FindingWatch(Establishing establishing, Assessing assessing) {
    this.establishing = establishing;
    this.assessing = assessing;
  }

  /** Those that stand now. */
  List<Observation> stated(String caseId) {
    return stated(caseId, finding -> true, item -> true);
  }

  /** Those that had been stated by a day, and rest on nothing but items known then. */
  List<Observation> stated(String caseId, LocalDate by, Predicate<String> knownItems) {
    return stated(caseId, finding -> !recorded(finding).isAfter(by), knownItems);
  }

  private List<Observation> stated(
      String caseId, Predicate<IndicatorFinding> which, Predicate<String> knownItems) {
    List<Observation> all = new ArrayList<>();
    Viewer machine = Viewer.machine();
    for (IndicatorFinding finding : assessing.list(caseId, Lens.Kind.INDICATORS, machine)) {
      boolean present = finding.bearing().filter(Bearing.PRESENT::equals).isPresent();
      if (finding.stands() && present && which.test(finding)) {
        observed(finding, knownItems).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Observation> observed(IndicatorFinding finding, Predicate<String> knownItems) {
    List<Candidate> claims = seen(finding.claims().stream());
    List<Candidate> against = seen(finding.against().stream());
    boolean open =
        claims.size() == finding.claims().size() && against.size() == finding.against().size();
    boolean known =
        Stream.concat(claims.stream(), against.stream())
            .allMatch(claim -> knownItems.test(claim.itemId()));
    if (claims.isEmpty() || !open || !known) {
      return Optional.empty();
    }
    return finding.grade().map(grade -> observed(finding, grade, claims));
  }

  private Observation observed(IndicatorFinding finding, Grade grade, List<Candidate> claims) {
    String words =
        assessing
            .lens(Lens.Kind.INDICATORS)
            .find(finding.code())
            .map(question -> question.code() + " " + question.text())
            .orElse(finding.code());
    return new Observation.IndicatorFound(
        day(finding, claims),
        "finding " + finding.entity().number(),
        words,
        finding.place(),
        grade.source(),
        grade.information(),
        finding.reviewed(),
        !finding.contested().isEmpty(),
        finding.claims(),
        finding.against());
  }

  private List<Candidate> seen(Stream<String> ids) {
    return ids.flatMap(id -> establishing.find(id, Viewer.machine()).stream()).toList();
  }

  /** The last day that its claims speak of, else the first of its period, else when it was made. */
  private static LocalDate day(IndicatorFinding finding, List<Candidate> claims) {
    return claims.stream()
        .map(Candidate::day)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .or(() -> UncertainDay.parse(finding.period()).map(UncertainDay::first))
        .orElseGet(() -> recorded(finding));
  }

  private static LocalDate recorded(IndicatorFinding finding) {
    return LocalDate.ofInstant(finding.at(), ZoneOffset.UTC);
  }
}
