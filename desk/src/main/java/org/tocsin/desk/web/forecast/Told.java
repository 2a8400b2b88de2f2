package org.tocsin.desk.web.forecast;

import java.util.Locale;
import org.tocsin.desk.web.frame.Words;
import org.tocsin.foresight.board.Answer;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.Verdict;

/** Answers, outcomes and verdicts in the language of whoever asks. */
public final class Told {
  private Told() {}

  /** "12 %", "5 to 20, median 9", "40 %". */
  public static String answer(Question question, Answer answer) {
    boolean share = question.kind() == AnswerKind.SHARE;
    return switch (answer) {
      case Chance chance -> percent(chance.probability());
      case Spread spread when spread.isPoint() ->
          number(spread.quantiles().getFirst().value(), share);
      case Spread spread ->
          Words.here()
              .say(
                  "forecast.spread",
                  number(spread.at(0.1), share),
                  number(spread.at(0.9), share),
                  number(spread.at(0.5), share));
    };
  }

  public static String outcome(Question question, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Undecidable undecidable -> Words.here().say("forecast.state.undecidable");
      case Outcome.Came came when question.kind() == AnswerKind.EVENT ->
          Words.here().say(came.value() > 0 ? "forecast.yes" : "forecast.no");
      case Outcome.Came came -> number(came.value(), question.kind() == AnswerKind.SHARE);
    };
  }

  public static String period(Question question) {
    Words words = Words.here();
    return words.day(question.from()) + " – " + words.day(question.last());
  }

  private static String number(double value, boolean share) {
    return share ? percent(value) : Words.here().rough(value);
  }

  static String percent(double share) {
    return Words.here().rough(100 * share) + " %";
  }

  /** What may be said of a source, in one sentence. */
  public static String verdict(Verdict verdict) {
    Words words = Words.here();
    return switch (verdict) {
      case Verdict.TooFew few ->
          words.say(
              few.happened() < 0 ? "forecast.few" : "forecast.few_events",
              few.questions(),
              few.places(),
              Verdict.LEAST_QUESTIONS,
              Verdict.LEAST_PLACES,
              Math.max(0, few.happened()),
              Verdict.LEAST_OF_EACH);
      case Verdict.Withheld withheld ->
          words.say(
              "forecast.withheld_by",
              withheld.by().measure().label(),
              figure(withheld.by().own()),
              figure(withheld.by().base()),
              withheld.by().questions());
      case Verdict.Better better ->
          words.say(better.settled() ? "forecast.better" : "forecast.better_unsettled");
    };
  }

  /** Four figures after the point, as scores are compared. */
  public static String figure(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.1f" : "%.4f", value);
  }
}
