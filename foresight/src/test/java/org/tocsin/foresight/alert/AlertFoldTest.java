package org.tocsin.foresight.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.foresight.alert.Seen.closed;
import static org.tocsin.foresight.alert.Seen.corridor;
import static org.tocsin.foresight.alert.Seen.day;
import static org.tocsin.foresight.alert.Seen.left;
import static org.tocsin.foresight.alert.Seen.taken;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.foresight.corridor.Cargo;
import org.tocsin.foresight.corridor.CorridorReader;
import org.tocsin.foresight.corridor.CorridorReport;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.corridor.Direction;
import org.tocsin.foresight.corridor.Reading;
import org.tocsin.foresight.interval.DayInterval;

class AlertFoldTest {

  private final AlertFold fold = new AlertFold(AlertRules.shipped());

  @Test
  void aLateReportIsShownAndSaysFromWhereToReplay() {
    Step before = fold.replay(List.of(closed(5, "pass", "c1")), day(20));
    Step after = fold.step(before.state(), closed(2, "pass", "c0"));

    assertThat(after.alerts())
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.ruleId()).isEqualTo(AlertFold.LATE);
          assertThat(alert.reasons().getFirst().evidenceIds()).containsExactly("c0");
        });
    assertThat(after.state().replayFrom()).contains(day(2));
    assertThat(after.state().facts()).isEqualTo(before.state().facts());
  }

  @Test
  void aPersonReportedTakenIsJudgedEvenWhenTheReportIsLate() {
    Step before = fold.replay(List.of(closed(5, "pass", "c1")), day(20));

    assertThat(fold.step(before.state(), taken(2, "person-7", true, "p1")).alerts())
        .extracting(Alert::ruleId)
        .containsExactly(AlertFold.LATE, "person-taken-at-checkpoint");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void batchesOfAnySizeGiveTheSameAsOneByOne(long seed) {
    Random random = new Random(seed);
    List<Observation> ordered = AlertFold.inEventTime(any(random), day(150));
    Step whole = fold.fold(AlertState.start(), ordered);
    AlertState state = AlertState.start();
    List<Alert> alerts = new ArrayList<>();
    for (int from = 0; from < ordered.size(); ) {
      int until = Math.min(ordered.size(), from + 1 + random.nextInt(9));
      Step step = fold.fold(state, ordered.subList(from, until));
      state = step.state();
      alerts.addAll(step.alerts());
      from = until;
    }

    assertThat(alerts).isEqualTo(whole.alerts());
    assertThat(state).isEqualTo(whole.state());
    assertThat(whole.alerts()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void replayingInAnyOrderOfArrivalGivesTheSameAlertsWithDistinctKeys(long seed) {
    List<Observation> observations = any(new Random(seed));
    List<Alert> alerts = fold.replay(observations, day(150)).alerts();
    Collections.shuffle(observations, new Random(seed + 1));

    assertThat(fold.replay(observations, day(150)).alerts()).isEqualTo(alerts);
    assertThat(alerts).extracting(Alert::key).doesNotHaveDuplicates();
    assertThat(alerts).allMatch(alert -> !alert.headline().contains("{"));
  }

  @Test
  void theHistoryOfACorridorBecomesObservationsWithWhatContestsThem() {
    CorridorReport closure =
        new CorridorReport(
            "1",
            "pass",
            DayInterval.inclusive(day(1), day(9)),
            CorridorState.CLOSED,
            "A",
            "A",
            false);
    CorridorReport denial =
        new CorridorReport("2", "pass", day(4), CorridorState.CLOSED, "B", "B", true);
    List<Observation> observations =
        CorridorObservations.of(
            new CorridorReader().read("pass", List.of(closure, denial), day(9)),
            Reading.AS_CLOSURE_REPORTS_SAY,
            true);

    assertThat(fold.replay(observations, day(9)).alerts())
        .extracting(Alert::ruleId)
        .containsExactly("lifeline-closed", "closed-7-days");
    assertThat(fold.replay(observations, day(9)).alerts().getFirst().reasons())
        .extracting(reason -> String.join(" ", reason.evidenceIds()))
        .containsExactly("1", "2");
  }

  private static List<Observation> any(Random random) {
    List<Observation> observations = new ArrayList<>();
    CorridorState restricted =
        new CorridorState.Restricted(Direction.IN, Set.of(Cargo.RELIEF), Set.of(), "");
    List<CorridorState> states =
        List.of(CorridorState.OPEN, CorridorState.CLOSED, CorridorState.UNKNOWN, restricted);
    for (int i = 0; i < 60; i++) {
      int day = 1 + random.nextInt(140);
      String corridor = random.nextBoolean() ? "pass" : "bridge";
      String id = "e" + i;
      observations.add(
          switch (random.nextInt(6)) {
            case 0 -> left(day, random.nextInt(50));
            case 1 -> taken(day, "person-" + random.nextInt(4), random.nextBoolean(), id);
            case 2 -> new Observation.OrderInForce(day(day), "Order A", corridor, List.of(id));
            case 3 ->
                new Observation.ReceiptsMeasured(
                    day(day), corridor, 7, random.nextDouble(), List.of(id));
            case 4 ->
                new Observation.SuppliesAbsent(
                    day(day), "valley", day(Math.max(1, day - 20)), List.of(id));
            default -> corridor(day, corridor, states.get(random.nextInt(4)), id);
          });
    }
    return observations;
  }
}
