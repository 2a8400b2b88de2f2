package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.foresight.alert.Observation;
import org.tocsin.foresight.alert.Observation.DaysLeftMeasured;
import org.tocsin.foresight.corridor.CorridorHistory;
import org.tocsin.foresight.corridor.CorridorReader;
import org.tocsin.foresight.corridor.CorridorReport;
import org.tocsin.foresight.indicator.Framework;
import org.tocsin.foresight.indicator.IndicatorRules;
import org.tocsin.foresight.supply.ForecastSettings;
import org.tocsin.foresight.supply.NeedsTable;
import org.tocsin.foresight.supply.SupplyForecast;
import org.tocsin.foresight.supply.SupplyForecaster;
import org.tocsin.foresight.supply.SupplyInputs;

/**
 * The front of step 4: corridor states, days of supply and indicator candidates, worked out anew
 * from what is established. The same facts and the same day always give the same measures. What
 * nobody has said stays unknown. Of a case too large to be read while somebody waits, the measures
 * of a moment before are given while new ones are worked out. Thread-safe.
 */
public final class Measuring {
  private static final ForecastSettings FOLLOWING = ForecastSettings.DEFAULT.withDraws(500);

  /** Candidates of a case whose measures are always worked out at once. */
  private static final int AT_ONCE = 20_000;

  private final Establishing establishing;
  private final CorridorReader corridors = new CorridorReader();
  private final NeedsTable needs = NeedsTable.shipped();
  private final IndicatorMeasures indicators =
      new IndicatorMeasures(Framework.shipped(), IndicatorRules.shipped());
  private final Recent<Measured> recent = new Recent<>();
  private final Recent<Optional<LocalDate>> lastDays = new Recent<>();

  public Measuring(Establishing establishing) {
    this.establishing = establishing;
  }

  /** Everything worked out at once, of one case on one day. */
  private record Measured(
      List<CorridorMeasure> corridors,
      List<SupplyMeasure> supplies,
      List<IndicatorMeasure> indicators,
      List<Observation> observations) {}

  /** The last day that the evidence speaks of; empty when it names no day at all. */
  public Optional<LocalDate> findAsOf(String caseId) {
    return lastDays.get(
        caseId,
        establishing.position(caseId),
        isLarge(caseId),
        () -> Evidence.of(establishing, caseId).findLastDay());
  }

  /** The corridors the reports name, the one most spoken of first. */
  public List<CorridorMeasure> corridors(String caseId, LocalDate asOf) {
    return measured(caseId, asOf).corridors();
  }

  /** One for each commodity that is at stake, known or not. */
  public List<SupplyMeasure> supplies(String caseId, LocalDate asOf) {
    return measured(caseId, asOf).supplies();
  }

  public List<IndicatorMeasure> indicators(String caseId, LocalDate asOf) {
    return measured(caseId, asOf).indicators();
  }

  /** What alert rules look at. */
  public List<Observation> observations(String caseId, LocalDate asOf) {
    return measured(caseId, asOf).observations();
  }

  /** What alert rules would have looked at, had only these items been known. */
  public List<Observation> observations(
      String caseId, LocalDate asOf, Predicate<String> knownItems) {
    return known(caseId, asOf, knownItems).observations();
  }

  /** The measures of a day, had only some items been known. */
  public Known known(String caseId, LocalDate asOf, Predicate<String> knownItems) {
    Measured then = measure(Evidence.of(establishing, caseId, knownItems), asOf);
    return new Known(then.corridors(), then.supplies(), then.indicators(), then.observations());
  }

  /** Everything measured from what was known. */
  public record Known(
      List<CorridorMeasure> corridors,
      List<SupplyMeasure> supplies,
      List<IndicatorMeasure> indicators,
      List<Observation> observations) {}

  private Measured measured(String caseId, LocalDate asOf) {
    String key = caseId + " " + asOf;
    return recent.get(
        key,
        establishing.position(caseId),
        isLarge(caseId),
        () -> measure(Evidence.of(establishing, caseId), asOf));
  }

  private boolean isLarge(String caseId) {
    return establishing.countByKind(CandidateQuery.inCase(caseId)).values().stream()
            .mapToInt(Integer::intValue)
            .sum()
        > AT_ONCE;
  }

  private Measured measure(Evidence evidence, LocalDate asOf) {
    CorridorNames names = new CorridorNames(evidence);
    List<CorridorReport> reports = new CorridorReports(evidence, names).list();
    List<CorridorHistory> histories = histories(reports, asOf);
    Map<String, String> speakers =
        reports.stream()
            .collect(Collectors.toMap(CorridorReport::id, CorridorReport::speaker, (a, b) -> a));
    SupplyEvidence supply = new SupplyEvidence(evidence, needs);
    String place = SupplyPlace.of(supply);
    List<SupplyMeasure> supplies = new ArrayList<>();
    boolean peopleDepend = !supply.populationCandidates().isEmpty();
    List<Observation> observations =
        new ArrayList<>(new Observed(evidence, names).list(histories, place, peopleDepend));
    for (SupplyInputs inputs : supply.inputs(place).values()) {
      LocalDate lastSaid = SupplyMeasures.lastSaid(inputs, asOf);
      SupplyInputs fresh = SupplyMeasures.fresh(inputs, lastSaid);
      SupplyForecast forecast = forecast(fresh, lastSaid, ForecastSettings.DEFAULT);
      supplies.add(SupplyMeasures.of(fresh, forecast, asOf));
      observations.addAll(follow(inputs, asOf));
    }
    return new Measured(
        histories.stream().map(history -> CorridorMeasures.of(history, speakers)).toList(),
        List.copyOf(supplies),
        indicators.list(evidence, asOf),
        List.copyOf(observations));
  }

  private List<CorridorHistory> histories(List<CorridorReport> reports, LocalDate asOf) {
    Map<String, Integer> spokenOf = new HashMap<>();
    reports.stream()
        .filter(report -> !report.days().from().isAfter(asOf))
        .forEach(report -> spokenOf.merge(report.corridor(), 1, Integer::sum));
    return corridors.readAll(reports, asOf).values().stream()
        .filter(history -> spokenOf.containsKey(history.corridor()))
        .sorted(
            Comparator.comparingInt((CorridorHistory h) -> -spokenOf.getOrDefault(h.corridor(), 0))
                .thenComparing(CorridorHistory::corridor))
        .toList();
  }

  private static SupplyForecast forecast(
      SupplyInputs inputs, LocalDate asOf, ForecastSettings settings) {
    // the day is the seed, so that the same evidence gives the same numbers on every machine
    return new SupplyForecaster(settings)
        .daysOfSupply(inputs, asOf, new SplittableRandom(asOf.toEpochDay()));
  }

  /** Days left on each day somebody spoke of the stock. */
  private static List<Observation> follow(SupplyInputs inputs, LocalDate asOf) {
    List<Observation> observations = new ArrayList<>();
    for (LocalDate day : SupplyMeasures.stockDays(inputs, asOf)) {
      SupplyInputs fresh = SupplyMeasures.fresh(inputs, day);
      DaysLeftMeasured.of(forecast(fresh, day, FOLLOWING)).ifPresent(observations::add);
    }
    return observations;
  }
}
