package org.tocsin.foresight.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.score.ClusterBootstrap.Cluster;

class ClusterBootstrapTest {

  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(1000, 0.95);

  @Test
  void aDifferenceThatIsEverywhereTheSameIsCertain() {
    List<Cluster> clusters = List.of(new Cluster(10, 20, 10), new Cluster(1, 3, 2));
    Interval difference = BOOTSTRAP.difference(clusters, new SplittableRandom(1));
    assertThat(difference).isEqualTo(new Interval(-1, -1, -1, 0.95));
    assertThat(difference.excludesZero()).isTrue();
  }

  @Test
  void aDifferenceThatOneCountryMakesIsNotSettled() {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      clusters.add(new Cluster(i == 0 ? 0 : 1, i == 0 ? 40 : 1, 1));
    }
    Interval difference = BOOTSTRAP.difference(clusters, new SplittableRandom(1));
    assertThat(difference.estimate()).isCloseTo(-0.8, within(1e-12));
    assertThat(difference.excludesZero()).isFalse();
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    RandomGenerator made = new SplittableRandom(7);
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      clusters.add(new Cluster(made.nextDouble(), made.nextDouble(), 12));
    }
    Interval one = BOOTSTRAP.difference(clusters, new SplittableRandom(3));
    assertThat(BOOTSTRAP.difference(clusters, new SplittableRandom(3))).isEqualTo(one);
    assertThat(BOOTSTRAP.difference(clusters, new SplittableRandom(4))).isNotEqualTo(one);
    assertThat(one.low()).isLessThan(one.estimate());
    assertThat(one.high()).isGreaterThan(one.estimate());
  }
}
