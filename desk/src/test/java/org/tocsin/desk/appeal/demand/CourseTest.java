package org.tocsin.desk.appeal.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What steps add up to: never more than they show. */
class CourseTest {
  private static final LocalDate DAY = LocalDate.of(2023, 8, 6);
  private long leaf = 1;

  private Step step(StepKind kind, int day, Evidence evidence, String by) {
    return new Step(leaf++, "d", "a", "", kind, DAY.plusDays(day), evidence, "", by, false);
  }

  private Step step(StepKind kind, int day) {
    return step(kind, day, Evidence.item("i" + leaf), "ben");
  }

  private static State state(Step... steps) {
    return Course.of(List.of(steps)).state();
  }

  @Test
  void whatNobodySentIsPrepared() {
    assertThat(state()).isEqualTo(State.PREPARED);
    assertThat(Codes.of(Course.of(List.of())).status()).isEqualTo("planned");
  }

  @Test
  void aReportThatComesLateLowersNothing() {
    assertThat(
            state(
                step(StepKind.SENT, 0),
                step(StepKind.ACKNOWLEDGED, 2),
                step(StepKind.DELIVERED, 3)))
        .isEqualTo(State.ACKNOWLEDGED);
  }

  @Test
  void aBounceAfterTheServerAcceptedTakesTheAcceptanceBack() {
    Course course =
        Course.of(
            List.of(
                step(StepKind.SENT, 0), step(StepKind.ACCEPTED, 0), step(StepKind.RETURNED, 1)));
    assertThat(course.state()).isEqualTo(State.RETURNED);
    assertThat(course.returned()).isTrue();
  }

  @Test
  void afterABounceOnlyANewSendingCounts() {
    Step sent = step(StepKind.SENT, 0);
    Step back = step(StepKind.RETURNED, 1);
    Step late = step(StepKind.ACCEPTED, 2);
    assertThat(state(sent, back, late)).isEqualTo(State.RETURNED);
    Step again = step(StepKind.SENT, 3);
    assertThat(state(sent, back, late, again)).isEqualTo(State.SENT);
    assertThat(state(sent, back, late, again, step(StepKind.DELIVERED, 4)))
        .isEqualTo(State.DELIVERED);
  }

  @Test
  void aBounceDoesNotTakeBackWhatTheAddresseeSaid() {
    Course course =
        Course.of(
            List.of(step(StepKind.SENT, 0), step(StepKind.REFUSED, 1), step(StepKind.RETURNED, 2)));
    assertThat(course.state()).isEqualTo(State.ANSWERED);
    assertThat(course.returned()).isTrue();
  }

  @Test
  void ofSeveralAnswersTheLastByItsDayCounts() {
    Step agreed = step(StepKind.AGREED, 9);
    Step refused = step(StepKind.REFUSED, 3);
    assertThat(Course.of(List.of(agreed, refused)).answer()).isEqualTo(Answer.AGREED);
    assertThat(Course.of(List.of(agreed, refused)).on(DAY.plusDays(5)).answer())
        .isEqualTo(Answer.REFUSED);
  }

  @Test
  void whatWasTakenBackCountsForNothing() {
    Step agreed = step(StepKind.AGREED, 1);
    Step gone =
        new Step(
            agreed.leaf(),
            "d",
            "a",
            "",
            agreed.kind(),
            agreed.day(),
            agreed.evidence(),
            "",
            "ben",
            true);
    assertThat(state(gone)).isEqualTo(State.PREPARED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theSameStepsAddUpToTheSameInWhateverOrderTheyAreRead(long seed) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      steps.add(
          step(StepKind.values()[random.nextInt(StepKind.values().length)], random.nextInt(9)));
    }
    Course expected = Course.of(steps);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(steps, random);
      assertThat(Course.of(steps)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void noStateIsReachedWithoutAStepThatLeadsToIt(long seed) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      steps.add(step(StepKind.values()[random.nextInt(StepKind.values().length)], i));
      State reached = Course.of(steps).state();
      assertThat(steps).anyMatch(step -> step.kind().leadsTo() == reached);
    }
  }

  @ParameterizedTest
  @EnumSource(StepKind.class)
  void eachStepNeedsEvidenceOfItsKind(StepKind kind) {
    for (Evidence.Kind shown : Evidence.Kind.values()) {
      Evidence evidence = new Evidence(shown, "x", 1);
      if (!kind.isShownBy(shown)) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Course.of(List.of()).require(kind, evidence, DAY, "ben"))
            .withMessageContaining("does not show such a step");
      }
    }
  }

  @Test
  void aReportOfAProgramShowsNoActionAndAPersonShowsNoOpening() {
    assertThat(StepKind.ACTED.isShownBy(Evidence.Kind.NOTICE)).isFalse();
    assertThat(StepKind.VERIFIED.isShownBy(Evidence.Kind.ITEM)).isFalse();
    assertThat(StepKind.OPENED.isShownBy(Evidence.Kind.ITEM)).isFalse();
  }

  @Test
  void whoSaysItWasDoneDoesNotVerifyIt() {
    Step acted = step(StepKind.ACTED, 1, Evidence.claim("c1"), "ben");
    Course course = Course.of(List.of(acted));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> course.require(StepKind.VERIFIED, Evidence.claim("c2"), DAY, "ben"))
        .withMessageContaining("somebody else");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> course.require(StepKind.VERIFIED, Evidence.claim("c1"), DAY, "ada"))
        .withMessageContaining("other evidence");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Course.of(List.of()).require(StepKind.VERIFIED, Evidence.claim("c1"), DAY, "ada"));
    course.require(StepKind.VERIFIED, Evidence.finding("f1"), DAY, "ada");
  }

  @Test
  void theClockRunsFromTheAskingAndStartsAgainWithAWordOfTheAddressee() {
    Step made = step(StepKind.MADE_PUBLIC, 0);
    Silence first = Silence.of(Course.of(List.of(made)), null, null, DAY.plusDays(30));
    assertThat(first.days()).isEqualTo(30);
    assertThat(first.runs()).isTrue();
    Step noted = step(StepKind.NOTED, 20);
    assertThat(Silence.of(Course.of(List.of(made, noted)), null, null, DAY.plusDays(30)).days())
        .isEqualTo(10);
    Step delivered = step(StepKind.DELIVERED, 25);
    assertThat(Silence.of(Course.of(List.of(made, delivered)), null, null, DAY.plusDays(30)).days())
        .as("that a server took it is no word of the addressee")
        .isEqualTo(30);
  }

  @Test
  void anUnknownDayOfAskingIsUnknownAndNotZero() {
    assertThat(Silence.of(Course.of(List.of()), null, null, DAY).days()).isEqualTo(-1);
  }

  @Test
  void aDeadlineIsOverdueTheDayAfter() {
    Course course = Course.of(List.of(step(StepKind.SENT, 0)));
    assertThat(Silence.of(course, null, DAY.plusDays(5), DAY.plusDays(5)).isOverdue()).isFalse();
    assertThat(Silence.of(course, null, DAY.plusDays(5), DAY.plusDays(6)).isOverdue()).isTrue();
    Course over = Course.of(List.of(step(StepKind.SENT, 0), step(StepKind.LAPSED, 1)));
    assertThat(Silence.of(over, null, DAY.plusDays(5), DAY.plusDays(6)).isOverdue()).isFalse();
  }

  @Test
  void inTheReviewOfStatesOnlyFullAgreementIsSupport() {
    assertThat(Codes.of(Course.of(List.of(step(StepKind.AGREED, 0)))).upr()).isEqualTo("supported");
    for (StepKind kind :
        List.of(StepKind.PARTLY, StepKind.NOTED, StepKind.REFUSED, StepKind.REFERRED)) {
      assertThat(Codes.of(Course.of(List.of(step(kind, 0)))).upr()).isEqualTo("noted");
    }
    assertThat(Codes.of(Course.of(List.of(step(StepKind.SENT, 0)))).upr()).isEmpty();
  }
}
