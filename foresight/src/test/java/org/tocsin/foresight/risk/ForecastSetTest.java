package org.tocsin.foresight.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.score.Ensemble;
import org.tocsin.foresight.score.Interval;
import tools.jackson.databind.JsonNode;

class ForecastSetTest {

  private static final Metric CRPS = new Metric("crps", "CRPS", true);
  private static final Metric AREA = new Metric("auc", "AUC", false);

  private final RiskJson json = new RiskJson();

  private static ForecastCard card(Metric metric, double ours, double theirs) {
    Interval difference = new Interval(ours - theirs, ours - theirs - 1, ours - theirs + 1, 0.95);
    Skill skill = new Skill(metric, new Windows(2015, 2017), ours, "bench", theirs, difference);
    return new ForecastCard(
        "made",
        "pool",
        2019,
        new TrainingSpan("2000-01", "2018-10"),
        new DataRelease("made", "2018-10", "0".repeat(64)),
        1,
        List.of(skill),
        new Calibration("made", List.of(new Calibration.Point(0.5, 0.4, 10))));
  }

  private static List<Forecast> forecasts() {
    return List.of(
        new Forecast.Count("1", "One", "2019-01", Ensemble.of(0, 2, 4)),
        new Forecast.Count("1", "One", "2019-02", Ensemble.of(1, 1, 7)),
        new Forecast.Count("2", "Two", "2019-01", Ensemble.of(0)));
  }

  @Test
  void aForecastThatIsNoBetterThanItsBaselineIsWithheldAndSaysWhy() {
    for (ForecastCard card : List.of(card(CRPS, 3, 2), card(CRPS, 2, 2), card(AREA, 0.6, 0.7))) {
      ForecastSet set =
          ForecastSet.of(
              card,
              () -> {
                throw new AssertionError("not asked for");
              });
      assertThat(set).isInstanceOf(ForecastSet.Withheld.class);
      assertThat(json.forecasts(set, true).path("withheld").asString())
          .contains("no better than bench over 2015-2017");
      assertThat(Fan.list(set)).isEmpty();
    }
  }

  @Test
  void aForecastThatIsBetterIsIssuedWithItsCard() {
    ForecastSet set = ForecastSet.of(card(CRPS, 2, 3), ForecastSetTest::forecasts);
    JsonNode tree = json.forecasts(set, false);
    assertThat(tree.path("card").path("trained").path("last").asString()).isEqualTo("2018-10");
    assertThat(tree.path("card").path("release").path("sha256").asString()).hasSize(64);
    assertThat(tree.path("card").path("skill").path(0).path("baseline").asString())
        .isEqualTo("bench");
    assertThat(tree.path("forecasts").size()).isEqualTo(3);
    assertThat(tree.path("forecasts").path(0).path("quantiles").path("0.5").asDouble())
        .isEqualTo(2);
    assertThat(tree.path("forecasts").path(0).has("draws")).isFalse();
    assertThat(json.forecasts(set, true).path("forecasts").path(1).path("draws").size())
        .isEqualTo(3);
  }

  @Test
  void aFanHasABandForEveryPeriodOfAPlace() {
    List<Fan> fans = Fan.list(ForecastSet.of(card(CRPS, 2, 3), ForecastSetTest::forecasts));
    assertThat(fans).extracting(Fan::placeName).containsExactly("One", "Two");
    assertThat(fans.getFirst().bands()).extracting(Fan.Band::p50).containsExactly(2.0, 1.0);
  }

  @Test
  void aModelFileSaysAgainWhatWasWritten() {
    ModelFile model = new ModelFile(card(CRPS, 2, 3), json.tree(new Windows(1, 2)));
    ModelFile read = json.readModel(json.text(json.tree(model)), "model.json");
    assertThat(read.card()).isEqualTo(model.card());
    assertThat(json.read(read.parameters(), Windows.class)).isEqualTo(new Windows(1, 2));
  }

  @Test
  void aFileThatIsNoModelIsRefusedInOneLine() {
    for (String text : List.of("{}", "[1]", "no json", "{\"card\": {\"task\": 1}}")) {
      assertThatThrownBy(() -> json.readModel(text, "model.json"))
          .isInstanceOf(ForecastDataException.class)
          .hasMessageStartingWith("model.json is no model file of tocsin")
          .message()
          .hasLineCount(1);
    }
  }

  @Test
  void windowsAreYears() {
    assertThat(Windows.parse("2018-2020").list()).containsExactly(2018, 2019, 2020);
    assertThat(Windows.parse(" 2019 ")).hasToString("2019");
    for (String text : List.of("", "18-20", "2020-2018", "2018..2020")) {
      assertThatThrownBy(() -> Windows.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
