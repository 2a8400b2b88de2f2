package org.tocsin.foresight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.board.Answer.Chance;
import org.tocsin.foresight.board.Answer.Quantile;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.Outcome.Came;
import org.tocsin.foresight.risk.Calibration.Point;

class ScoreboardTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final LocalDate BEFORE = LocalDate.of(2023, 12, 1);

  private static Question event(String place, int year) {
    return new Question(
        AnswerKind.EVENT,
        "exercise: bridge closed",
        place,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 3, 31),
        "the bridge office");
  }

  private static Question count(String place, int month) {
    LocalDate first = LocalDate.of(2024, month, 1);
    return new Question(
        AnswerKind.COUNT,
        "exercise: trucks",
        place,
        first,
        first.plusMonths(1).minusDays(1),
        "the count at the gate");
  }

  private static Prediction said(String source, Question question, Answer answer, LocalDate day) {
    return new Prediction(
        source,
        question,
        answer,
        Optional.empty(),
        day,
        day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Prediction said(String source, Question question, double probability) {
    return said(source, question, new Chance(probability), BEFORE);
  }

  private static Resolved came(Question question, double value) {
    return new Resolved(question, new Came(value));
  }

  private static Scoreboard board(List<Prediction> predictions, List<Resolved> resolved) {
    return Scoreboard.of(predictions, resolved, TODAY, 1);
  }

  @Test
  void eventsAreScoredAsByHand() {
    Question a = event("A", 2024);
    Question b = event("B", 2024);
    Scoreboard board =
        board(List.of(said("one", a, 0.8), said("one", b, 0.3)), List.of(came(a, 1), came(b, 0)));
    SourceRow row = board.ahead().getFirst().rows().getFirst();
    // (0.2^2 + 0.3^2) / 2 and -(ln 0.8 + ln 0.7) / 2
    assertThat(row.means().get(Measure.BRIER)).isCloseTo(0.065, within(1e-12));
    assertThat(row.means().get(Measure.LOG_LOSS)).isCloseTo(0.28990925, within(1e-8));
    assertThat(row.happened()).isEqualTo(1);
    assertThat(row.verdict()).isInstanceOf(Verdict.TooFew.class);
  }

  @Test
  void aSingleNumberIsScoredByItsAbsoluteError() {
    Question q = count("A", 2);
    Scoreboard board = board(List.of(said("one", q, Spread.of(7), BEFORE)), List.of(came(q, 10)));
    SourceRow row = board.ahead().getFirst().rows().getFirst();
    assertThat(row.means().get(Measure.CRPS)).isCloseTo(3, within(1e-12));
    assertThat(row.means().get(Measure.LOG_CRPS)).isCloseTo(Math.log(11.0 / 8), within(1e-12));
    assertThat(row.calibration().points()).isEmpty();
  }

  @Test
  void quantilesAreJoinedByStraightLinesAndHaveNoTailsOfTheirOwn() {
    Spread spread =
        new Spread(List.of(new Quantile(0.1, 10), new Quantile(0.5, 20), new Quantile(0.9, 60)));
    assertThat(spread.at(0.05)).isEqualTo(10);
    assertThat(spread.at(0.3)).isCloseTo(15, within(1e-12));
    assertThat(spread.at(0.7)).isCloseTo(40, within(1e-12));
    assertThat(spread.at(0.99)).isEqualTo(60);
    assertThat(spread.draws().quantile(0.5)).isCloseTo(20, within(0.2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Spread(List.of(new Quantile(0.5, 20), new Quantile(0.9, 10))))
        .withMessageContaining("quantiles rise");
  }

  @Test
  void aPairIsComparedOnWhatBothAnsweredAndOnNothingElse() {
    Question a = event("A", 2024);
    Question b = event("B", 2024);
    Question c = event("C", 2024);
    Scoreboard board =
        board(
            List.of(
                said("one", a, 0.5), said("one", b, 0.9), said("two", a, 0.6), said("two", c, 0.0)),
            List.of(came(a, 1), came(b, 0), came(c, 0)));
    Pair pair = board.ahead().getFirst().pairs().getFirst();
    assertThat(pair.questions()).isEqualTo(1);
    assertThat(pair.scores().getFirst().one()).isCloseTo(0.25, within(1e-12));
    assertThat(pair.scores().getFirst().other()).isCloseTo(0.16, within(1e-12));
    assertThat(pair.scores().getFirst().difference()).isEmpty();
  }

  @Test
  void whatIsOpenDueOrUndecidableIsCountedAndNotScored() {
    Question past = event("A", 2024);
    Question future = event("A", 2025);
    Question lost = event("B", 2024);
    SourceRow row =
        board(
                List.of(said("one", past, 0.1), said("one", future, 0.1), said("one", lost, 0.1)),
                List.of(new Resolved(lost, new Outcome.Undecidable("nobody counted"))))
            .ahead()
            .getFirst()
            .rows()
            .getFirst();
    assertThat(row.questions()).isEqualTo(3);
    assertThat(row.open()).isEqualTo(1);
    assertThat(row.due()).isEqualTo(1);
    assertThat(row.undecidable()).isEqualTo(1);
    assertThat(row.scored()).isZero();
    assertThat(row.means()).isEmpty();
  }

  @Test
  void theLastAnswerBeforeThePeriodCounts() {
    Question q = event("A", 2024);
    List<Prediction> both =
        List.of(
            said("one", q, new Chance(0.2), LocalDate.of(2023, 10, 1)),
            said("one", q, new Chance(0.7), LocalDate.of(2023, 12, 31)));
    SourceRow row = board(both, List.of(came(q, 1))).ahead().getFirst().rows().getFirst();
    assertThat(row.scored()).isEqualTo(1);
    assertThat(row.means().get(Measure.BRIER)).isCloseTo(0.09, within(1e-12));
  }

  @Test
  void onTheFirstDayOfThePeriodItIsTooLate() {
    Question q = event("A", 2024);
    Scoreboard board =
        board(
            List.of(said("one", q, new Chance(1), LocalDate.of(2024, 1, 1))), List.of(came(q, 1)));
    assertThat(board.ahead()).isEmpty();
    assertThat(board.afterwards().getFirst().rows().getFirst().scored()).isEqualTo(1);
  }

  @Test
  void theBaselineOfAnEventIsHowOftenItHappenedBeforeAndKnowsNothingLater() {
    List<Resolved> resolved = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      resolved.add(came(event("P" + i, 2022), i < 3 ? 1 : 0));
      resolved.add(came(event("P" + i, 2026), 1));
    }
    Question q = event("A", 2024);
    resolved.add(came(q, 0));
    Skill skill =
        board(List.of(said("one", q, 0.1)), resolved)
            .ahead()
            .getFirst()
            .rows()
            .getFirst()
            .skills()
            .getFirst();
    double rate = 3.5 / 11;
    assertThat(skill.baseline()).isEqualTo(Skill.Baseline.RULE);
    assertThat(skill.base()).isCloseTo(rate * rate, within(1e-12));
    assertThat(skill.skill()).isCloseTo(1 - 0.01 / (rate * rate), within(1e-12));
  }

  @Test
  void datingAPredictionBackDoesNotWeakenItsBaseline() {
    List<Resolved> resolved = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      resolved.add(came(event("P" + i, 2023), 1));
    }
    Question q = event("A", 2024);
    resolved.add(came(q, 1));
    Prediction dated =
        new Prediction(
            "one",
            q,
            new Chance(0.9),
            Optional.empty(),
            LocalDate.of(2020, 1, 1),
            Instant.parse("2023-12-01T00:00:00Z"));
    assertThat(board(List.of(dated), resolved).ahead().getFirst().rows().getFirst().skills())
        .isNotEmpty();
  }

  @Test
  void aSourceThatIsNoBetterThanItsBaselineIsWithheldWhateverItStatesItself() {
    List<Resolved> resolved = new ArrayList<>();
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Question before = event("P" + i, 2022);
      Question q = event("P" + i, 2024);
      resolved.add(came(before, i % 4 == 0 ? 1 : 0));
      resolved.add(came(q, i % 4 == 0 ? 1 : 0));
      predictions.add(
          new Prediction(
              "flatterer",
              q,
              new Chance(0.5),
              Optional.of(new Chance(0.99)),
              BEFORE,
              BEFORE.atStartOfDay(ZoneOffset.UTC).toInstant()));
      predictions.add(said("knower", q, i % 4 == 0 ? 0.8 : 0.1));
    }
    FamilyBoard board = board(predictions, resolved).ahead().getFirst();
    assertThat(board.find("flatterer").orElseThrow().verdict())
        .isInstanceOf(Verdict.Withheld.class);
    assertThat(board.find("knower").orElseThrow().verdict()).isEqualTo(new Verdict.Better(true));
    assertThat(board.pairs().getFirst().scores().getFirst().difference()).isPresent();
  }

  @Test
  void coverageCountsOutcomesInsideTheMiddlePart() {
    Spread spread =
        new Spread(List.of(new Quantile(0.05, 10), new Quantile(0.5, 50), new Quantile(0.95, 90)));
    List<Prediction> predictions = new ArrayList<>();
    List<Resolved> resolved = new ArrayList<>();
    double[] outcomes = {50, 88, 95, 5};
    for (int i = 0; i < outcomes.length; i++) {
      Question q = count("P" + i, 3);
      predictions.add(said("one", q, spread, BEFORE));
      resolved.add(came(q, outcomes[i]));
    }
    List<Point> points =
        board(predictions, resolved).ahead().getFirst().rows().getFirst().calibration().points();
    assertThat(points)
        .containsExactly(new Point(0.5, 0.25, 4), new Point(0.8, 0.25, 4), new Point(0.9, 0.5, 4));
  }

  /** Many small worlds with the same seed: what must hold in each of them. */
  @Test
  void noUndecidedPredictionAndNothingRecordedAfterwardsChangesAScore() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<Prediction> predictions = new ArrayList<>();
      List<Resolved> resolved = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Question q = event("P" + i % 8, 2000 + i / 2 + 2);
        resolved.add(came(q, random.nextInt(2)));
        predictions.add(
            said(
                "s" + random.nextInt(3),
                q,
                new Chance(random.nextDouble()),
                q.from().minusDays(1)));
      }
      Scoreboard before = board(predictions, resolved);
      List<Prediction> more = new ArrayList<>(predictions);
      for (int i = 0; i < 10; i++) {
        Prediction one = predictions.get(random.nextInt(predictions.size()));
        Question open = event("open" + i, 2030);
        more.add(said(one.source(), open, random.nextDouble()));
        double truth =
            resolved.stream()
                .filter(r -> r.question().equals(one.question()))
                .map(r -> ((Came) r.outcome()).value())
                .findFirst()
                .orElseThrow();
        more.add(said(one.source(), one.question(), new Chance(truth), one.question().last()));
      }
      Collections.shuffle(more, random);
      Scoreboard after = board(more, resolved);
      for (SourceRow row : before.ahead().getFirst().rows()) {
        SourceRow again = after.ahead().getFirst().find(row.source()).orElseThrow();
        assertThat(again.scored()).as("seed " + seed).isEqualTo(row.scored());
        row.means()
            .forEach((measure, mean) ->
                assertThat(again.means().get(measure)).isCloseTo(mean, within(1e-12)));
        assertThat(again.verdict()).isEqualTo(row.verdict());
      }
      assertThat(after.afterwards()).isNotEmpty();
    }
  }

  @Test
  void anHonestProbabilityIsNeverBeatenOnAverage() {
    for (Measure measure : Measure.list(AnswerKind.EVENT)) {
      for (double truth = 0.05; truth < 1; truth += 0.1) {
        double honest = expected(measure, truth, truth);
        for (double said = 0.01; said < 1; said += 0.07) {
          assertThat(expected(measure, said, truth)).isGreaterThanOrEqualTo(honest - 1e-12);
        }
      }
    }
  }

  private static double expected(Measure measure, double said, double truth) {
    Chance chance = new Chance(said);
    return truth * measure.of(chance, 1) + (1 - truth) * measure.of(chance, 0);
  }

  @Test
  void lettersAndSpacesDoNotMakeAnotherQuestion() {
    Question one = event("Upper  Dale ", 2024);
    Question other = event("upper dale", 2024);
    assertThat(one.id()).isEqualTo(other.id()).hasSize(20);
    assertThat(event("Lower Dale", 2024).id()).isNotEqualTo(one.id());
  }

  @Test
  void whatCannotBeAnAnswerIsRefusedWithOneLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Chance(1.2))
        .withMessageContaining("between 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> said("one", count("A", 2), 0.5))
        .withMessageContaining("a number or quantiles");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> came(event("A", 2024), 0.5))
        .withMessageContaining("yes or no");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Prediction(
                "one",
                event("A", 2024),
                new Chance(0.5),
                Optional.empty(),
                LocalDate.of(2023, 12, 2),
                BEFORE.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .withMessageContaining("future");
  }
}
