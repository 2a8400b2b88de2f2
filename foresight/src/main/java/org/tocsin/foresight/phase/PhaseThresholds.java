package org.tocsin.foresight.phase;

import java.io.InputStream;
import java.util.List;
import org.tocsin.foresight.DataFile;

/**
 * The thresholds that the IPC publishes, as a table with an edition of its own.
 *
 * @param edition edition of this table
 * @param thresholds one a line
 */
public record PhaseThresholds(String edition, List<Threshold> thresholds) {

  public PhaseThresholds {
    thresholds = List.copyOf(thresholds);
  }

  /** What is held against a threshold. */
  public enum Measure {
    /** People in a phase or a worse one, as a share of all, 0 to 1. */
    SHARE_IN_PHASE_OR_WORSE,
    /** Children acutely malnourished, as a share, 0 to 1. */
    ACUTE_MALNUTRITION,
    /** Deaths per 10,000 people a day. */
    CRUDE_DEATH_RATE,
    /** Deaths per 10,000 children under five a day. */
    UNDER_FIVE_DEATH_RATE
  }

  /**
   * @param id key in the table
   * @param phase the phase it belongs to, 2 to 5
   * @param value the number from which it is reached
   * @param unit of the number
   * @param meaning in one sentence
   * @param edition the work it stands in
   * @param page where in it; empty when not checked
   * @param verified true when it was compared with a published text
   */
  public record Threshold(
      String id,
      Measure measure,
      int phase,
      double value,
      String unit,
      String meaning,
      String edition,
      String page,
      boolean verified) {}

  /** The table that ships with the library. */
  public static PhaseThresholds shipped() {
    return DataFile.readShipped(
        PhaseThresholds.class, "phase-thresholds.json", PhaseThresholds.class);
  }

  /** A table of one's own, in the format of the shipped one. */
  public static PhaseThresholds read(InputStream json) {
    return DataFile.read(json, PhaseThresholds.class, "phase-thresholds.json");
  }

  public List<Threshold> list(Measure measure) {
    return thresholds.stream().filter(threshold -> threshold.measure() == measure).toList();
  }

  /** How far what an analysis says of the people lies from each threshold of the population. */
  public List<PhaseDistance> distances(PhaseAnalysis analysis) {
    return list(Measure.SHARE_IN_PHASE_OR_WORSE).stream()
        .flatMap(threshold ->
            analysis.findShareFrom(threshold.phase()).stream()
                .mapToObj(share -> new PhaseDistance(threshold, share)))
        .toList();
  }
}
