package org.tocsin.foresight.board.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.Shared;
import org.tocsin.foresight.board.FamilyBoard;
import org.tocsin.foresight.board.Measure;
import org.tocsin.foresight.board.Pair;
import org.tocsin.foresight.board.Prediction;
import org.tocsin.foresight.board.Scoreboard;
import org.tocsin.foresight.board.SourceRow;
import org.tocsin.foresight.board.Verdict;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.RiskJson;
import org.tocsin.foresight.risk.onset.OnsetTask;

/** The board on what the Early Warning Project, the IPC and this program really said. */
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

  /** Forecast sets of single years, as they are printed, each made at the end of its year. */
  private static List<Prediction> ours(Path folder, int first, int last) {
    OnsetTask task = new OnsetTask();
    DataFolder data = new DataFolder(folder);
    RiskJson form = new RiskJson();
    List<Prediction> all = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      var set = task.predict(task.train(data, year, 1), data);
      String json = form.text(form.forecasts(set, false));
      all.addAll(said(PredictionFiles.read(json, LocalDate.of(year, 12, 31))));
    }
    return all;
  }

  @Test
  void ourForecastsOfOnsetStandBesideTheProjectsOwnOnWhatBothAnswered() throws IOException {
    Path countries = Shared.require("data/ewp/mass_killing_country_years_1960_2012.csv");
    List<Prediction> all =
        new ArrayList<>(
            said(PredictionFiles.read(text("ewp/ewp_own_forecasts_1994_2014.csv"), TODAY)));
    all.addAll(ours(Shared.require("data/ewp"), 2001, 2010));
    OutcomeFile outcomes = OutcomeFile.read(Files.readString(countries));
    FamilyBoard board =
        Scoreboard.of(all, outcomes.resolved(), TODAY, 1).ahead().getFirst();
    SourceRow project = board.find("Early Warning Project").orElseThrow();
    assertThat(project.scored()).isEqualTo(3196);
    assertThat(project.happened()).isEqualTo(55);
    assertThat(project.means().get(Measure.LOG_LOSS)).isCloseTo(0.0786, within(0.00005));
    assertThat(project.verdict()).isEqualTo(new Verdict.Better(false));
    Pair pair = board.pairs().getFirst();
    System.out.println(board.find("Tocsin"));
    System.out.println(pair);
    assertThat(pair.questions()).isGreaterThan(1000);
    assertThat(pair.scores().get(1).difference()).isPresent();
  }

  @Test
  void projectionsOfTheIpcAreWithheldBesideAsNow() throws IOException {
    String table = text("humanitarian/ipc_global_area_long.csv");
    PredictionBatch batch = PredictionFiles.read(table, TODAY);
    FamilyBoard board =
        Scoreboard.of(said(batch), OutcomeFile.read(table).resolved(), TODAY, 1)
            .ahead()
            .getFirst();
    SourceRow row = board.rows().getFirst();
    assertThat(row.source()).isEqualTo("IPC");
    assertThat(row.scored()).isGreaterThan(300);
    assertThat(row.questions()).isEqualTo(row.scored() + row.due() + row.open());
    assertThat(row.means().get(Measure.CRPS)).isBetween(0.05, 0.15);
    assertThat(row.verdict()).isInstanceOf(Verdict.Withheld.class);
  }
}
