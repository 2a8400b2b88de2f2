package org.tocsin.foresight.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.interval.DayCount;
import org.tocsin.foresight.interval.DayInterval;

class CorridorReaderTest {

  private static final LocalDate START = LocalDate.of(2030, 3, 1);
  private static final CorridorState.Restricted RELIEF_ONLY =
      new CorridorState.Restricted(Direction.IN, Set.of(Cargo.RELIEF), Set.of(), "relief convoys");

  private final CorridorReader reader = new CorridorReader();

  @Test
  void aCorridorThatNobodySpeaksOfIsUnknownAndNotOpen() {
    CorridorHistory history = reader.read("pass", List.of(), day(10));

    assertThat(history.currentStates()).containsExactly(CorridorState.UNKNOWN);
    assertThat(history.findFirstClosedDay()).isEmpty();
    assertThat(history.contested()).isFalse();
  }

  @Test
  void aStateLastsUntilAnotherReportSpeaks() {
    CorridorHistory history =
        reader.read(
            "pass",
            List.of(says("1", 1, CorridorState.CLOSED, "A"), says("2", 8, CorridorState.OPEN, "B")),
            day(10));

    assertThat(history.scenarios()).hasSize(1);
    assertThat(history.daysClosed()).isEqualTo(new DayCount(7, 7));
    assertThat(history.currentStates()).containsExactly(CorridorState.OPEN);
    assertThat(history.contested()).isFalse();
  }

  @Test
  void aStateTurnsUnknownThirtyDaysAfterTheLastReport() {
    CorridorHistory history =
        reader.read("pass", List.of(says("1", 1, CorridorState.CLOSED, "A")), day(100));

    assertThat(history.daysClosed()).isEqualTo(new DayCount(31, 31));
    assertThat(history.currentStates()).containsExactly(CorridorState.UNKNOWN);
    assertThat(history.scenarios().getFirst().spells().getLast().reportIds()).containsExactly("1");
  }

  @Test
  void twoSpeakersWhoDisagreeGiveTwoScenariosThatNameThem() {
    CorridorHistory history =
        reader.read(
            "pass",
            List.of(
                says("1", 1, CorridorState.CLOSED, "A"),
                says("2", 5, CorridorState.OPEN, "B"),
                says("3", 9, CorridorState.CLOSED, "A"),
                says("4", 9, CorridorState.OPEN, "B")),
            day(9));

    assertThat(history.daysClosed()).isEqualTo(new DayCount(4, 9));
    assertThat(history.currentStates()).containsExactly(CorridorState.CLOSED, CorridorState.OPEN);
    assertThat(history.getScenario(Reading.AS_CLOSURE_REPORTS_SAY).speakers()).containsExactly("A");
    assertThat(history.getScenario(Reading.AS_CLOSURE_REPORTS_SAY).spells().getFirst())
        .satisfies(spell -> {
          assertThat(spell.reportIds()).containsExactly("1", "3");
          assertThat(spell.contestedByIds()).containsExactly("2", "4");
        });
    assertThat(history.disputes())
        .extracting(CorridorHistory.Dispute::speaker)
        .containsExactly("A", "B");
  }

  @Test
  void aDenialOfClosureSaysNoStateButOpensTheOtherReading() {
    CorridorReport denial =
        new CorridorReport("2", "pass", day(3), CorridorState.CLOSED, "B", "B", true);
    CorridorReport closure = during("1", 1, 6, CorridorState.CLOSED, "A");
    CorridorHistory history = reader.read("pass", List.of(closure, denial), day(6));

    assertThat(history.daysClosed()).isEqualTo(new DayCount(5, 6));
    assertThat(reader.read("pass", List.of(denial), day(6)).scenarios())
        .extracting(scenario -> scenario.stateOn(day(3)))
        .containsExactly(CorridorState.UNKNOWN, CorridorState.OPEN);
    assertThat(history.disputes())
        .extracting(dispute -> dispute.speaker() + " against " + dispute.contradicts())
        .containsExactly("A against [B]", "B against [A]");
  }

  @Test
  void aRestrictionStandsBetweenOpenAndClosed() {
    CorridorHistory history =
        reader.read(
            "pass",
            List.of(
                during("1", 1, 3, CorridorState.CLOSED, "A"),
                during("2", 2, 5, RELIEF_ONLY, "B"),
                during("3", 5, 6, CorridorState.OPEN, "C")),
            day(6));

    Scenario closure = history.getScenario(Reading.AS_CLOSURE_REPORTS_SAY);
    Scenario opening = history.getScenario(Reading.AS_OPENING_REPORTS_SAY);
    assertThat(closure.spells())
        .extracting(Spell::state)
        .containsExactly(CorridorState.CLOSED, RELIEF_ONLY, CorridorState.OPEN);
    assertThat(opening.daysClosed()).isEqualTo(1);
    assertThat(opening.stateOn(day(5))).isEqualTo(CorridorState.OPEN);
  }

  @Test
  void copiesOfOneReportDoNotContradictEachOther() {
    CorridorReport one = new CorridorReport("1", "pass", day(1), RELIEF_ONLY, "A", "wire", false);
    CorridorReport copy =
        new CorridorReport("2", "pass", day(1), CorridorState.CLOSED, "B", "wire", false);

    assertThat(CorridorReader.contradict(one, copy)).isFalse();
  }

  @Test
  void reportsAboutDaysAfterTheAsOfDayAreNotHeard() {
    CorridorHistory history =
        reader.read(
            "pass",
            List.of(
                says("1", 1, CorridorState.OPEN, "A"),
                during("2", 4, 9, CorridorState.CLOSED, "A")),
            day(5));

    assertThat(history.daysClosed()).isEqualTo(new DayCount(2, 2));
    assertThat(history.daysClosedRunning()).isEqualTo(new DayCount(2, 2));
    assertThat(reader.read("pass", List.of(says("2", 9, CorridorState.CLOSED, "A")), day(5)))
        .extracting(CorridorHistory::currentStates)
        .isEqualTo(List.of(CorridorState.UNKNOWN));
  }

  @Test
  void theOrderInWhichReportsArriveDoesNotMatter() {
    List<CorridorReport> reports =
        List.of(
            says("1", 1, CorridorState.CLOSED, "A"),
            says("2", 5, CorridorState.OPEN, "B"),
            says("3", 9, RELIEF_ONLY, "C"));

    assertThat(reader.read("pass", reports.reversed(), day(20)))
        .isEqualTo(reader.read("pass", reports, day(20)));
  }

  private static LocalDate day(int number) {
    return START.plusDays(number - 1L);
  }

  private static CorridorReport says(String id, int day, CorridorState state, String speaker) {
    return new CorridorReport(id, "pass", day(day), state, speaker, speaker, false);
  }

  private static CorridorReport during(
      String id, int first, int last, CorridorState state, String speaker) {
    return new CorridorReport(
        id, "pass", DayInterval.inclusive(day(first), day(last)), state, speaker, speaker, false);
  }
}
