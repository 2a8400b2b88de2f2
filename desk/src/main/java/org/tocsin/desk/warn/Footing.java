package org.tocsin.desk.warn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.assess.Bearing;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.people.Viewer;

/**
 * Whether the findings that raised alerts still say what they said. An alert stays when its finding
 * goes: it was sent, and people act on it. So its pages say what became of the finding, and a
 * person stands it down with a reason. Thread-safe.
 */
public final class Footing {
  private final Assessing assessing;

  public Footing(Assessing assessing) {
    this.assessing = assessing;
  }

  /** What became of a finding. */
  public enum Change {
    /** It was withdrawn, by itself or with its import. */
    WITHDRAWN,
    /** A reviewer gave it back. */
    RETURNED,
    /** It was corrected, and says no more that the indicator is present. */
    CHANGED
  }

  /**
   * A finding that no longer carries its alert.
   *
   * @param number as people name it
   * @param recordId its record
   */
  public record Lost(long number, String recordId, Change change) {}

  /**
   * Those of {@code alerts} whose finding no longer carries them, by the id of the alert. A finding
   * that the viewer may not see is left out: what became of it would tell of it.
   */
  public Map<String, Lost> listLost(String caseId, List<AlertRecord> alerts, Viewer viewer) {
    Map<String, Lost> lost = new LinkedHashMap<>();
    if (alerts.stream().allMatch(alert -> alert.finding().isEmpty())) {
      return lost;
    }
    Map<Long, IndicatorFinding> findings =
        assessing.list(caseId, Lens.Kind.INDICATORS, viewer).stream()
            .collect(Collectors.toMap(one -> (long) one.entity().number(), Function.identity()));
    for (AlertRecord alert : alerts) {
      alert
          .finding()
          .ifPresent(number ->
              Optional.ofNullable(findings.get(number))
                  .flatMap(Footing::lost)
                  .ifPresent(gone -> lost.put(alert.id(), gone)));
    }
    return lost;
  }

  /** What became of the finding that raised {@code alert}; empty while it still carries it. */
  public Optional<Lost> findLost(AlertRecord alert, Viewer viewer) {
    return Optional.ofNullable(listLost(alert.caseId(), List.of(alert), viewer).get(alert.id()));
  }

  private static Optional<Lost> lost(IndicatorFinding finding) {
    return change(finding).map(change -> new Lost(finding.entity().number(), finding.id(), change));
  }

  private static Optional<Change> change(IndicatorFinding finding) {
    if (finding.entity().withdrawn() || finding.entity().state().equals("withdrawn")) {
      return Optional.of(Change.WITHDRAWN);
    }
    if (!finding.stands()) {
      return Optional.of(Change.RETURNED);
    }
    return finding.bearing().filter(Bearing.PRESENT::equals).isPresent()
        ? Optional.empty()
        : Optional.of(Change.CHANGED);
  }
}
