package org.tocsin.foresight.risk.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.foresight.Shared;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.Evaluation;
import org.tocsin.foresight.risk.Evaluation.ModelScores;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.ModelFile;
import org.tocsin.foresight.risk.RiskJson;
import org.tocsin.foresight.risk.Windows;
import org.tocsin.foresight.risk.learn.Examples;

final class EscalationTaskTest {
  /** To December 2005. */
  private static final int MONTHS = 192;

  private static final List<Integer> COUNTRIES = IntStream.range(120, 140).boxed().toList();

  @TempDir private Path folder;

  private final EscalationTask task = new EscalationTask();

  /**
   * Some countries are at war now and then; what they do after {@code truthful} is another world.
   */
  private DataFolder made(int truthful) throws IOException {
    Made.write(
        folder,
        MONTHS,
        COUNTRIES,
        (country, month) -> {
          int spell = month / 6;
          long world = month > truthful ? 5_000 : 0;
          SplittableRandom random = new SplittableRandom(country * 1_000L + spell + world);
          boolean atWar = country % 3 == 0 && random.nextInt(4) == 0;
          return atWar ? 20 + 40 * (month % 6) : 0;
        });
    return new DataFolder(folder);
  }

  @Test
  void examplesBeforeACutDoNotChangeWithWhatComesAfter() throws IOException {
    int cut = Made.FIRST + 150;
    Question question = new Question(ConflictEvent.ESCALATION, 3);
    Examples known = new EscalationData(made(MONTHS)).before(cut, question);
    Examples otherFuture = new EscalationData(made(149)).before(cut, question);

    assertThat(otherFuture.happened()).containsExactly(known.happened());
    for (int column = 0; column < known.table().names().size(); column++) {
      for (int row = 0; row < known.table().rows(); row++) {
        assertThat(otherFuture.table().value(row, column))
            .isEqualTo(known.table().value(row, column));
      }
    }
  }

  @Test
  void everyModelIsScoredOnTheSameMonthsOfItsQuestion() throws IOException {
    Evaluation evaluation = task.evaluate(made(MONTHS), new Windows(2004, 2005), 1);

    assertThat(evaluation.models())
        .extracting(ModelScores::model)
        .contains("escalation 1 m history", "escalation 12 m average", "escalation 3 m logit");
    assertThat(evaluation.notes()).anyMatch(note -> note.startsWith("escalation 12 m: 240 "));
  }

  @Test
  void aModelForecastsTheSameAfterItsFileWasWrittenAndRead() throws IOException {
    DataFolder data = made(MONTHS);
    ModelFile model = task.train(data, 2005, 3);
    RiskJson json = new RiskJson();

    ModelFile again = json.readModel(json.text(json.tree(model)), "made.json");

    assertThat(model.card().trained()).hasToString("1990-01 to 2004-12");
    assertThat(json.forecasts(task.predict(again, data), false))
        .isEqualTo(json.forecasts(task.predict(model, data), false));
  }

  @Test
  void aWindowAfterTheDataIsRefusedWithTheirEnd() throws IOException {
    DataFolder data = made(MONTHS);

    assertThatExceptionOfType(ForecastDataException.class)
        .isThrownBy(() -> task.train(data, 2008, 1))
        .withMessageContaining("2005-12");
    assertThatExceptionOfType(ForecastDataException.class)
        .isThrownBy(() -> task.evaluate(data, new Windows(2007, 2008), 1));
  }

  @Test
  void onTheSeriesOfViewsEscalationIsRareAndItsPlacesAreKnown() {
    MonthlyDeaths deaths =
        MonthlyDeaths.read(
            new DataFolder(
                Objects.requireNonNull(
                    Shared.require("data/views/state_based_deaths_country_month_1990_2020.csv")
                        .getParent())));
    int asked = 0;
    int happened = 0;
    for (int month = MonthlyDeaths.month(2016, 1); month < deaths.lastMonth(); month++) {
      for (int country = 0; country < deaths.countries(); country++) {
        if (ConflictEvent.ESCALATION.isAtStake(deaths, country, month, 1)) {
          asked++;
          happened +=
              ConflictEvent.ESCALATION.outcome(deaths, country, month, 1).orElse(false) ? 1 : 0;
        }
      }
    }

    assertThat(asked).isEqualTo(59 * 191);
    assertThat((double) happened / asked).isBetween(0.01, 0.03);
  }
}
