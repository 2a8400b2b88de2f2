package org.tocsin.foresight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One answer of one source, with the two times that matter.
 *
 * @param source who predicts, with the version of the model when it is one
 * @param stated what the source itself would be measured against, if it says so
 * @param issued when the source says it was made
 * @param sealed when it was put where it cannot be changed any more; this time decides
 */
public record Prediction(
    String source,
    Question question,
    Answer answer,
    Optional<Answer> stated,
    LocalDate issued,
    Instant sealed) {

  public Prediction {
    if (source.isBlank()) {
      throw new IllegalArgumentException("source: say who predicts");
    }
    answer.requireFits(question.kind());
    stated.ifPresent(baseline -> baseline.requireFits(question.kind()));
    if (issued.isAfter(LocalDate.ofInstant(sealed, ZoneOffset.UTC))) {
      throw new IllegalArgumentException("issued lies in the future: " + issued);
    }
  }

  /** The day it was sealed, in UTC. */
  public LocalDate sealedOn() {
    return LocalDate.ofInstant(sealed, ZoneOffset.UTC);
  }

  /**
   * Whether it was sealed before the period began. One that was not is kept, and scored apart: it
   * may have been written by somebody who knew.
   */
  public boolean isAhead() {
    return sealedOn().isBefore(question.from());
  }

  /**
   * Until when the baseline may look. For one that was sealed in time this is the day of sealing
   * and not the stated day, so that nobody gains by dating a prediction back.
   */
  LocalDate knownUntil() {
    if (isAhead()) {
      return sealedOn();
    }
    return issued.isBefore(question.from()) ? issued : question.from();
  }
}
