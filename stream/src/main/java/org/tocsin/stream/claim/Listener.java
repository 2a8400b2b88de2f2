package org.tocsin.stream.claim;

import java.io.Serializable;
import org.tocsin.stream.input.Report;

/** Hears out a report. */
@FunctionalInterface
public interface Listener {
  Heard hear(Report report);

  /** Makes a listener where the work is done: a reader holds lexicons and does not travel. */
  @FunctionalInterface
  interface Maker extends Serializable {
    Listener make();
  }
}
