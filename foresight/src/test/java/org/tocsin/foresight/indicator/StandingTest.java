package org.tocsin.foresight.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.indicator.Lead.Why;

/** How far indicators were looked at, and what is worth finding out next. */
class StandingTest {
  private static final LocalDate TODAY = LocalDate.of(2030, 6, 30);

  private static Standing standing(
      String id, int findings, boolean rising, int supporting, int contesting, int origins) {
    return new Standing(
        id,
        id.substring(0, id.indexOf('.')),
        findings,
        false,
        rising,
        false,
        supporting,
        contesting,
        origins,
        Optional.of(TODAY.minusDays(3)));
  }

  @Test
  void coverageNamesEachIndicatorAndGivesNoScore() {
    Coverage coverage =
        Coverage.of(
            List.of(
                standing("1.1", 1, false, 4, 0, 2),
                standing("1.2", 0, false, 3, 1, 2),
                standing("1.3", 2, false, 0, 2, 0),
                Standing.untouched("1.4", "1")));

    assertThat(coverage.assessed()).containsExactly("1.1", "1.3");
    assertThat(coverage.evidence()).containsExactly("1.1", "1.2");
    assertThat(coverage.contested()).containsExactly("1.2", "1.3");
    assertThat(coverage.notAssessed()).containsExactly("1.4");
    assertThat(coverage.summary())
        .isEqualTo("evidence for 2, 2 contested, 2 assessed, 1 not assessed");
  }

  @Test
  void reportsThatDisagreeAreALeadUntilAPersonAssessesThem() {
    assertThat(why(standing("1.2", 0, false, 3, 1, 2))).containsExactly(Why.REPORTS_DISAGREE);
    assertThat(why(standing("1.2", 1, false, 3, 1, 2))).isEmpty();
  }

  @Test
  void oneOriginIsALeadAndNoneIsNot() {
    assertThat(why(standing("1.1", 1, false, 14, 0, 1))).containsExactly(Why.ONE_ORIGIN);
    assertThat(why(Standing.untouched("1.1", "1"))).isEmpty();
  }

  @Test
  void whatNobodyLookedAtIsALeadOnlyWhereAnotherOfItsGroupRises() {
    List<Lead> leads =
        Lead.list(
            List.of(
                standing("8.1", 1, true, 4, 0, 2),
                Standing.untouched("8.2", "8"),
                Standing.untouched("9.1", "9")),
            TODAY);

    assertThat(leads)
        .singleElement()
        .satisfies(lead -> {
          assertThat(lead.standing().indicatorId()).isEqualTo("8.2");
          assertThat(lead.why()).containsExactly(Why.OTHERS_RISE);
        });
  }

  @Test
  void aFindingWithOldEvidenceIsALeadFromTheNinetyFirstDayOn() {
    assertThat(why(old(Lead.STALE_AFTER_DAYS))).isEmpty();
    assertThat(why(old(Lead.STALE_AFTER_DAYS + 1))).containsExactly(Why.STALE);
  }

  @Test
  void aContestedFindingAndAnOpenQuestionAreLeads() {
    Standing both =
        new Standing("1.1", "1", 1, true, false, true, 2, 0, 2, Optional.<LocalDate>empty());

    assertThat(why(both)).containsExactlyInAnyOrder(Why.FINDING_CONTESTED, Why.QUESTION_LEFT_OPEN);
  }

  @Test
  void aLeadWithoutAReasonAndANegativeCountAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lead(Standing.untouched("1.1", "1"), Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> standing("1.1", -1, false, 0, 0, 0))
        .withMessageContaining("1.1");
  }

  private static Standing old(int days) {
    return new Standing(
        "1.1", "1", 1, false, false, false, 2, 0, 2, Optional.of(TODAY.minusDays(days)));
  }

  private static Set<Why> why(Standing standing) {
    return Lead.list(List.of(standing), TODAY).stream().map(Lead::why).findFirst().orElse(Set.of());
  }
}
