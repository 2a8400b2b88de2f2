package org.tocsin.bench.read;

import java.util.List;

/**
 * What was measured of one task.
 *
 * @param documents how many were read
 * @param notes what a reader of the figures needs to know: what was left out, and why
 */
record Outcome(int documents, List<Figure> figures, List<String> notes) {
  Outcome {
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
  }
}
