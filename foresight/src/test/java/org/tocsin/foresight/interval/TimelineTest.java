package org.tocsin.foresight.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

  private static final LocalDate START = LocalDate.of(2030, 1, 1);

  @Test
  void anIntervalWithoutADayIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> days(3, 3));
  }

  @Test
  void everyAllenRelationOccursAndHasItsInverse() {
    Set<AllenRelation> seen = EnumSet.noneOf(AllenRelation.class);
    for (int a = 0; a < 7; a++) {
      for (int b = a + 1; b < 8; b++) {
        DayInterval other = days(a, b);
        DayInterval middle = days(2, 5);
        seen.add(other.relationTo(middle));
        assertThat(middle.relationTo(other)).isEqualTo(other.relationTo(middle).inverse());
        assertThat(other.overlaps(middle)).isEqualTo(other.intersect(middle).isPresent());
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(AllenRelation.values());
  }

  @Test
  void neighboursWithOneStateAreOnePiece() {
    Timeline<String> timeline =
        Timeline.of(
            List.of(
                new Timeline.Piece<>(days(3, 5), "closed"),
                new Timeline.Piece<>(days(0, 3), "closed"),
                new Timeline.Piece<>(days(6, 7), "open")));

    assertThat(timeline.pieces()).hasSize(2);
    assertThat(timeline.find(START.plusDays(5))).isEmpty();
    assertThat(timeline.days("closed"::equals)).isEqualTo(5);
    assertThat(timeline.clip(days(4, 7)).days("closed"::equals)).isEqualTo(1);
  }

  @Test
  void piecesThatOverlapAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Timeline.of(
                List.of(
                    new Timeline.Piece<>(days(0, 3), "a"), new Timeline.Piece<>(days(2, 4), "b"))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void mergingAgreesWithADayByDayReckoning(long seed) {
    Random random = new Random(seed);
    Timeline<Integer> one = any(random);
    Timeline<Integer> two = any(random);
    Timeline<Integer> merged = one.merge(two, Math::max);

    for (int i = -1; i < 70; i++) {
      LocalDate day = START.plusDays(i);
      Optional<Integer> expected =
          one.find(day).flatMap(a -> two.find(day).map(b -> Math.max(a, b)));
      assertThat(merged.find(day))
          .isEqualTo(expected.or(() -> one.find(day)).or(() -> two.find(day)));
    }
    assertThat(merged).isEqualTo(two.merge(one, Math::max));
    assertThat(merged.merge(one, Math::max)).isEqualTo(merged);
  }

  private static Timeline<Integer> any(Random random) {
    Timeline<Integer> timeline = Timeline.empty();
    for (int i = 0; i < 8; i++) {
      int from = random.nextInt(60);
      DayInterval days = days(from, from + 1 + random.nextInt(9));
      timeline = timeline.overlay(Timeline.of(days, random.nextInt(3)));
    }
    return timeline;
  }

  private static DayInterval days(int from, int until) {
    return new DayInterval(START.plusDays(from), START.plusDays(until));
  }
}
