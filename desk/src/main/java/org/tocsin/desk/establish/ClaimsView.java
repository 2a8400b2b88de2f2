package org.tocsin.desk.establish;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;

/** Questions about claims, origins of items and decisions on contradictions as tables. */
final class ClaimsView implements View {
  private final QuestionTable questions;
  private final OriginTable origins;
  private final ContradictionTable contradictions;

  ClaimsView(JdbcClient jdbc) {
    this.questions = new QuestionTable(jdbc);
    this.origins = new OriginTable(jdbc);
    this.contradictions = new ContradictionTable(jdbc);
  }

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public void apply(Recorded fact) {
    questions.apply(fact);
    origins.apply(fact);
    contradictions.apply(fact);
  }

  @Override
  public void clear() {
    questions.clear();
    origins.clear();
    contradictions.clear();
  }
}
