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
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.lens.Frameworks;
import org.tocsin.desk.journal.Journal;
import org.tocsin.foresight.alert.Observation;
import org.tocsin.foresight.alert.Observation.DaysLeftMeasured;
import org.tocsin.foresight.corridor.CorridorHistory;
import org.tocsin.foresight.corridor.CorridorReader;
import org.tocsin.foresight.corridor.CorridorReport;
import org.tocsin.foresight.supply.Delivery;
import org.tocsin.foresight.supply.ForecastSettings;
import org.tocsin.foresight.supply.NeedsTable;
import org.tocsin.foresight.supply.PopulationClaim;
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
  private final TakenFigures figures;
  private final CorridorReader corridors = new CorridorReader();
  private final NeedsTable needs = NeedsTable.shipped();
  private final IndicatorMeasures indicators;
  private final Recent<Measured> recent = new Recent<>();
  private final Recent<Optional<LocalDate>> lastDays = new Recent<>();

  public Measuring(
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Frameworks frameworks) {
    this.establishing = establishing;
    this.indicators = new IndicatorMeasures(frameworks.framework(), frameworks.rules());
    this.figures = new TakenFigures(journal, jdbc, collecting);
  }

  /** Figures out of published tables. */
  public TakenFigures figures() {
    return figures;
  }

  /** Everything worked out at once, of one case on one day. */
  private record Measured(
      List<CorridorHistory> histories,
      List<CorridorMeasure> corridors,
      List<SupplyMeasure> supplies,
      List<CutOffMeasure> cutOffs,
      List<IndicatorMeasure> indicators,
      List<Observation> observations,
      List<PriceMeasure> prices,
      List<PhaseMeasure> phases,
      List<WeeksMeasure> weeks) {}

  /** The last day that the evidence speaks of; empty when it names no day at all. */
  public Optional<LocalDate> findAsOf(String caseId) {
    return lastDays.get(caseId, version(caseId), isLarge(caseId), () -> lastDay(caseId));
  }

  /**
   * Whether the measures of a day can be had at once. If not, they are worked out beside the asking
   * from now on; whoever asks for them meanwhile waits.
   */
  public boolean isReady(String caseId, LocalDate asOf) {
    return !isLarge(caseId)
        || recent.isThere(key(caseId, asOf), version(caseId), () -> measure(caseId, asOf));
  }

  /** The corridors the reports name, the one most spoken of first. */
  public List<CorridorMeasure> corridors(String caseId, LocalDate asOf) {
    return measured(caseId, asOf).corridors();
  }

  /** The same with every report each state rests on, for what is worked out from them. */
  public List<CorridorHistory> histories(String caseId, LocalDate asOf) {
    return measured(caseId, asOf).histories();
  }

  /** What each closure costs the people of a place; one for each corridor reported closed. */
  public List<CutOffMeasure> cutOffs(String caseId, LocalDate asOf) {
    return measured(caseId, asOf).cutOffs();
  }

  /** Prices of each region as a signal. */
  public List<PriceMeasure> prices(String caseId, LocalDate asOf) {
    return measured(caseId, asOf).prices();
  }

  /** The latest figures of the IPC for each area, the largest share in crisis first. */
  public List<PhaseMeasure> phases(String caseId, LocalDate asOf) {
    return measured(caseId, asOf).phases();
  }

  /** Weekly receipts of each complete record. */
  public List<WeeksMeasure> weeks(String caseId, LocalDate asOf) {
    return measured(caseId, asOf).weeks();
  }

  /** One for each place and each commodity that is at stake there, known or not. */
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
    List<TakenFigures.Taken> taken =
        figures.list(caseId).stream().filter(one -> knownItems.test(one.itemId())).toList();
    Measured then = measure(Evidence.of(establishing, caseId, knownItems), taken, asOf);
    return new Known(then.corridors(), then.supplies(), then.indicators(), then.observations());
  }

  /** Everything measured from what was known. */
  public record Known(
      List<CorridorMeasure> corridors,
      List<SupplyMeasure> supplies,
      List<IndicatorMeasure> indicators,
      List<Observation> observations) {}

  private Optional<LocalDate> lastDay(String caseId) {
    Optional<LocalDate> reported = DocumentDays.of(establishing.listReadings(caseId)).findLast();
    Optional<LocalDate> happened = establishing.findLastDay(caseId);
    return reported.isPresent() || happened.isPresent()
        ? Stream.of(reported, happened).flatMap(Optional::stream).max(LocalDate::compareTo)
        : figures.list(caseId).stream()
            .map(taken -> taken.figure().said())
            .max(LocalDate::compareTo);
  }

  private Measured measured(String caseId, LocalDate asOf) {
    return recent.get(
        key(caseId, asOf), version(caseId), isLarge(caseId), () -> measure(caseId, asOf));
  }

  private static String key(String caseId, LocalDate asOf) {
    return caseId + " " + asOf;
  }

  private Measured measure(String caseId, LocalDate asOf) {
    return measure(Evidence.of(establishing, caseId), figures.list(caseId), asOf);
  }

  /** Changes with whatever the measures of a case rest on. */
  private long version(String caseId) {
    return 31 * establishing.position(caseId) + figures.version(caseId);
  }

  private boolean isLarge(String caseId) {
    return establishing.counting().byKind(CandidateQuery.inCase(caseId)).values().stream()
            .mapToInt(Integer::intValue)
            .sum()
        > AT_ONCE;
  }

  private Measured measure(Evidence evidence, List<TakenFigures.Taken> taken, LocalDate asOf) {
    CorridorNames names = new CorridorNames(evidence);
    List<CorridorReport> reports = new CorridorReports(evidence, names).list();
    List<CorridorHistory> histories = histories(reports, asOf);
    Map<String, String> speakers =
        reports.stream()
            .collect(Collectors.toMap(CorridorReport::id, CorridorReport::speaker, (a, b) -> a));
    FigureMeasures tables = new FigureMeasures(taken, asOf);
    SupplyEvidence supply = new SupplyEvidence(evidence, needs, taken);
    String place = SupplyPlace.of(supply);
    List<SupplyInputs> inputs = supply.inputs(place);
    List<Observation> observations = new ArrayList<>(tables.observations());
    Map<String, List<PopulationClaim>> present = supply.present(place);
    boolean peopleDepend = present.values().stream().anyMatch(claims -> !claims.isEmpty());
    observations.addAll(new Observed(evidence, names).list(histories, place, peopleDepend));
    inputs.forEach(one -> observations.addAll(follow(one, asOf)));
    return new Measured(
        histories,
        histories.stream().map(history -> CorridorMeasures.of(history, speakers)).toList(),
        inputs.stream().map(one -> supply(one, asOf)).toList(),
        cutOffs(evidence, histories, inputs, present, supply.deliveries(), asOf),
        indicators.list(evidence, asOf),
        List.copyOf(observations),
        tables.prices(),
        tables.phases(),
        tables.weeks());
  }

  private static SupplyMeasure supply(SupplyInputs inputs, LocalDate asOf) {
    LocalDate lastSaid = SupplyMeasures.lastSaid(inputs, asOf);
    SupplyInputs fresh = SupplyMeasures.fresh(inputs, lastSaid);
    return SupplyMeasures.of(fresh, forecast(fresh, lastSaid, ForecastSettings.DEFAULT), asOf);
  }

  /** For each place; its corridor is every one that is reported closed. */
  private List<CutOffMeasure> cutOffs(
      Evidence evidence,
      List<CorridorHistory> histories,
      List<SupplyInputs> inputs,
      Map<String, List<PopulationClaim>> present,
      List<Delivery> deliveries,
      LocalDate asOf) {
    List<CutOffMeasure> all = new ArrayList<>();
    for (CorridorHistory history : histories) {
      if (history.findFirstClosedDay().isPresent()) {
        List<Delivery> through =
            deliveries.stream()
                .filter(d -> CorridorNames.isSame(d.corridor(), history.corridor()))
                .toList();
        CutOffs cost = new CutOffs(history, through, needs, asOf);
        // a group that nobody places belongs to the place most spoken of, which stands first
        List<CutOffMeasure.Said> groups = PeopleGroups.list(evidence);
        for (Map.Entry<String, List<PopulationClaim>> place : present.entrySet()) {
          all.add(cost.of(place.getKey(), place.getValue(), atStake(inputs, place), groups));
          groups = List.of();
        }
      }
    }
    return List.copyOf(all);
  }

  private static List<String> atStake(List<SupplyInputs> inputs, Map.Entry<String, ?> place) {
    return inputs.stream()
        .filter(one -> one.place().equals(place.getKey()))
        .map(SupplyInputs::commodity)
        .toList();
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
