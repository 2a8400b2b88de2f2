package org.tocsin.desk.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.desk.measure.TakenFigures.Taken;
import org.tocsin.foresight.alert.Observation;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.phase.PhaseAnalysis;
import org.tocsin.foresight.phase.PhaseThresholds;
import org.tocsin.foresight.series.Figure;
import org.tocsin.foresight.signal.ChangePoints;
import org.tocsin.foresight.signal.PriceMonth;
import org.tocsin.foresight.signal.PriceSignal;
import org.tocsin.foresight.signal.WeekAhead;
import org.tocsin.foresight.signal.WeeklyReceipts;
import org.tocsin.foresight.supply.DayReceipts;
import org.tocsin.foresight.supply.Delivery;
import org.tocsin.foresight.supply.DeliverySeries;
import org.tocsin.foresight.supply.DropDetector;
import org.tocsin.foresight.supply.Measure;

/** What follows from imported figures, up to a day. */
final class FigureMeasures {
  private static final ChangePoints CHANGES = new ChangePoints(24, 12);
  private static final DropDetector DROPS = new DropDetector(0.2, 28, 7);
  private static final int WEEK = 7;
  private static final int NORMAL_DAYS = 28;

  /** A source that lists every delivery, so that a day it does not list had none. */
  private static final String COMPLETE = "departure";

  private final List<Taken> figures;

  FigureMeasures(List<Taken> figures, LocalDate asOf) {
    this.figures = figures.stream().filter(taken -> !taken.figure().said().isAfter(asOf)).toList();
  }

  List<PriceMeasure> prices() {
    List<PriceMeasure> all = new ArrayList<>();
    regions(Figure.Kind.PRICE)
        .forEach((region, quotes) -> {
          PriceSignal rule = PriceSignal.STANDARD;
          List<PriceMonth> months = rule.follow(quotes);
          TreeMap<YearMonth, Double> levels = levels(quotes);
          Optional<ChangePoints.Judgement> change = change(levels.values());
          all.add(
              new PriceMeasure(
                  region,
                  quotes.getFirst().source(),
                  rule,
                  months,
                  rule.episodes(months),
                  change
                      .map(c -> List.copyOf(levels.keySet()).get(c.likeliestStart()))
                      .orElse(null),
                  change.map(ChangePoints.Judgement::probability).orElse(0.0)));
        });
    return List.copyOf(all);
  }

  /** Where the present run began, when it is not where the series began. */
  private static Optional<ChangePoints.Judgement> change(Collection<Double> levels) {
    List<ChangePoints.Judgement> judged =
        CHANGES.follow(levels.stream().mapToDouble(Double::doubleValue).toArray());
    return judged.isEmpty()
        ? Optional.empty()
        : Optional.of(judged.getLast()).filter(last -> last.likeliestStart() > 0);
  }

  /** Mean of the logarithms of the prices of each month, over commodities at their markets. */
  private static TreeMap<YearMonth, Double> levels(List<Figure> quotes) {
    return quotes.stream()
        .collect(
            Collectors.groupingBy(
                quote -> YearMonth.from(quote.days().from()),
                TreeMap::new,
                Collectors.averagingDouble(quote -> Math.log(quote.value()))));
  }

  /** The latest analysis of each area and what it projects, the worst share first. */
  List<PhaseMeasure> phases() {
    PhaseThresholds thresholds = PhaseThresholds.shipped();
    Map<String, LocalDate> latest = new TreeMap<>();
    List<PhaseAnalysis> analyses = PhaseAnalysis.list(figures.stream().map(Taken::figure).toList());
    analyses.forEach(analysis ->
        latest.merge(analysis.place(), analysis.said(), (a, b) -> a.isAfter(b) ? a : b));
    return analyses.stream()
        .filter(analysis -> analysis.said().equals(latest.get(analysis.place())))
        .sorted(
            Comparator.comparingDouble((PhaseAnalysis a) -> -a.findShareInCrisis().orElse(-1))
                .thenComparing(PhaseAnalysis::place)
                .thenComparing(a -> a.days().from()))
        .map(analysis -> new PhaseMeasure(analysis, thresholds.distances(analysis)))
        .toList();
  }

  private Map<String, List<Figure>> regions(Figure.Kind kind) {
    return figures.stream()
        .map(Taken::figure)
        .filter(figure -> figure.kind() == kind)
        .collect(
            Collectors.groupingBy(
                figure -> figure.place().split(",", 2)[0].strip(),
                TreeMap::new,
                Collectors.toList()));
  }

  List<WeeksMeasure> weeks() {
    List<WeeksMeasure> all = new ArrayList<>();
    complete()
        .forEach((corridor, deliveries) -> {
          DayInterval days = span(deliveries);
          List<WeeklyReceipts> weeks =
              WeeklyReceipts.list(
                  DeliverySeries.complete(Measure.TONNES, deliveries, days),
                  DayOfWeek.SUNDAY,
                  days.from());
          double[] amounts = weeks.stream().mapToDouble(WeeklyReceipts::amount).toArray();
          all.add(
              new WeeksMeasure(
                  corridor,
                  deliveries.getFirst().speaker(),
                  weeks,
                  WeekAhead.forecast(amounts).orElse(null)));
        });
    return List.copyOf(all);
  }

  private Map<String, List<Delivery>> complete() {
    return figures.stream()
        .filter(taken -> taken.figure().kind() == Figure.Kind.DELIVERY)
        .filter(taken -> taken.figure().basis().equals(COMPLETE))
        .map(FigureMeasures::cargo)
        .collect(Collectors.groupingBy(Delivery::corridor, TreeMap::new, Collectors.toList()));
  }

  private static DayInterval span(List<Delivery> deliveries) {
    return DayInterval.inclusive(
        deliveries.stream().map(Delivery::day).min(LocalDate::compareTo).orElseThrow(),
        deliveries.stream().map(Delivery::day).max(LocalDate::compareTo).orElseThrow());
  }

  /** One cargo a row: it counts as one. */
  private static Delivery cargo(Taken taken) {
    Delivery delivery = FigureClaims.delivery(taken);
    return new Delivery(
        delivery.id(),
        delivery.day(),
        delivery.corridor(),
        delivery.commodity(),
        delivery.tonnes(),
        OptionalInt.of(1),
        delivery.speaker());
  }

  /** What the rules look at: receipts beside normal, and lasting drops in the counts. */
  List<Observation> observations() {
    List<Observation> all = new ArrayList<>();
    complete()
        .forEach((corridor, deliveries) -> {
          DayInterval days = span(deliveries);
          all.addAll(receipts(corridor, DeliverySeries.complete(Measure.TONNES, deliveries, days)));
          DROPS
              .follow(DeliverySeries.complete(Measure.TRUCKS, deliveries, days))
              .forEach(drop ->
                  all.add(
                      new Observation.DropMeasured(drop.day(), corridor, drop.value(), List.of())));
        });
    return all;
  }

  private static List<Observation> receipts(String corridor, DeliverySeries series) {
    List<Observation> all = new ArrayList<>();
    for (DayReceipts receipts : series.list()) {
      LocalDate day = receipts.day();
      DayInterval before = DayInterval.endingWith(day.minusDays(WEEK), NORMAL_DAYS);
      OptionalDouble normal = series.findBaseline(before);
      if (series.countKnown(before) == NORMAL_DAYS && normal.orElse(0) > 0) {
        series
            .rolling(day, WEEK, normal.getAsDouble())
            .findShare()
            .ifPresent(share ->
                all.add(new Observation.ReceiptsMeasured(day, corridor, WEEK, share, List.of())));
      }
    }
    return all;
  }
}
