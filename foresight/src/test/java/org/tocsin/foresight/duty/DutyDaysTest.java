package org.tocsin.foresight.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.foresight.corridor.Cargo;
import org.tocsin.foresight.corridor.CorridorHistory;
import org.tocsin.foresight.corridor.CorridorReader;
import org.tocsin.foresight.corridor.CorridorReport;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.corridor.Direction;
import org.tocsin.foresight.interval.DayCount;
import org.tocsin.foresight.interval.DayInterval;

/** On which days an obligation is met, and how contradictory reports are kept apart. */
class DutyDaysTest {
  private static final LocalDate ORDER = LocalDate.of(2031, 3, 1);
  private static final LocalDate AS_OF = LocalDate.of(2031, 3, 31);
  private static final DayInterval WINDOW = DayInterval.inclusive(ORDER, AS_OF);
  private static final Condition BOTH_WAYS = new Condition.Unimpeded(Direction.BOTH);

  @Test
  void aClosedWayIsADayNotMetAndAnOpenOneADayMet() {
    DutyDays days =
        read(BOTH_WAYS, says("a", 1, CorridorState.CLOSED), says("b", 11, CorridorState.OPEN));
    assertThat(days.days(DayState.NOT_MET)).isEqualTo(10);
    assertThat(days.days(DayState.MET)).isEqualTo(21);
    assertThat(days.runs().getFirst().evidence(Fulfilment.NOT_MET)).containsExactly("a");
  }

  @Test
  void reportsThatContradictEachOtherMakeTheDayDisputedAndTheCountARange() {
    DutyDays days =
        read(BOTH_WAYS, says("a", 1, CorridorState.CLOSED), says("b", 1, CorridorState.OPEN));
    assertThat(days.accounts()).hasSize(2);
    assertThat(days.stateOn(ORDER)).isEqualTo(DayState.DISPUTED);
    assertThat(days.daysNotMet()).isEqualTo(new DayCount(0, 31));
    DutyDays.Run run = days.runs().getFirst();
    assertThat(run.evidence(Fulfilment.NOT_MET)).containsExactly("a");
    assertThat(run.evidence(Fulfilment.MET)).containsExactly("b");
  }

  @Test
  void daysNobodySpokeOfAreUnknownAndCountForNothing() {
    DutyDays days = read(BOTH_WAYS, says("a", 20, CorridorState.CLOSED));
    assertThat(days.stateOn(ORDER)).isEqualTo(DayState.UNKNOWN);
    assertThat(days.daysNotMet()).isEqualTo(new DayCount(12, 12));
    assertThat(days.count(Fulfilment.UNKNOWN)).isEqualTo(new DayCount(19, 19));
    assertThat(new DutyDays(WINDOW, List.of()).count(Fulfilment.UNKNOWN))
        .isEqualTo(new DayCount(31, 31));
  }

  @Test
  void whatWasBeforeTheObligationDoesNotCountButLastsIntoIt() {
    CorridorReport before =
        new CorridorReport(
            "old", "Ferry Road", ORDER.minusDays(9), CorridorState.CLOSED, "A", "a", false);
    DutyDays days = read(BOTH_WAYS, before);
    assertThat(days.window().days()).isEqualTo(31);
    assertThat(days.daysNotMet().max()).isBetween(20L, 22L);
  }

  @Test
  void aRestrictionIsNotUnimpededMovement() {
    CorridorState relief =
        new CorridorState.Restricted(Direction.BOTH, Set.of(Cargo.RELIEF), Set.of(), "");
    assertThat(BOTH_WAYS.on(relief)).isEqualTo(Fulfilment.NOT_MET);
    assertThat(new Condition.Unimpeded(Direction.IN).on(relief)).isEqualTo(Fulfilment.NOT_MET);
  }

  @Test
  void ofPatientsOnlyIsKnownWhatIsSaidOfPatients() {
    Condition patients = new Condition.Passes(Cargo.PATIENTS, Direction.OUT);
    assertThat(patients.on(restricted(Set.of(Cargo.PATIENTS), Set.of()))).isEqualTo(Fulfilment.MET);
    assertThat(patients.on(restricted(Set.of(), Set.of(Cargo.PATIENTS))))
        .isEqualTo(Fulfilment.NOT_MET);
    assertThat(patients.on(restricted(Set.of(Cargo.FOOD), Set.of()))).isEqualTo(Fulfilment.UNKNOWN);
    CorridorState inbound =
        new CorridorState.Restricted(Direction.IN, Set.of(Cargo.PATIENTS), Set.of(), "");
    assertThat(patients.on(inbound)).isEqualTo(Fulfilment.UNKNOWN);
    assertThat(patients.on(CorridorState.UNKNOWN)).isEqualTo(Fulfilment.UNKNOWN);
  }

  @Test
  void peopleWhoJudgeDifferentlyDisputeADayAndAGapIsSilence() {
    Account ada = account("ada", new Stretch(days(1, 10), Fulfilment.NOT_MET, List.of("x")));
    Account ben = account("ben", new Stretch(days(5, 12), Fulfilment.MET, List.of("y")));
    DutyDays judged = new DutyDays(WINDOW, List.of(ada, ben));
    assertThat(judged.stateOn(ORDER)).isEqualTo(DayState.NOT_MET);
    assertThat(judged.stateOn(ORDER.plusDays(5))).isEqualTo(DayState.DISPUTED);
    assertThat(judged.stateOn(ORDER.plusDays(11))).isEqualTo(DayState.MET);
    assertThat(judged.stateOn(ORDER.plusDays(20))).isEqualTo(DayState.UNKNOWN);
  }

  @Test
  void oneAccountSaysOneThingOfADay() {
    assertThatThrownBy(() ->
            account(
                "ada",
                new Stretch(days(1, 10), Fulfilment.NOT_MET, List.of()),
                new Stretch(days(10, 12), Fulfilment.MET, List.of())))
        .hasMessageContaining("two things of one day");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyDayOfTheWindowHasOneStateAndCountsAddUp(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<CorridorReport> reports = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      CorridorState state =
          switch (random.nextInt(3)) {
            case 0 -> CorridorState.OPEN;
            case 1 -> CorridorState.CLOSED;
            default -> restricted(Set.of(Cargo.FOOD), Set.of());
          };
      reports.add(says("r" + i, 1 + random.nextInt(31), state));
    }
    DutyDays days = read(BOTH_WAYS, reports.toArray(CorridorReport[]::new));
    LocalDate next = ORDER;
    for (DutyDays.Run run : days.runs()) {
      assertThat(run.days().from()).isEqualTo(next);
      run.days().stream().forEach(d -> assertThat(days.stateOn(d)).isEqualTo(run.state()));
      next = run.days().until();
    }
    assertThat(next).isEqualTo(WINDOW.until());
    long sum = 0;
    for (DayState state : DayState.values()) {
      sum += days.days(state);
    }
    assertThat(sum).isEqualTo(31);
    for (Account account : days.accounts()) {
      long all = 0;
      for (Fulfilment state : Fulfilment.values()) {
        all += account.days(WINDOW, state);
      }
      assertThat(all).isEqualTo(31);
    }
    assertThat(days.days(DayState.NOT_MET)).isLessThanOrEqualTo(days.daysNotMet().min());
  }

  @Test
  void aReportThatIsDueAndDidNotComeGrowsLateByTheDay() {
    Reporting quarterly = new Reporting(LocalDate.of(2031, 1, 1), 3);
    List<Reporting.Due> due =
        quarterly.list(LocalDate.of(2031, 8, 1), List.of(LocalDate.of(2031, 1, 11)));
    assertThat(due).extracting(Reporting.Due::daysLate).containsExactly(10L, 122L, 31L, 0L);
    assertThat(due.get(1).received()).isEmpty();
    assertThat(new Reporting(ORDER, 0).list(AS_OF, List.of())).hasSize(1);
  }

  private static CorridorState restricted(Set<Cargo> passing, Set<Cargo> blocked) {
    return new CorridorState.Restricted(Direction.OUT, passing, blocked, "");
  }

  private static Account account(String who, Stretch... stretches) {
    return new Account(who, List.of(who), List.of(stretches));
  }

  private static DayInterval days(int first, int last) {
    return DayInterval.inclusive(ORDER.withDayOfMonth(first), ORDER.withDayOfMonth(last));
  }

  private static CorridorReport says(String id, int day, CorridorState state) {
    return new CorridorReport(
        id, "Ferry Road", ORDER.withDayOfMonth(day), state, "S" + id, id, false);
  }

  private static DutyDays read(Condition condition, CorridorReport... reports) {
    CorridorHistory history = new CorridorReader().read("Ferry Road", List.of(reports), AS_OF);
    return CorridorDuty.read(WINDOW, condition, history);
  }
}
