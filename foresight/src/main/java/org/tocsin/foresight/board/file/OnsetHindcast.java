package org.tocsin.foresight.board.file;

import java.util.List;
import java.util.Locale;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.risk.Forecast;
import org.tocsin.foresight.risk.Hindcasting;

/**
 * A retrospective of onsets as a file of predictions: on the same questions, by the same criterion
 * and dated the same way as the table of the Early Warning Project, so that the two stand side by
 * side.
 */
public final class OnsetHindcast {
  private static final String HEAD =
      "source,model,trained,issued,kind,target,place,from,last,criterion,probability\n";

  private OnsetHindcast() {}

  /** The whole file, a row a forecast. */
  public static String csv(String model, List<Hindcasting.Year> years) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Hindcasting.Year year : years) {
      for (Forecast forecast : year.forecasts()) {
        if (forecast instanceof Forecast.Chance chance) {
          text.append(line(model, year, chance));
        }
      }
    }
    return text.toString();
  }

  private static String line(String model, Hindcasting.Year year, Forecast.Chance chance) {
    Question question = OnsetTables.question(chance.placeName(), year.window());
    return String.format(
        Locale.ROOT,
        "Tocsin,%s,%s,%d-12-31,%s,%s,%s,%s,%s,%s,%.6f%n",
        quoted("ewp, " + model + ", retrospective"),
        quoted(year.trained()),
        year.window(),
        AnswerKind.EVENT.name().toLowerCase(Locale.ROOT),
        quoted(question.target()),
        quoted(question.place()),
        question.from(),
        question.last(),
        quoted(question.criterion()),
        chance.probability());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
