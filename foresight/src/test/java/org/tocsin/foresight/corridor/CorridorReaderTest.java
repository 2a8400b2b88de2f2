package org.tocsin.foresight.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.foresight.interval.AllenRelation;
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
  void aConvoyThatPassesSpeaksOfItsDayAlone() {
    CorridorReport convoy = CorridorReport.passage("2", "pass", day(5), RELIEF_ONLY, "B", "B");
    CorridorHistory history =
        reader.read("pass", List.of(says("1", 1, CorridorState.CLOSED, "A"), convoy), day(10));

    assertThat(history.scenarios())
        .singleElement()
        .extracting(Scenario::spells)
        .isEqualTo(
            List.of(
                spell(1, 4, CorridorState.CLOSED, "1"),
                spell(5, 5, RELIEF_ONLY, "2"),
                spell(6, 10, CorridorState.CLOSED, "1")));
  }

  @Test
  void aConvoyWithoutAnyOtherReportLeavesTheDaysAfterItUnknown() {
    CorridorReport convoy = CorridorReport.passage("2", "pass", day(5), RELIEF_ONLY, "B", "B");

    assertThat(reader.read("pass", List.of(convoy), day(10)).currentStates())
        .containsExactly(CorridorState.UNKNOWN);
  }

  @Test
  void aConvoyDoesNotMakeAnOldStateFreshAgain() {
    CorridorReport convoy = CorridorReport.passage("2", "pass", day(25), RELIEF_ONLY, "B", "B");
    CorridorHistory history =
        reader.read("pass", List.of(says("1", 1, CorridorState.CLOSED, "A"), convoy), day(50));

    assertThat(history.daysClosed()).isEqualTo(new DayCount(30, 30));
    assertThat(history.scenarios().getFirst().stateOn(day(32))).isEqualTo(CorridorState.UNKNOWN);
  }

  @Test
  void whoSpeaksBetweenTwoReportsOfAnotherDisputesThem() {
    CorridorHistory history =
        reader.read(
            "pass",
            List.of(
                says("1", 1, CorridorState.CLOSED, "A"),
                says("2", 5, CorridorState.OPEN, "B"),
                says("3", 9, CorridorState.CLOSED, "A")),
            day(9));

    assertThat(history.disputes())
        .containsExactly(
            new CorridorHistory.Dispute("B", List.of("2"), new TreeSet<>(Set.of("A"))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void theReadingOfClosureIsNeverMoreOpenThanTheOther(long seed) {
    Random random = new Random(seed);
    List<CorridorReport> reports = any(random);
    CorridorHistory history = reader.read("pass", reports, day(200));
    Scenario closure = history.getScenario(Reading.AS_CLOSURE_REPORTS_SAY);
    Scenario opening = history.getScenario(Reading.AS_OPENING_REPORTS_SAY);

    for (int i = 1; i <= 200; i++) {
      CorridorState most = closure.stateOn(day(i));
      CorridorState least = opening.stateOn(day(i));
      if (!most.equals(CorridorState.UNKNOWN) && !least.equals(CorridorState.UNKNOWN)) {
        assertThat(most.closedness()).isGreaterThanOrEqualTo(least.closedness());
      }
    }
    assertThat(history.daysClosed().max()).isEqualTo(closure.daysClosed());
    Collections.shuffle(reports, random);
    assertThat(reader.read("pass", reports, day(200))).isEqualTo(history);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void spellsFollowEachOtherWithoutGapAndEachNamesItsReports(long seed) {
    for (Scenario scenario : reader.read("pass", any(new Random(seed)), day(200)).scenarios()) {
      for (int i = 1; i < scenario.spells().size(); i++) {
        Spell before = scenario.spells().get(i - 1);
        Spell after = scenario.spells().get(i);
        assertThat(before.days().relationTo(after.days())).isEqualTo(AllenRelation.MEETS);
        assertThat(before.state()).isNotEqualTo(after.state());
      }
      assertThat(scenario.spells()).noneMatch(spell -> spell.reportIds().isEmpty());
      assertThat(scenario.spells().getLast().days().lastDay()).isEqualTo(day(200));
    }
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

  private static List<CorridorReport> any(Random random) {
    List<CorridorState> states =
        List.of(CorridorState.OPEN, CorridorState.CLOSED, RELIEF_ONLY, CorridorState.UNKNOWN);
    List<CorridorReport> reports = new ArrayList<>();
    reports.add(says("first", 1, CorridorState.OPEN, "A"));
    for (int i = 0; i < 20; i++) {
      int first = 1 + random.nextInt(150);
      String speaker = List.of("A", "B", "C").get(random.nextInt(3));
      reports.add(
          new CorridorReport(
              "r" + i,
              "pass",
              DayInterval.inclusive(day(first), day(first + random.nextInt(6))),
              states.get(random.nextInt(4)),
              speaker,
              speaker,
              random.nextInt(4) == 0,
              random.nextInt(4) > 0));
    }
    return reports;
  }

  private static LocalDate day(int number) {
    return START.plusDays(number - 1L);
  }

  private static CorridorReport says(String id, int day, CorridorState state, String speaker) {
    return new CorridorReport(id, "pass", day(day), state, speaker, speaker, false);
  }

  private static Spell spell(int first, int last, CorridorState state, String id) {
    return new Spell(DayInterval.inclusive(day(first), day(last)), state, List.of(id), List.of());
  }

  private static CorridorReport during(
      String id, int first, int last, CorridorState state, String speaker) {
    return new CorridorReport(
        id, "pass", DayInterval.inclusive(day(first), day(last)), state, speaker, speaker, false);
  }
}
