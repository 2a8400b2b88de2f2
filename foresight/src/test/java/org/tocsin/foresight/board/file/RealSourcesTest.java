package org.tocsin.foresight.board.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.Shared;
import org.tocsin.foresight.board.FamilyBoard;
import org.tocsin.foresight.board.Measure;
import org.tocsin.foresight.board.Prediction;
import org.tocsin.foresight.board.Scoreboard;
import org.tocsin.foresight.board.SourceRow;
import org.tocsin.foresight.board.Verdict;

/** The board on what the Early Warning Project and the IPC really said. */
class RealSourcesTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);

  private static String text(String name) throws IOException {
    return Files.readString(Shared.require("data/" + name));
  }

  private static List<Prediction> said(PredictionBatch batch) {
    return batch.rows().stream()
        .map(row ->
            new Prediction(
                batch.source(),
                row.question(),
                row.answer(),
                row.stated(),
                row.issued(),
                row.issued().atStartOfDay(ZoneOffset.UTC).toInstant()))
        .toList();
  }

  @Test
  void theProjectsOwnForecastsAreBetterThanTheRuleAndNotSettled() throws IOException {
    PredictionBatch batch =
        PredictionFiles.read(text("ewp/ewp_own_forecasts_1994_2014.csv"), TODAY);
    OutcomeFile outcomes = OutcomeFile.read(text("ewp/mass_killing_country_years_1960_2012.csv"));
    FamilyBoard board =
        Scoreboard.of(said(batch), outcomes.resolved(), TODAY, 1).ahead().getFirst();
    SourceRow project = board.find("Early Warning Project").orElseThrow();
    assertThat(project.scored()).isEqualTo(3196);
    assertThat(project.happened()).isEqualTo(55);
    assertThat(project.means().get(Measure.LOG_LOSS)).isCloseTo(0.0786, within(0.00005));
    assertThat(project.verdict()).isEqualTo(new Verdict.Better(false));
  }

  @Test
  void projectionsOfTheIpcAreWithheldBesideAsNow() throws IOException {
    String table = text("humanitarian/ipc_global_area_long.csv");
    PredictionBatch batch = PredictionFiles.read(table, TODAY);
    FamilyBoard board =
        Scoreboard.of(said(batch), OutcomeFile.read(table).resolved(), TODAY, 1).ahead().getFirst();
    SourceRow row = board.rows().getFirst();
    assertThat(row.source()).isEqualTo("IPC");
    assertThat(row.scored()).isGreaterThan(300);
    assertThat(row.questions()).isEqualTo(row.scored() + row.due() + row.open());
    assertThat(row.means().get(Measure.CRPS)).isBetween(0.05, 0.15);
    assertThat(row.verdict()).isInstanceOf(Verdict.Withheld.class);
  }
}
