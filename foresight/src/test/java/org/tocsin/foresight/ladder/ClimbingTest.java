package org.tocsin.foresight.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.foresight.alert.Level;

class ClimbingTest {
  private static final Instant START = Instant.parse("2030-01-01T21:00:00Z");
  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("UTC"));

  private final Ladder ladder = Ladder.shipped();

  @Test
  void anAlertNobodyConfirmsClimbsRungByRungWithinTheirTimes() {
    Watch watch = watch(QuietHours.NONE, Level.EMERGENCY);
    watch.runUntil(START.plus(Duration.ofDays(2)), 5);

    assertThat(watch.done)
        .filteredOn(line -> line.contains("tell"))
        .containsExactly(
            "+0 tell officer ana",
            "+0 tell officer ben",
            "+120 tell special-adviser cho",
            // nobody is the secretary-general here, so that rung takes no time
            "+480 tell council dee");
    assertThat(watch.done).contains("+480 reach secretary-general", "+45 remind officer ana 1");
  }

  @Test
  void whatIsNoEmergencyClimbsOnlyAsHighAsItsLevel() {
    Watch watch = watch(QuietHours.NONE, Level.WATCH);
    watch.runUntil(START.plus(Duration.ofDays(2)), 5);
    assertThat(watch.done).noneMatch(line -> line.contains("special-adviser"));
  }

  @Test
  void oneConfirmationStopsEverything() {
    Watch watch = watch(QuietHours.NONE, Level.EMERGENCY);
    watch.runUntil(START.plus(Duration.ofMinutes(50)), 5);
    int before = watch.done.size();
    watch.end(START.plus(Duration.ofMinutes(50)));
    watch.runUntil(START.plus(Duration.ofDays(3)), 5);
    assertThat(watch.done).hasSize(before);
  }

  @Test
  void quietHoursHoldAWarningButNeverAnEmergencyNorTheTopRung() {
    Instant night = Instant.parse("2030-01-01T23:00:00Z");
    Watch warning = new Watch(new Climbing(ladder, NIGHT), night, Level.WARNING);
    warning.runUntil(night.plus(Duration.ofHours(12)), 5);
    assertThat(warning.done).contains("+480 tell officer ana");

    Watch emergency = new Watch(new Climbing(ladder, NIGHT), night, Level.EMERGENCY);
    emergency.runUntil(night.plus(Duration.ofHours(12)), 5);
    assertThat(emergency.done).contains("+0 tell officer ana", "+480 tell council dee");

    Ladder one =
        new Ladder("one", List.of(new Rung("council", "Council", Level.WATCH, 60, 30, false)));
    Watch top = new Watch(new Climbing(one, NIGHT), night, Level.WATCH);
    top.runUntil(night.plus(Duration.ofHours(1)), 5);
    assertThat(top.done).contains("+0 tell council dee");
  }

  @Test
  void quietHoursEndWhenTheLocalClockSaysSo() {
    ZoneId zone = ZoneId.of("Asia/Yerevan");
    QuietHours quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), zone);
    assertThat(quiet.release(Instant.parse("2030-01-01T18:30:00Z")))
        .isEqualTo(Instant.parse("2030-01-02T03:00:00Z"));
    assertThat(quiet.release(Instant.parse("2030-01-01T17:59:00Z")))
        .isEqualTo(Instant.parse("2030-01-01T17:59:00Z"));
  }

  @Test
  void aMachineThatWasOffPassesNobodyOver() {
    Watch watch = watch(QuietHours.NONE, Level.EMERGENCY);
    watch.at(START.plus(Duration.ofDays(2)));
    assertThat(watch.done)
        .filteredOn(line -> line.contains("tell"))
        .containsExactly("+2880 tell officer ana", "+2880 tell officer ben");
  }

  /** Any ladder, any people, any times at which the machine happens to look, with restarts. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void nobodyIsSkippedNorToldTwiceAndNoStepComesEarlyOrOutOfOrder(long seed) {
    Random random = new Random(seed);
    Ladder any = anyLadder(random);
    Level level = Level.values()[random.nextInt(3)];
    Climbing climbing = new Climbing(any, random.nextBoolean() ? NIGHT : QuietHours.NONE);
    Watch watch = new Watch(climbing, START.plusSeconds(random.nextInt(86_400)), level);
    any.rungs().forEach(rung -> watch.people.put(rung.id(), anyPeople(random)));
    Instant now = watch.climb.startedAt();
    for (int look = 0; look < 400; look++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(180)));
      watch.at(now);
    }
    assertThat(watch.done).doesNotHaveDuplicates();
    List<Rung> rungs = any.climb(level, "");
    assertThat(watch.climb.reached().keySet())
        .containsExactlyElementsOf(rungs.stream().map(Rung::id).toList());
    for (int i = 0; i < rungs.size(); i++) {
      Climb.Reached reached = watch.reached(rungs.get(i).id());
      assertThat(reached.told().keySet()).containsExactlyInAnyOrderElementsOf(reached.people());
      Instant before = i == 0 ? watch.climb.startedAt() : over(watch, rungs.get(i - 1));
      assertThat(reached.due()).isEqualTo(before);
      assertThat(reached.told().values()).allMatch(told -> !told.isBefore(reached.due()));
    }
  }

  /** A state read back from its record gives the same steps as one that was kept. */
  @Test
  void whatIsDueDependsOnTheRecordAlone() {
    Watch watch = watch(QuietHours.NONE, Level.EMERGENCY);
    for (int minutes = 0; minutes < 900; minutes += 7) {
      Instant now = START.plus(Duration.ofMinutes(minutes));
      Climb copy =
          new Climb(START, Level.EMERGENCY, "", watch.climb.reached(), watch.climb.endedAt());
      assertThat(new Climbing(Ladder.shipped(), QuietHours.NONE).due(copy, now))
          .isEqualTo(watch.climbing.due(watch.climb, now));
      watch.at(now);
    }
  }

  @Test
  void aLadderThatIsMisspeltIsRefusedWithItsLineAndWhatIsAllowed() {
    String json =
        """
        {"edition": "x", "rungs": [
         {"id": "officer", "title": "Officer", "from": "panic",
          "acknowledgeMinutes": 5, "remindMinutes": 5}]}
        """;
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Ladder.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "ladder.json"))
        .withMessageContaining("line 2")
        .withMessageContaining("allowed here: ")
        .withMessageContaining("emergency");
  }

  private Watch watch(QuietHours quiet, Level level) {
    return new Watch(new Climbing(ladder, quiet), START, level);
  }

  private static Instant over(Watch watch, Rung rung) {
    return Climbing.deadline(rung, watch.reached(rung.id())).orElseThrow();
  }

  static Ladder anyLadder(Random random) {
    List<Rung> rungs = new ArrayList<>();
    int top = random.nextInt(5);
    for (int i = 0; i <= top; i++) {
      Level from = Level.values()[i == 0 ? 0 : random.nextInt(3)];
      int minutes = 1 + random.nextInt(300);
      boolean quiet = i < top && random.nextInt(4) > 0;
      rungs.add(new Rung("r" + i, "Rung " + i, from, minutes, 1 + random.nextInt(120), quiet));
    }
    return new Ladder("any", rungs);
  }

  static List<String> anyPeople(Random random) {
    List<String> people = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      people.add("p" + i);
    }
    return people;
  }
}
