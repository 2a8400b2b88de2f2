package org.tocsin.foresight.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.foresight.alert.Level;

class RehearsalTest {
  private static final Instant START = Instant.parse("2030-01-01T21:00:00Z");
  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("UTC"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void aRehearsalTellsWhomAMachineThatLooksEveryMinuteTellsAndWhen(long seed) {
    Random random = new Random(seed);
    Ladder any = ClimbingTest.anyLadder(random);
    Level level = Level.values()[random.nextInt(3)];
    QuietHours quiet = random.nextBoolean() ? NIGHT : QuietHours.NONE;
    Watch watch = new Watch(new Climbing(any, quiet), START, level);
    any.rungs().forEach(rung -> watch.people.put(rung.id(), ClimbingTest.anyPeople(random)));
    Instant until = START.plus(Duration.ofMinutes(random.nextInt(3000)));
    watch.runUntil(until, 1);
    watch.at(until);

    Map<String, Climb.Reached> rehearsed =
        new Rehearsal(any, quiet, watch.people).until(Climb.begin(START, level, ""), until);
    assertThat(rehearsed.keySet()).isEqualTo(watch.climb.reached().keySet());
    rehearsed.forEach((rung, reached) -> {
      assertThat(reached.due()).isEqualTo(watch.reached(rung).due());
      assertThat(reached.told()).isEqualTo(watch.reached(rung).told());
    });
  }
}
