package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.foresight.indicator.EvidencePiece;
import org.tocsin.foresight.indicator.Framework;
import org.tocsin.foresight.indicator.Indicator;
import org.tocsin.foresight.indicator.IndicatorCandidate;
import org.tocsin.foresight.indicator.IndicatorRules;
import org.tocsin.foresight.indicator.RiskFactor;
import org.tocsin.foresight.indicator.Stance;

/** Indicators that the evidence may speak to, one entry an indicator, in the UN's order. */
final class IndicatorMeasures {
  private final Framework framework;
  private final IndicatorRules rules;

  IndicatorMeasures(Framework framework, IndicatorRules rules) {
    this.framework = framework;
    this.rules = rules;
  }

  List<IndicatorMeasure> list(Evidence evidence, LocalDate asOf) {
    List<EvidencePiece> pieces =
        evidence.stream(Candidate.Kind.EVENT)
            .filter(event -> event.day() == null || !event.day().isAfter(asOf))
            .map(IndicatorMeasures::piece)
            .toList();
    Map<String, List<IndicatorCandidate>> byIndicator =
        rules.suggest(pieces).stream()
            .collect(
                Collectors.groupingBy(
                    IndicatorCandidate::indicatorId, LinkedHashMap::new, Collectors.toList()));
    List<IndicatorMeasure> measures = new ArrayList<>();
    for (Indicator indicator : framework.indicators()) {
      List<IndicatorCandidate> found = byIndicator.getOrDefault(indicator.id(), List.of());
      if (!found.isEmpty()) {
        measures.add(measure(indicator, found));
      }
    }
    return List.copyOf(measures);
  }

  private IndicatorMeasure measure(Indicator indicator, List<IndicatorCandidate> found) {
    RiskFactor factor = framework.getFactor(indicator.factor());
    Set<String> supporting = new LinkedHashSet<>();
    Set<String> contesting = new LinkedHashSet<>();
    found.forEach(candidate -> supporting.addAll(candidate.supportingIds()));
    found.forEach(candidate -> contesting.addAll(candidate.contestingIds()));
    return new IndicatorMeasure(
        indicator.id(),
        indicator.text(),
        factor.number() + " " + factor.name(),
        indicator.verified() && factor.verified(),
        found.stream()
            .map(candidate -> candidate.rule().reason())
            .distinct()
            .collect(Collectors.joining(" ")),
        List.copyOf(supporting),
        List.copyOf(contesting));
  }

  private static EvidencePiece piece(Candidate event) {
    return new EvidencePiece(
        event.id(),
        event.type(),
        Evidence.sentence(event),
        Optional.ofNullable(event.day()),
        Evidence.voice(event),
        Stance.valueOf(event.stance().toUpperCase(Locale.ROOT)));
  }
}
