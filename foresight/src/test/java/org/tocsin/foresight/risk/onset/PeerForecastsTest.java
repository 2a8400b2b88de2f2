package org.tocsin.foresight.risk.onset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.Shared;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.chance.ChanceModel;
import org.tocsin.foresight.score.DueForecast;
import org.tocsin.foresight.score.DueForecasts;
import org.tocsin.foresight.score.ProbabilityScore;

/** The Early Warning Project's own data and forecasts. */
final class PeerForecastsTest {

  private static DataFolder folder() {
    return new DataFolder(Shared.require("data/ewp"));
  }

  private static List<DueForecast> peer(CountryYears data) {
    PeerForecasts peer = PeerForecasts.find(folder()).orElseThrow();
    List<DueForecast> due = new ArrayList<>();
    for (int year = 1993; year <= 2012; year++) {
      for (int row : data.of(year)) {
        String country = data.country(row);
        int base = year;
        peer.risk(country, year)
            .ifPresent(risk ->
                due.add(
                    new DueForecast(country, base, risk, data.onsetWithinTwo(row).orElseThrow())));
      }
    }
    return due;
  }

  /** The figures of this code as first seen; the order of magnitude is the published one. */
  @Test
  void thePeersOwnForecastsHaveTheSkillThatIsKnownOfThem() {
    DueForecasts peer = DueForecasts.of(peer(CountryYears.read(folder())));

    assertThat(peer.happened()).isEqualTo(55);
    assertThat(peer.score(ProbabilityScore.rocAuc())).isCloseTo(0.8115, within(0.0005));
    assertThat(peer.score(ProbabilityScore.averagePrecision())).isCloseTo(0.0693, within(0.0005));
  }

  @Test
  void sixVariablesSayMoreThanHistoryOnYearsTheyHadNotSeen() {
    List<ChanceModel> models =
        OnsetModels.single().stream()
            .filter(model ->
                model.name().equals(OnsetModels.SIX) || model.name().equals(OnsetModels.HISTORY))
            .toList();
    CountryYears data = CountryYears.read(folder());
    RollingOnset rolling = new RollingOnset(data, 1);
    rolling.run(1993, 2012, models);

    assertThat(DueForecasts.of(rolling.due(OnsetModels.SIX)).score(ProbabilityScore.logLoss()))
        .isLessThan(
            DueForecasts.of(rolling.due(OnsetModels.HISTORY)).score(ProbabilityScore.logLoss()));
  }
}
