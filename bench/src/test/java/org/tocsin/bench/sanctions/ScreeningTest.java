package org.tocsin.bench.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.desk.appeal.sanction.name.NameIndex;

class ScreeningTest {
  private static final int SIZE = 1_000;
  private static final int ASKED = 300;

  @ParameterizedTest
  @EnumSource(Ways.class)
  void mostNamesAreFoundAndMostHitsAreRight(Ways ways) throws IOException {
    Screening screening = new Screening(SIZE, ASKED, 5, ways);
    Screening.Score score = score(screening);
    assertThat(score.recall()).isGreaterThan(0.88);
    assertThat(score.precision()).isGreaterThan(0.9);
    assertThat(score.recall()).isGreaterThan(screening.plain().recall() + 0.5);
  }

  @Test
  void aSystemThatIsSetAsideIsNeverAskedInWhereWeightsAreFitted() throws IOException {
    assertThat(Writing.list()).filteredOn(Writing::isSetAside).hasSize(10);
    assertThat(Writing.list())
        .allMatch(one -> one.isSetAside() != Ways.FITTED.mayAsk(one))
        .allMatch(one -> one.isSetAside() != Ways.FITTED.mayList(one));
  }

  @Test
  void theSameSeedGivesTheSameFigures() throws IOException {
    assertThat(score(new Screening(SIZE, ASKED, 5, Ways.TYPED)))
        .isEqualTo(score(new Screening(SIZE, ASKED, 5, Ways.TYPED)));
  }

  @Test
  void theIntervalOfNoneIsEverything() {
    assertThat(Share.of(0, 0)).extracting(Share::low, Share::high).containsExactly(0.0, 1.0);
    assertThat(Share.of(9, 10).low()).isBetween(0.59, 0.60);
    assertThat(Share.of(9, 10).high()).isBetween(0.98, 0.99);
  }

  private static Screening.Score score(Screening screening) {
    List<List<NameIndex.Hit>> answers = screening.ask(screening.index(), SanctionsBench.SHOWN);
    return screening.score(answers, SanctionsBench.SHOWN);
  }
}
