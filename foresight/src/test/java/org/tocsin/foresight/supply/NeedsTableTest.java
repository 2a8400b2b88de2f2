package org.tocsin.foresight.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedsTableTest {

  private final NeedsTable table = NeedsTable.shipped();

  @Test
  void theWorkedExampleForAHundredAndTwentyThousandPeopleComesOutOfTheTable() {
    int people = 120_000;
    double energy = people * table.get("food-energy").perHeadPerDay().mode();
    Triangular perKilogram = table.getConversion("ration-food-energy").factor();

    assertThat(energy).isEqualTo(252_000_000);
    assertThat(energy / perKilogram.high() / 1000).isCloseTo(66.3, within(0.05));
    assertThat(energy / perKilogram.low() / 1000).isCloseTo(72.0, within(0.05));
    assertThat(people * table.get("water").perHeadPerDay().mode()).isEqualTo(1_800_000);
    assertThat(people * table.get("water-survival").perHeadPerDay().low()).isEqualTo(900_000);
  }

  @Test
  void theFoodRationAgreesWithTheEnergyItIsWorkedOutFrom() {
    Triangular ration = table.get("food-ration").perHeadPerDay();
    Triangular perKilogram = table.getConversion("ration-food-energy").factor();

    assertThat(ration.low()).isCloseTo(2100 / perKilogram.high(), within(0.0001));
    assertThat(ration.mode()).isCloseTo(2100 / perKilogram.mode(), within(0.0001));
    assertThat(ration.high()).isCloseTo(2100 / perKilogram.low(), within(0.0001));
  }

  @Test
  void everyFigureSaysWhereItStandsAndWhatItTakesForGranted() {
    assertThat(table.needs())
        .allSatisfy(need -> {
          assertThat(need.edition()).isNotBlank();
          assertThat(need.assumption()).isNotBlank();
        });
  }

  @Test
  void aTriangularDrawHasTheMeanOfTheDistribution() {
    Triangular triangular = new Triangular(3, 4, 8);
    Random random = new Random(11);
    double sum = 0;
    for (int i = 0; i < 20_000; i++) {
      sum += triangular.sample(random);
    }

    assertThat(sum / 20_000).isCloseTo(triangular.mean(), within(0.03));
    assertThat(triangular.quantile(0)).isEqualTo(3);
    assertThat(triangular.quantile(0.2)).isCloseTo(4, within(1e-9));
    assertThat(triangular.quantile(1)).isEqualTo(8);
  }
}
