package org.tocsin.desk.warn.rule;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.foresight.alert.Alert;

/**
 * An alert that would have been raised.
 *
 * @param firedOn the day on which it would have been: not before the reports it rests on were
 *     published
 * @param alert what it would have said; its own day is the day it speaks of
 */
public record Firing(LocalDate firedOn, Alert alert) {

  /** Ids of the candidates it rests on, each once, in order. */
  public List<String> evidence() {
    return alert.reasons().stream()
        .flatMap(reason -> reason.evidenceIds().stream())
        .distinct()
        .toList();
  }
}
