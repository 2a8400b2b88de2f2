package org.tocsin.desk.web.forecast;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.warn.forecast.Decision;
import org.tocsin.desk.warn.forecast.SealedPrediction;
import org.tocsin.foresight.board.Answer;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.FamilyBoard;
import org.tocsin.foresight.board.Outcome.Came;
import org.tocsin.foresight.board.Pair;
import org.tocsin.foresight.board.Prediction;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.Scoreboard;
import org.tocsin.foresight.board.Skill;
import org.tocsin.foresight.board.SourceRow;
import org.tocsin.foresight.score.Interval;

/** Predictions and scores as tables that leave the desk. */
final class Exports {
  static final List<String> PREDICTION =
      List.of(
          "source",
          "target",
          "place",
          "from",
          "last",
          "criterion",
          "issued",
          "sealed",
          "in_time",
          "probability",
          "q10",
          "q50",
          "q90",
          "came");

  private static final List<String> SCORE =
      List.of(
          "sealed",
          "kind",
          "target",
          "criterion",
          "source",
          "beside",
          "questions",
          "places",
          "measure",
          "own",
          "other",
          "difference",
          "low",
          "high");

  private static final String UNKNOWN = "unknown";

  private Exports() {}

  static List<String> row(SealedPrediction sealed, Optional<Decision> decision) {
    Prediction one = sealed.prediction();
    Question question = one.question();
    List<String> row = new ArrayList<>();
    row.add(one.source());
    row.add(question.target());
    row.add(question.place());
    row.add(question.from().toString());
    row.add(question.last().toString());
    row.add(question.criterion());
    row.add(one.issued().toString());
    row.add(one.sealed().toString());
    row.add(one.isAhead() ? "yes" : "no");
    answer(one.answer(), row);
    row.add(
        decision
            .map(Decision::outcome)
            .map(o -> o instanceof Came came ? String.valueOf(came.value()) : "undecidable")
            .orElse(UNKNOWN));
    return row;
  }

  private static void answer(Answer answer, List<String> row) {
    switch (answer) {
      case Chance chance -> {
        row.add(String.valueOf(chance.probability()));
        row.addAll(List.of("", "", ""));
      }
      case Spread spread -> {
        row.add("");
        for (double share : new double[] {0.1, 0.5, 0.9}) {
          row.add(String.valueOf(spread.at(share)));
        }
      }
    }
  }

  /** Every score of a board: of each source alone, beside baselines, and of each pair. */
  static DataTable scores(Scoreboard board) {
    List<List<String>> rows = new ArrayList<>();
    board.ahead().forEach(family -> add(rows, "in time", family));
    board.afterwards().forEach(family -> add(rows, "afterwards", family));
    return new DataTable("Scoreboard", SCORE, rows);
  }

  private static void add(List<List<String>> rows, String when, FamilyBoard board) {
    for (SourceRow row : board.rows()) {
      row.means()
          .forEach((measure, mean) ->
              rows.add(
                  line(
                      when,
                      board,
                      row.source(),
                      "alone",
                      row.scored(),
                      "",
                      measure.label(),
                      mean,
                      Optional.empty(),
                      Optional.empty())));
      for (Skill skill : row.skills()) {
        String beside = skill.baseline() == Skill.Baseline.RULE ? "rule" : "stated baseline";
        rows.add(
            line(
                when,
                board,
                row.source(),
                beside,
                skill.questions(),
                String.valueOf(skill.places()),
                skill.measure().label(),
                skill.own(),
                Optional.of(skill.base()),
                skill.difference()));
      }
    }
    for (Pair pair : board.pairs()) {
      for (Pair.Both both : pair.scores()) {
        rows.add(
            line(
                when,
                board,
                pair.one(),
                pair.other(),
                pair.questions(),
                String.valueOf(pair.places()),
                both.measure().label(),
                both.one(),
                Optional.of(both.other()),
                both.difference()));
      }
    }
  }

  private static List<String> line(
      String when,
      FamilyBoard board,
      String source,
      String beside,
      int questions,
      String places,
      String measure,
      double own,
      Optional<Double> other,
      Optional<Interval> difference) {
    List<String> row = new ArrayList<>();
    row.add(when);
    row.add(board.family().kind().name().toLowerCase(java.util.Locale.ROOT));
    row.add(board.family().target());
    row.add(board.family().criterion());
    row.add(source);
    row.add(beside);
    row.add(String.valueOf(questions));
    row.add(places);
    row.add(measure);
    row.add(String.valueOf(own));
    row.add(other.map(String::valueOf).orElse(""));
    row.add(difference.map(i -> String.valueOf(i.estimate())).orElse(""));
    row.add(difference.map(i -> String.valueOf(i.low())).orElse(""));
    row.add(difference.map(i -> String.valueOf(i.high())).orElse(""));
    return row;
  }

  static ResponseEntity<byte[]> csv(DataTable table, String name) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
        .body(table.csv().getBytes(StandardCharsets.UTF_8));
  }
}
