package org.tocsin.desk.web.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.publish.chart.FanPlot;
import org.tocsin.desk.warn.forecast.Decision;
import org.tocsin.desk.warn.forecast.SealedPrediction;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Outcome.Came;
import org.tocsin.foresight.board.Prediction;
import org.tocsin.foresight.board.Question;

/** Puts the predictions of one place beside what came before and in them. */
final class Fans {
  private static final int PAST_YEARS = 3;

  private Fans() {}

  /**
   * @param some of one source, family and place; numbers or shares, at least one
   * @param inForce what came, by question
   */
  static FanPlot plot(List<SealedPrediction> some, Map<String, Decision> inForce) {
    List<Prediction> ordered =
        some.stream()
            .map(SealedPrediction::prediction)
            .sorted(Comparator.comparing(one -> one.question().from()))
            .toList();
    Prediction first = ordered.getFirst();
    Question question = first.question();
    return new FanPlot(
        question.target() + ", " + question.place(),
        first.source(),
        question.kind() == AnswerKind.SHARE,
        ordered.stream().map(one -> period(one, inForce)).toList(),
        past(question, inForce.values()));
  }

  private static FanPlot.Period period(Prediction one, Map<String, Decision> inForce) {
    Spread spread = (Spread) one.answer();
    Question question = one.question();
    return new FanPlot.Period(
        question.from(),
        question.last(),
        spread.at(0.1),
        spread.at(0.25),
        spread.at(0.5),
        spread.at(0.75),
        spread.at(0.9),
        came(inForce.get(question.id())));
  }

  private static @Nullable Double came(@Nullable Decision decision) {
    return decision != null && decision.outcome() instanceof Came came ? came.value() : null;
  }

  private static List<FanPlot.Came> past(Question question, Collection<Decision> decisions) {
    LocalDate since = question.from().minusYears(PAST_YEARS);
    List<FanPlot.Came> past = new ArrayList<>();
    for (Decision one : decisions) {
      Question earlier = one.question();
      boolean same =
          earlier.family().id().equals(question.family().id())
              && earlier.place().equalsIgnoreCase(question.place());
      boolean before = earlier.last().isBefore(question.from()) && !earlier.from().isBefore(since);
      if (same && before && came(one) != null) {
        past.add(
            new FanPlot.Came(earlier.from(), earlier.last(), Objects.requireNonNull(came(one))));
      }
    }
    past.sort(Comparator.comparing(FanPlot.Came::from));
    return past;
  }
}
