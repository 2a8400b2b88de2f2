package org.tocsin.foresight.risk.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.foresight.risk.RiskJson;

final class LearnersTest {
  private static final int ROWS = 600;

  static Stream<Learner> all() {
    return Stream.of(
        Learner.baseRate(),
        new ElasticNet(0.001, 0),
        new ElasticNet(0.01, 0.5),
        new BoostedTrees(40, 0.1, 6, 10, 1, 0.7, 0.7),
        new RandomForest(30, 5, 2, 1),
        new ElasticNet(0.001, 0).onlyOn(List.of("x")));
  }

  static Stream<Learner> trees() {
    return Stream.of(new BoostedTrees(80, 0.2, 8, 10, 1, 1, 1), new RandomForest(60, 5, 2, 0.1));
  }

  /** x and y between -1 and 1; z is unknown in half of the rows. */
  private static Table table() {
    SplittableRandom random = new SplittableRandom(11);
    double[][] columns = new double[3][ROWS];
    for (int row = 0; row < ROWS; row++) {
      columns[0][row] = random.nextDouble(-1, 1);
      columns[1][row] = random.nextDouble(-1, 1);
      columns[2][row] = random.nextBoolean() ? Double.NaN : random.nextDouble();
    }
    return Table.of(List.of("x", "y", "z"), columns);
  }

  private interface Law {
    boolean happens(double x, double y, double z);
  }

  private static Examples examples(Law law) {
    Table table = table();
    boolean[] happened = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      happened[row] = law.happens(table.value(row, 0), table.value(row, 1), table.value(row, 2));
    }
    return Examples.of(table, happened);
  }

  private static Table one(double x, double y, double z) {
    return Table.of(List.of("x", "y", "z"), new double[][] {{x}, {y}, {z}});
  }

  private static double learned(Learner learner, Law law, Table asked) {
    return learner.learn(examples(law), new SplittableRandom(1)).probabilities(asked)[0];
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameSeedGivesTheSameProbabilities(Learner learner) {
    Examples examples = examples((x, y, z) -> x + y > 0.5);

    assertThat(learner.learn(examples, new SplittableRandom(4)).probabilities(table()))
        .containsExactly(learner.learn(examples, new SplittableRandom(4)).probabilities(table()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void noForecastIsCertain(Learner learner) {
    Classifier learned = learner.learn(examples((x, y, z) -> x > 0), new SplittableRandom(4));

    for (double probability : learned.probabilities(table())) {
      assertThat(probability).isStrictlyBetween(0.0, 1.0);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatWasLearnedIsTheSameAfterItWasWrittenAndRead(Learner learner) {
    Classifier learned = learner.learn(examples((x, y, z) -> x * y > 0.1), new SplittableRandom(4));
    RiskJson json = new RiskJson();

    Classifier again = json.read(json.tree(new Kept(learned)), Kept.class).classifier();

    assertThat(again.probabilities(table())).containsExactly(learned.probabilities(table()));
  }

  record Kept(Classifier classifier) {}

  @ParameterizedTest
  @MethodSource("trees")
  void treesLearnWhatNoLineCan(Learner learner) {
    Law opposite = (x, y, z) -> x * y > 0;

    assertThat(learned(learner, opposite, one(0.5, 0.5, 0.5))).isGreaterThan(0.8);
    assertThat(learned(learner, opposite, one(0.5, -0.5, 0.5))).isLessThan(0.2);
  }

  @ParameterizedTest
  @MethodSource("trees")
  void treesTellTheUnknownFromEveryValue(Learner learner) {
    Law unknown = (x, y, z) -> Double.isNaN(z);

    assertThat(learned(learner, unknown, one(0, 0, Double.NaN))).isGreaterThan(0.8);
    assertThat(learned(learner, unknown, one(0, 0, 0))).isLessThan(0.2);
  }

  @Test
  void aRegressionTellsTheUnknownFromEveryValue() {
    Law unknown = (x, y, z) -> Double.isNaN(z);
    ElasticNet net = new ElasticNet(0.001, 0);

    assertThat(learned(net, unknown, one(0, 0, Double.NaN))).isGreaterThan(0.8);
    assertThat(learned(net, unknown, one(0, 0, 0.5))).isLessThan(0.2);
  }

  /** Without a penalty a regression on two groups gives each group its share. */
  @Test
  void aRegressionOnTwoGroupsGivesEachItsShare() {
    double[] group = new double[80];
    boolean[] happened = new boolean[80];
    for (int row = 0; row < 80; row++) {
      group[row] = row < 40 ? 0 : 1;
      happened[row] = row < 10 || row >= 50;
    }
    Table table = Table.of(List.of("group"), new double[][] {group});

    double[] shares =
        new ElasticNet(0, 0)
            .learn(Examples.of(table, happened), new SplittableRandom(1))
            .probabilities(table);

    assertThat(shares[0]).isCloseTo(0.25, within(1e-3));
    assertThat(shares[79]).isCloseTo(0.75, within(1e-3));
  }

  @Test
  void aStrongPenaltyLeavesTheBaseRate() {
    Examples examples = examples((x, y, z) -> x > 0.5);

    double[] rates =
        new ElasticNet(10, 1).learn(examples, new SplittableRandom(1)).probabilities(table());

    assertThat(rates[0]).isCloseTo(examples.baseRate(), within(1e-6));
    assertThat(rates[1]).isEqualTo(rates[0]);
  }

  /** Rare events and a few very large values lead plain Newton steps astray. */
  @Test
  void aRegressionSettlesOnHeavyTails() {
    SplittableRandom random = new SplittableRandom(2);
    double[][] columns = new double[2][4000];
    boolean[] happened = new boolean[4000];
    for (int row = 0; row < 4000; row++) {
      columns[0][row] = random.nextInt(50) == 0 ? Math.exp(random.nextDouble(0, 4)) : 0;
      columns[1][row] = columns[0][row] * 0.9 + random.nextDouble() * 0.01;
      happened[row] = random.nextDouble() < (columns[0][row] > 3 ? 0.3 : 0.003);
    }
    Table table = Table.of(List.of("a", "b"), columns);

    double[] learned =
        new ElasticNet(0.0001, 0)
            .learn(Examples.of(table, happened), new SplittableRandom(1))
            .probabilities(table);

    double none = learned[0];
    assertThat(none).isLessThan(0.05);
    assertThat(Arrays.stream(learned).average().orElse(1)).isBetween(0.003, 0.02);
  }

  @Test
  void aRowThatWeighsTwoCountsAsTwo() {
    Table table = Table.of(List.of("x"), new double[][] {{0, 1, 1}});
    Examples weighted =
        new Examples(table, new boolean[] {true, false, false}, new double[] {2, 1, 1});

    assertThat(weighted.baseRate()).isEqualTo(0.5);
  }

  @Test
  void nothingIsLearnedFromNothing() {
    Table empty = Table.of(List.of("x"), new double[][] {{}});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Examples.of(empty, new boolean[0]))
        .withMessageContaining("nothing to learn from");
  }

  @Test
  void aColumnThatIsNotThereIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table().only(List.of("w")))
        .withMessageContaining("w");
  }

  @Test
  void aForecastThatWasTooSureIsPulledIn() {
    double[] sure = new double[200];
    boolean[] happened = new boolean[200];
    for (int i = 0; i < 200; i++) {
      sure[i] = i % 2 == 0 ? 0.95 : 0.05;
      happened[i] = i % 2 == 0 ? i % 10 < 7 : i % 10 == 1;
    }

    CalibrationLine line = CalibrationLine.fitted(sure, happened, 1);

    assertThat(line.slope()).isBetween(0.2, 0.8);
  }

  @Test
  void withoutEarlierForecastsTheLineLeavesThemAlone() {
    assertThat(CalibrationLine.fitted(new double[0], new boolean[0], 5))
        .isEqualTo(CalibrationLine.NONE);
  }
}
