package org.tocsin.foresight.risk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.foresight.risk.learn.Table;

final class ConflictEventTest {
  @TempDir private Path folder;

  private MonthlyDeaths series(Made.Law law) throws IOException {
    return Made.series(folder, 80, List.of(60, 128), law);
  }

  @Test
  void escalationNeedsTwentyFiveDeathsAndADoubling() throws IOException {
    MonthlyDeaths deaths = series((country, month) -> month == 70 ? (country == 60 ? 25 : 40) : 13);

    assertThat(ConflictEvent.ESCALATION.outcome(deaths, 0, Made.FIRST + 69, 1)).contains(false);
    assertThat(ConflictEvent.ESCALATION.outcome(deaths, 1, Made.FIRST + 69, 1)).contains(true);
  }

  @Test
  void anOutcomePastTheEndOfTheDataIsNotKnown() throws IOException {
    MonthlyDeaths deaths = series((country, month) -> 0);

    assertThat(ConflictEvent.ESCALATION.outcome(deaths, 0, Made.FIRST + 79, 1)).isEmpty();
    assertThat(ConflictEvent.ESCALATION.outcome(deaths, 0, Made.FIRST + 78, 1)).contains(false);
  }

  @Test
  void hardOnsetIsAskedOnlyAfterSixtyQuietMonths() throws IOException {
    MonthlyDeaths deaths = series((country, month) -> month == 5 ? 1 : 0);

    assertThat(ConflictEvent.HARD_ONSET.isAtStake(deaths, 0, Made.FIRST + 64, 1)).isFalse();
    assertThat(ConflictEvent.HARD_ONSET.isAtStake(deaths, 0, Made.FIRST + 65, 1)).isTrue();
  }

  @Test
  void anUnknownMonthIsNotAQuietOne() throws IOException {
    MonthlyDeaths deaths = series((country, month) -> month == 30 ? Double.NaN : 0);

    assertThat(ConflictEvent.HARD_ONSET.isAtStake(deaths, 0, Made.FIRST + 70, 1)).isFalse();
    assertThat(ConflictEvent.HARD_ONSET.outcome(deaths, 0, Made.FIRST + 29, 3)).isEmpty();
  }

  @Test
  void nothingKnownOfAMonthChangesWithWhatComesAfter() throws IOException {
    Table before = features(series((country, month) -> month % 7));
    Table after = features(series((country, month) -> month > 40 ? 500 + month : month % 7));

    for (int column = 0; column < before.names().size(); column++) {
      assertThat(after.value(0, column))
          .as(before.names().get(column))
          .isEqualTo(before.value(0, column));
    }
  }

  @Test
  void whatANeighbourGoesThroughIsKnown() throws IOException {
    Table calm = features(series((country, month) -> 0));
    Table beside = features(series((country, month) -> country == 128 ? 90 : 0));
    int column = calm.names().indexOf("highest_beside_sum_3");

    assertThat(calm.value(0, column)).isZero();
    assertThat(beside.value(0, column)).isEqualTo(Math.log1p(270));
  }

  private static Table features(MonthlyDeaths deaths) {
    return new ConflictFeatures(deaths, Neighbours.shipped())
        .table(List.of(new CountryMonth(0, Made.FIRST + 40)));
  }

  @Test
  void whoeverIsANeighbourHasThatNeighbour() {
    Neighbours neighbours = Neighbours.shipped();
    Map<Integer, String> asked = Map.of(126, "Azerbaijan", 125, "Armenia", 60, "Iraq");

    for (int id = 1; id < 300; id++) {
      for (int other : neighbours.of(id)) {
        assertThat(neighbours.of(other)).as(id + " and " + other).contains(id);
      }
    }
    assertThat(asked.keySet()).allMatch(id -> !neighbours.of(id).isEmpty());
  }
}
