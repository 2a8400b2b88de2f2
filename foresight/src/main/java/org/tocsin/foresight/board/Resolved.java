package org.tocsin.foresight.board;

/** A question and what came of it. */
public record Resolved(Question question, Outcome outcome) {
  public Resolved {
    outcome.requireFits(question.kind());
  }
}
