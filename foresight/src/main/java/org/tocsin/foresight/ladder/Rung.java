package org.tocsin.foresight.ladder;

import org.tocsin.foresight.alert.Level;

/**
 * One step of a ladder: somebody who must confirm within a time, else the next rung is told.
 *
 * @param id stable
 * @param title the office, for the eye
 * @param from the least grave level that reaches this rung
 * @param acknowledgeMinutes how long its people have to confirm before the next rung is told, 1 or
 *     more
 * @param remindMinutes how often they are reminded meanwhile, 1 or more
 * @param quiet whether quiet hours hold back what its people are told, unless it is an emergency
 */
public record Rung(
    String id, String title, Level from, int acknowledgeMinutes, int remindMinutes, boolean quiet) {
  public Rung {
    if (title.isBlank()) {
      throw new IllegalArgumentException("the rung " + id + " needs an office: who is told on it");
    }
    if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw new IllegalArgumentException(
          "the id of a rung has small letters, digits and dashes, not \"" + id + "\"");
    }
    if (acknowledgeMinutes < 1 || remindMinutes < 1) {
      throw new IllegalArgumentException("the rung " + id + " needs times of 1 minute or more");
    }
  }
}
