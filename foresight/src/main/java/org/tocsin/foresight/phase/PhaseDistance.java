package org.tocsin.foresight.phase;

/**
 * How far a published figure lies from a published threshold. This is arithmetic and no
 * classification: whether an area is in a phase is for the IPC to say, on more than one figure.
 *
 * @param threshold which threshold
 * @param value the figure, in the unit of the threshold
 */
public record PhaseDistance(PhaseThresholds.Threshold threshold, double value) {

  /** The figure less the threshold; negative while the threshold is not reached. */
  public double distance() {
    return value - threshold.value();
  }
}
