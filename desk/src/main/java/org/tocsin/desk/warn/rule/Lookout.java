package org.tocsin.desk.warn.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Coverage;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.ItemReading;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.alert.Observation;

/**
 * All that rules look at: what is measured, which places have gone silent, and which indicators are
 * supported by evidence that a person graded.
 */
final class Lookout {
  private static final int FEWEST_PAST_WEEKS = 4;
  private static final int LAST_CLAIMS = 5;

  private final Establishing establishing;
  private final Measuring measuring;

  Lookout(Establishing establishing, Measuring measuring) {
    this.establishing = establishing;
    this.measuring = measuring;
  }

  /** From everything that is known now. */
  List<Observation> observations(String caseId, LocalDate asOf) {
    List<Observation> all = new ArrayList<>(measuring.observations(caseId, asOf));
    Predicate<String> every = item -> true;
    all.addAll(supported(measuring.indicators(caseId, asOf), asOf));
    all.addAll(heard(caseId, asOf, every));
    return all;
  }

  /** As it would have been, had only some items been known. */
  List<Observation> observations(String caseId, LocalDate asOf, Predicate<String> knownItems) {
    Measuring.Known known = measuring.known(caseId, asOf, knownItems);
    List<Observation> all = new ArrayList<>(known.observations());
    all.addAll(supported(known.indicators(), asOf));
    all.addAll(heard(caseId, asOf, knownItems));
    return all;
  }

  private List<Observation> supported(List<IndicatorMeasure> indicators, LocalDate asOf) {
    List<Observation> all = new ArrayList<>();
    for (IndicatorMeasure indicator : indicators) {
      String name = indicator.id() + " " + indicator.text();
      for (String id : indicator.supporting()) {
        Optional<Candidate> evidence =
            establishing.find(id).filter(found -> !found.grade().equals(Grade.UNGRADED));
        evidence
            .flatMap(this::day)
            .filter(day -> !day.isAfter(asOf))
            .ifPresent(day -> {
              Grade grade = evidence.orElseThrow().grade();
              all.add(
                  new Observation.FindingSupported(
                      day, name, grade.source(), grade.information(), List.of(id)));
            });
      }
    }
    return all;
  }

  private Optional<LocalDate> day(Candidate candidate) {
    return establishing
        .findReading(candidate.itemId())
        .flatMap(ItemReading::findDay)
        .or(() -> Optional.ofNullable(candidate.day()));
  }

  /** One observation a place and whole week, as soon as enough weeks are known. */
  private List<Observation> heard(String caseId, LocalDate asOf, Predicate<String> knownItems) {
    LocalDate lastSunday = asOf.plusDays(1).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    Coverage coverage =
        establishing.origins().coverage(caseId, lastSunday, Viewer.machine(), knownItems);
    List<Observation> all = new ArrayList<>();
    for (Coverage.Row row : coverage.rows()) {
      for (int week = FEWEST_PAST_WEEKS + 1; week < coverage.weeks().size(); week++) {
        heard(caseId, coverage.weeks(), row, week).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Observation> heard(
      String caseId, List<LocalDate> weeks, Coverage.Row row, int week) {
    int end = week + 1 - Coverage.LAST_WEEKS;
    List<Integer> past = row.origins().subList(Math.max(0, end - Coverage.PAST_WEEKS), end);
    double expected =
        past.stream().mapToInt(Integer::intValue).average().orElse(0) * Coverage.LAST_WEEKS;
    boolean silent =
        expected >= Coverage.LEAST_EXPECTED
            && IntStream.rangeClosed(end, week).allMatch(i -> row.origins().get(i) == 0);
    boolean wasExpected = expected >= Coverage.LEAST_EXPECTED || row.origins().get(week) > 0;
    LocalDate day = weeks.get(week).plusDays(6);
    return wasExpected
        ? Optional.of(
            new Observation.PlaceHeard(
                day,
                row.place(),
                silent,
                expected,
                silent ? lastClaims(caseId, row.place(), day) : List.of()))
        : Optional.empty();
  }

  /** What was last told of a place that went silent. */
  private List<String> lastClaims(String caseId, String place, LocalDate until) {
    List<String> ids =
        establishing
            .list(CandidateQuery.inCase(caseId).ofKind(Candidate.Kind.EVENT).standing())
            .stream()
            .filter(claim -> place.equals(claim.place()))
            .filter(claim -> claim.day() != null && !claim.day().isAfter(until))
            .map(Candidate::id)
            .toList();
    return ids.subList(Math.max(0, ids.size() - LAST_CLAIMS), ids.size());
  }
}
