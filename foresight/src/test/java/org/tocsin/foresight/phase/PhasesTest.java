package org.tocsin.foresight.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.series.FigureTables;

/** A table invented for the tests, in the layout of the IPC's. */
class PhasesTest {
  private static final String HEAD =
      "Date of analysis,Country,Level 1,Area,Validity period,From,To,Phase,Number,Percentage\n";

  private static List<PhaseAnalysis> read(String... rows) {
    return PhaseAnalysis.list(
        FigureTables.find(HEAD + String.join("\n", rows)).orElseThrow().figures());
  }

  private static String row(
      String analysis, String basis, String days, String phase, double share) {
    return "%s,XYZ,North,Dale,%s,%s,%s,%s,%s"
        .formatted(analysis, basis, days, phase, Math.round(1000 * share), share);
  }

  @Test
  void theDistanceToAThresholdIsArithmeticAndNamesNoPhaseOfTheArea() {
    PhaseAnalysis analysis =
        read(
                row("Apr 2021", "current", "2021-04-01,2021-06-30", "3", 0.2),
                row("Apr 2021", "current", "2021-04-01,2021-06-30", "4", 0.1),
                row("Apr 2021", "current", "2021-04-01,2021-06-30", "5", 0.02))
            .getFirst();
    List<PhaseDistance> distances = PhaseThresholds.shipped().distances(analysis);
    assertThat(distances).hasSize(3);
    assertThat(distances.get(0).distance()).isCloseTo(0.12, within(1e-9));
    assertThat(distances.get(1).distance()).isCloseTo(-0.08, within(1e-9));
    assertThat(distances.get(2).distance()).isCloseTo(-0.18, within(1e-9));
  }

  @Test
  void aPhaseThatIsNotGivenIsNotAPhaseWithoutPeople() {
    PhaseAnalysis analysis =
        read(row("Apr 2021", "current", "2021-04-01,2021-06-30", "4", 0.3)).getFirst();
    assertThat(analysis.findShareFrom(4)).isEmpty();
    assertThat(PhaseThresholds.shipped().distances(analysis)).isEmpty();
  }

  @Test
  void aForecastHasLearntOnlyFromWhatWasOverWhenItWasMade() {
    List<PhaseTransition> before = PhaseTransition.list(threeAnalyses(0.9));
    List<PhaseTransition> after = PhaseTransition.list(threeAnalyses(0.1));
    assertThat(before).hasSize(2);
    assertThat(PhaseForecaster.replay(before).get(1).forecast())
        .isEqualTo(PhaseForecaster.replay(after).get(1).forecast());
  }

  private static List<PhaseAnalysis> threeAnalyses(double last) {
    return read(
        row("Apr 2021", "current", "2021-04-01,2021-06-30", "3+", 0.3),
        row("Apr 2021", "first projection", "2021-07-01,2021-09-30", "3+", 0.4),
        row("Oct 2021", "current", "2021-10-01,2021-12-31", "3+", 0.5),
        row("Oct 2021", "first projection", "2022-01-01,2022-03-31", "3+", 0.6),
        row("Apr 2022", "current", "2022-04-01,2022-06-30", "3+", last));
  }

  @Test
  void everyThresholdSaysWhereItStands() {
    assertThat(PhaseThresholds.shipped().thresholds())
        .allMatch(threshold -> !threshold.edition().isBlank() && !threshold.meaning().isBlank());
  }
}
