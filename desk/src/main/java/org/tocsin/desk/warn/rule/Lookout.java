package org.tocsin.desk.warn.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
 * All that rules look at: what is measured, which places have gone silent, which indicators are
 * supported by evidence that a person graded, and what people state on indicators.
 */
final class Lookout {
  private static final int FEWEST_PAST_WEEKS = 4;
  private static final int LAST_CLAIMS = 5;

  private final Establishing establishing;
  private final Measuring measuring;
  private final FindingWatch findings;

  Lookout(Establishing establishing, Measuring measuring, FindingWatch findings) {
    this.establishing = establishing;
    this.measuring = measuring;
    this.findings = findings;
  }

  /** From everything that is known now. */
  List<Observation> observations(String caseId, LocalDate asOf) {
    List<Observation> all = new ArrayList<>(measuring.observations(caseId, asOf));
    Predicate<String> every = item -> true;
    all.addAll(supported(measuring.indicators(caseId, asOf), asOf));
    all.addAll(findings.stated(caseId));
    all.addAll(heard(caseId, asOf, every));
    return all;
  }

  /** As it would have been, had only some items been known. */
  List<Observation> observations(String caseId, LocalDate asOf, Predicate<String> knownItems) {
    Measuring.Known known = measuring.known(caseId, asOf, knownItems);
    List<Observation> all = new ArrayList<>(known.observations());
    all.addAll(supported(known.indicators(), asOf));
    all.addAll(findings.stated(caseId, asOf, knownItems));
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
      int weeks = coverage.weeks().size();
      int spoken = weeks - 1;
      while (spoken >= 0 && row.origins().get(spoken) == 0) {
        spoken--;
      }
      for (int week = FEWEST_PAST_WEEKS + 1; week < weeks; week++) {
        LocalDate end = coverage.weeks().get(week).plusDays(6);
        double expected = expected(row, week);
        // a silence that was broken since is no silence any more
        boolean silent =
            week >= spoken + Coverage.LAST_WEEKS && expected >= Coverage.LEAST_EXPECTED;
        if (silent || row.origins().get(week) > 0) {
          List<String> last = silent ? lastClaims(caseId, row.place(), end, knownItems) : List.of();
          all.add(new Observation.PlaceHeard(end, row.place(), silent, expected, last));
        }
      }
    }
    return all;
  }

  /** Origins to be expected in the weeks up to one, at the place's own rate before them. */
  private static double expected(Coverage.Row row, int week) {
    int end = week + 1 - Coverage.LAST_WEEKS;
    List<Integer> past = row.origins().subList(Math.max(0, end - Coverage.PAST_WEEKS), end);
    return past.stream().mapToInt(Integer::intValue).average().orElse(0) * Coverage.LAST_WEEKS;
  }

  /** What was last told of a place that went silent. */
  private List<String> lastClaims(
      String caseId, String place, LocalDate until, Predicate<String> knownItems) {
    List<String> ids =
        establishing
            .list(CandidateQuery.inCase(caseId).ofKind(Candidate.Kind.EVENT).standing())
            .stream()
            .filter(claim -> place.equals(claim.place()) && knownItems.test(claim.itemId()))
            .filter(claim -> claim.day() != null && !claim.day().isAfter(until))
            .map(Candidate::id)
            .toList();
    return ids.subList(Math.max(0, ids.size() - LAST_CLAIMS), ids.size());
  }
}
