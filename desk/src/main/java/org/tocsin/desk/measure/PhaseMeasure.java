package org.tocsin.desk.measure;

import java.util.List;
import org.tocsin.foresight.phase.PhaseAnalysis;
import org.tocsin.foresight.phase.PhaseDistance;

/**
 * The latest figures of the IPC for one area and period, and how far they lie from the IPC's own
 * thresholds. Tocsin classifies nothing.
 */
public record PhaseMeasure(PhaseAnalysis analysis, List<PhaseDistance> distances) {}
