package org.tocsin.foresight.board.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.board.Answer;
import org.tocsin.foresight.risk.Forecast;
import org.tocsin.foresight.risk.Hindcasting;

class OnsetHindcastTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);

  @Test
  void aRetrospectiveAnswersTheQuestionsOfTheEarlyWarningProjectAsOfTheSameDay() {
    Hindcasting.Year year =
        new Hindcasting.Year(
            1980,
            "1960 to 1978",
            List.of(new Forecast.Chance("1", "East, \"Upper\"", "onset", "1981-1982", 0.125)));
    PredictionBatch own = PredictionFiles.read(OnsetHindcast.csv("average", List.of(year)), DAY);
    PredictionBatch peer =
        PredictionFiles.read(
            "ewp_name,prev_year,risk_prev\n\"East, \"\"Upper\"\"\",1980,0.3\n", DAY);
    assertThat(own.refusals()).isEmpty();
    assertThat(own.source()).isEqualTo("Tocsin");
    assertThat(own.model()).contains("ewp", "average", "retrospective");
    assertThat(own.trained()).isEqualTo("1960 to 1978");
    assertThat(own.rows()).hasSize(1);
    assertThat(own.rows().getFirst().answer()).isEqualTo(new Answer.Chance(0.125));
    assertThat(own.rows().getFirst().question()).isEqualTo(peer.rows().getFirst().question());
    assertThat(own.rows().getFirst().issued()).isEqualTo(peer.rows().getFirst().issued());
  }
}
