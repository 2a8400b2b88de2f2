package org.tocsin.foresight.board;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.Scoreboard.Scored;
import org.tocsin.foresight.risk.Calibration;
import org.tocsin.foresight.risk.Calibration.Point;
import org.tocsin.foresight.score.CalibrationTable;
import org.tocsin.foresight.score.DueForecast;
import org.tocsin.foresight.score.DueForecasts;
import org.tocsin.foresight.score.IntervalScore;

/** Whether what was said came true as often as it was said. */
final class Coverage {
  private static final double[] LEVELS = {0.5, 0.8, 0.9};

  private Coverage() {}

  static Calibration of(AnswerKind kind, List<Scored> scored) {
    return kind == AnswerKind.EVENT ? chances(scored) : spreads(scored);
  }

  private static Calibration chances(List<Scored> scored) {
    List<DueForecast> due = new ArrayList<>();
    for (Scored one : scored) {
      if (one.prediction().answer() instanceof Chance chance) {
        Question question = one.prediction().question();
        due.add(
            new DueForecast(
                question.place(), question.from().getYear(), chance.probability(), one.came() > 0));
      }
    }
    List<Point> points =
        due.isEmpty()
            ? List.of()
            : CalibrationTable.of(DueForecasts.of(due), CalibrationTable.RARE).classes().stream()
                .map(c -> new Point(c.meanForecast(), c.observed(), c.forecasts()))
                .toList();
    return new Calibration("Of all that were given this chance, how many happened.", points);
  }

  /** A single number has no interval and is left out. */
  private static Calibration spreads(List<Scored> scored) {
    List<Point> points = new ArrayList<>();
    for (double level : LEVELS) {
      IntervalScore interval = new IntervalScore(level);
      int inside = 0;
      int cases = 0;
      for (Scored one : scored) {
        if (one.prediction().answer() instanceof Spread spread && !spread.isPoint()) {
          cases++;
          inside += interval.covers(spread.draws(), one.came()) ? 1 : 0;
        }
      }
      if (cases > 0) {
        points.add(new Point(level, (double) inside / cases, cases));
      }
    }
    return new Calibration(
        "Of all outcomes, how many lay inside the middle part of this size.", points);
  }
}
