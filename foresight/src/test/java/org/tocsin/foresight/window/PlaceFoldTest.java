package org.tocsin.foresight.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.foresight.alert.Alert;
import org.tocsin.foresight.alert.AlertRules;

class PlaceFoldTest {
  private static final LocalDate MONDAY = LocalDate.of(2021, 1, 4);
  private static final String ROAD = "Karaven road";

  private final List<Alert> alerts = new ArrayList<>();
  private final List<PlaceWindow> windows = new ArrayList<>();

  @Test
  void aClosureThatNobodyMentionsAgainStillReachesItsSeventhDay() {
    run(MONDAY.plusDays(20), List.of(claim("a", "closure", 0)));
    assertThat(alerts).extracting(Alert::ruleId).containsExactly("closed-7-days");
    assertThat(alerts.getFirst().day()).isEqualTo(MONDAY.plusDays(6));
  }

  @Test
  void nothingIsForeseenAfterTheLastDay() {
    run(MONDAY.plusDays(3), List.of(claim("a", "closure", 0)));
    assertThat(alerts).isEmpty();
    assertThat(windows).hasSize(1);
    assertThat(windows.getFirst().complete()).isFalse();
    assertThat(windows.getFirst().tally().wayDays()).containsEntry("closed", 4);
  }

  @Test
  void aStateTurnsUnknownWhenItsLastReportIsStale() {
    run(MONDAY.plusDays(60), List.of(claim("a", "closure", 0)));
    int closed =
        windows.stream().mapToInt(w -> w.tally().wayDays().getOrDefault("closed", 0)).sum();
    assertThat(closed).isEqualTo(31);
  }

  @Test
  void peopleWhoSpeakOfWantMakeTheWayALifeline() {
    run(MONDAY.plusDays(10), List.of(claim("a", "supply_stop", 0), claim("b", "closure", 1)));
    assertThat(alerts).extracting(Alert::ruleId).contains("lifeline-closed");
  }

  @Test
  void aDenialStandsBesideTheClosureAndDoesNotEndIt() {
    PlaceClaim denied = denied(claim("b", "closure", 1));
    run(MONDAY.plusDays(10), List.of(claim("a", "closure", 0), claim("c", "closure", 1), denied));
    assertThat(alerts).extracting(Alert::ruleId).containsExactly("closed-7-days");
    assertThat(windows.getFirst().tally().denied()).isEqualTo(1);
  }

  @Test
  void aPersonTakenIsJudgedEvenWhenTheReportIsLate() {
    PlaceFold fold = fold(MONDAY.plusDays(30));
    PlaceStep first =
        fold.close(PlaceState.start(), MONDAY.plusDays(10), List.of(claim("a", "attack", 10)));
    PlaceClaim late = atCheckpoint(claim("b", "detention", 2));
    PlaceStep second = fold.close(first.state(), MONDAY.plusDays(11), List.of(late));
    assertThat(second.alerts())
        .extracting(Alert::ruleId)
        .containsExactly("late-report", "person-taken-at-checkpoint");
  }

  @Test
  void whatHasNoDayOfItsOwnIsCountedAndFeedsNoRule() {
    PlaceClaim vague = dated(claim("a", "closure", 0), PlaceClaim.Dating.VAGUE);
    PlaceClaim ahead = dated(claim("b", "closure", 0), PlaceClaim.Dating.AHEAD);
    run(MONDAY.plusDays(20), List.of(vague, ahead));
    assertThat(alerts).isEmpty();
    WindowTally tally = windows.getFirst().tally();
    assertThat(tally.vague()).isEqualTo(1);
    assertThat(tally.ahead()).isEqualTo(1);
    assertThat(tally.unknownDays()).isEqualTo(7);
  }

  @Test
  void aWeekWithoutTrucksAfterAMonthWithThemIsACollapse() {
    List<PlaceClaim> claims = new ArrayList<>();
    for (int day = 0; day < 45; day++) {
      claims.add(trucks(claim("d%02d".formatted(day), "delivery", day), day < 36 ? 10 : 0));
    }
    run(MONDAY.plusDays(50), claims);
    assertThat(alerts).extracting(Alert::ruleId).containsExactly("receipts-collapse");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderInWhichClaimsOfADayComeMakesNoDifference(long seed) {
    List<PlaceClaim> claims = drawn(new Random(seed));
    run(MONDAY.plusDays(70), claims);
    List<Alert> alertsBefore = List.copyOf(alerts);
    List<PlaceWindow> windowsBefore = List.copyOf(windows);
    alerts.clear();
    windows.clear();
    List<PlaceClaim> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, new Random(seed + 100));
    run(MONDAY.plusDays(70), shuffled);
    assertThat(alerts).isEqualTo(alertsBefore);
    assertThat(windows).isEqualTo(windowsBefore);
    assertThat(windows.stream().mapToInt(w -> w.tally().claims()).sum()).isEqualTo(claims.size());
  }

  @Test
  void spellingsOfOnePlaceHaveOneKey() {
    assertThat(PlaceKey.of("The Káraven  Road")).isEqualTo(PlaceKey.of("karaven road"));
    assertThat(PlaceKey.of("")).isEmpty();
  }

  private void run(LocalDate until, List<PlaceClaim> claims) {
    PlaceFold fold = fold(until);
    PlaceState state = PlaceState.start();
    TreeSet<LocalDate> days = new TreeSet<>();
    claims.forEach(claim -> days.add(claim.day()));
    for (Optional<LocalDate> next = next(days, state); next.isPresent(); next = next(days, state)) {
      LocalDate day = next.get();
      days.remove(day);
      PlaceStep step =
          fold.close(state, day, claims.stream().filter(c -> c.day().equals(day)).toList());
      state = step.state();
      alerts.addAll(step.alerts());
      step.window().ifPresent(windows::add);
    }
  }

  private static Optional<LocalDate> next(TreeSet<LocalDate> days, PlaceState state) {
    TreeSet<LocalDate> all = new TreeSet<>(days);
    state.wake().ifPresent(all::add);
    return all.stream().findFirst();
  }

  private static PlaceFold fold(LocalDate until) {
    return new PlaceFold(AlertRules.shipped(), new WindowSettings(7, 30, until));
  }

  private static List<PlaceClaim> drawn(Random random) {
    List<String> kinds = List.of("closure", "reopening", "delivery", "supply_stop", "attack");
    List<PlaceClaim> claims = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      PlaceClaim claim =
          claim("c%03d".formatted(i), kinds.get(random.nextInt(5)), random.nextInt(60));
      claims.add(random.nextInt(5) == 0 ? denied(claim) : claim);
    }
    return claims;
  }

  private static PlaceClaim claim(String id, String kind, int day) {
    LocalDate on = MONDAY.plusDays(day);
    return new PlaceClaim(
        id,
        ROAD,
        kind,
        on,
        on,
        PlaceClaim.Dating.STATED,
        false,
        "speaker of " + id,
        OptionalDouble.empty(),
        OptionalInt.empty(),
        false);
  }

  private static PlaceClaim denied(PlaceClaim c) {
    return with(c, c.dating(), true, c.trucks(), c.atCheckpoint());
  }

  private static PlaceClaim dated(PlaceClaim c, PlaceClaim.Dating dating) {
    return with(c, dating, c.denied(), c.trucks(), c.atCheckpoint());
  }

  private static PlaceClaim trucks(PlaceClaim c, int count) {
    return with(c, c.dating(), c.denied(), OptionalInt.of(count), c.atCheckpoint());
  }

  private static PlaceClaim atCheckpoint(PlaceClaim c) {
    return with(c, c.dating(), c.denied(), c.trucks(), true);
  }

  private static PlaceClaim with(
      PlaceClaim c, PlaceClaim.Dating dating, boolean denied, OptionalInt trucks, boolean post) {
    return new PlaceClaim(
        c.id(),
        c.place(),
        c.kind(),
        c.since(),
        c.day(),
        dating,
        denied,
        c.speaker(),
        c.tonnes(),
        trucks,
        post);
  }
}
