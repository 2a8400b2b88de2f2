package org.tocsin.desk.establish.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Footing;

/** What a finding sets off, and for whom it counts. */
class FindingAlertsTest extends AssessedDesk {
  @Test
  void aFindingGradedB2RaisesAnAlertWhoseReasonCitesItsClaims() {
    String claim = accepted(0);
    assessing.state(caseId, finding("13.8", new Grade('B', 2), List.of(claim)), maria);

    assertThat(raised())
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.headline()).contains("13.8", "B2", "Ferry Road");
          assertThat(alert.reasons().getFirst().text()).contains("finding 1", "not yet reviewed");
          assertThat(alert.reasons().getFirst().evidence()).containsExactly(claim);
          assertThat(alert.headline() + alert.reasons()).doesNotContain("maria");
        });
    assertThat(raised()).as("once").hasSize(1);
  }

  @Test
  void noAlertIsRaisedBelowTheGradeNorForWhatIsAbsentOrWithdrawn() {
    String claim = accepted(0);
    Grade good = new Grade('B', 2);
    assessing.state(caseId, finding("13.8", new Grade('C', 2), List.of(claim)), maria);
    assessing.state(caseId, finding("13.6", new Grade('B', 3), List.of(claim)), maria);
    assessing.state(
        caseId,
        finding(Lens.Kind.INDICATORS, "8.1", Bearing.ABSENT, good, List.of(claim), List.of()),
        maria);
    IndicatorFinding gone = assessing.state(caseId, finding("8.3", good, List.of(claim)), maria);
    desk.entities().reviewing().move(gone.id(), "withdraw", "it was a mistake", maria);

    assertThat(raised()).isEmpty();
  }

  @Test
  void whatStandsInACompartmentIsCitedThereAloneAndRaisesNothing() throws IOException {
    String compartment = desk.people().compartments().open("inner circle " + caseId, "maria").id();
    Viewer inside = new Viewer("maria", Role.ANALYST, Set.of(compartment));
    Item told = seal("told.txt", nurse("8 March 2023", "Hill Road"));
    desk.collecting().restrict(told.id(), compartment, "names a nurse", inside);
    String claim =
        desk.establishing()
            .list(
                CandidateQuery.inCase(caseId)
                    .ofItem(told.id())
                    .ofKind(Candidate.Kind.EVENT)
                    .seenBy(inside))
            .getFirst()
            .id();
    desk.establishing().accept(claim, inside);
    NewFinding open = finding("13.8", new Grade('A', 1), List.of(claim));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessing.state(caseId, open, inside))
        .withMessageContaining("compartment");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessing.state(caseId, open, joe))
        .withMessageContaining("there is no claim");
    IndicatorFinding kept = assessing.state(caseId, open.inside(compartment), inside);
    assertThat(board(inside).line("13.8").findings()).hasSize(1);
    assertThat(board(joe).line("13.8").findings()).isEmpty();
    assertThatThrownBy(() -> assessing.contest(kept.id(), "no", joe))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(raised()).isEmpty();
  }

  @Test
  void aClaimRestrictedLaterLeavesTheFindingButIsCountedForNobodyOutside() throws IOException {
    Item told = seal("told.txt", nurse("8 March 2023", "Hill Road"));
    List<Candidate> read =
        desk.establishing()
            .list(CandidateQuery.inCase(caseId).ofItem(told.id()).ofKind(Candidate.Kind.EVENT));
    String claim = read.getFirst().id();
    desk.establishing().accept(claim, maria);
    IndicatorFinding stated =
        assessing.state(
            caseId, finding("8.1", new Grade('A', 1), List.of(claim, accepted(0))), maria);
    String compartment = desk.people().compartments().open("inner circle " + caseId, "maria").id();
    desk.collecting()
        .restrict(
            told.id(),
            compartment,
            "names a nurse",
            new Viewer("maria", Role.ANALYST, Set.of(compartment)));

    assertThat(board(joe).line("8.1").standing().supporting()).isEqualTo(1);
    assertThat(raised()).isEmpty();
    IndicatorFinding corrected =
        assessing.correct(
            stated.id(),
            stated.entity().version(),
            finding("8.1", new Grade('B', 1), List.of(accepted(0))),
            "less sure",
            joe);
    assertThat(corrected.claims()).as("what joe does not see stays").contains(claim);
  }

  @Test
  void anAlertOutlivesItsFindingAndWhatBecameOfThatIsKnown() {
    Footing footing = new Footing(assessing);
    IndicatorFinding stated =
        assessing.state(caseId, finding("13.8", new Grade('B', 2), List.of(accepted(0))), maria);
    AlertRecord alert = raised().getFirst();
    assertThat(alert.finding()).hasValue(stated.entity().number());
    assertThat(footing.findLost(alert, maria)).isEmpty();

    IndicatorFinding corrected =
        assessing.correct(
            stated.id(),
            stated.entity().version(),
            finding(
                Lens.Kind.INDICATORS,
                "13.8",
                Bearing.ABSENT,
                new Grade('B', 2),
                List.of(accepted(0)),
                List.of()),
            "read again",
            maria);
    assertThat(footing.findLost(alert, maria))
        .hasValueSatisfying(lost -> assertThat(lost.change()).isEqualTo(Footing.Change.CHANGED));

    desk.entities().reviewing().move(corrected.id(), "withdraw", "it was a mistake", maria);
    assertThat(footing.findLost(alert, maria))
        .hasValue(
            new Footing.Lost(stated.entity().number(), stated.id(), Footing.Change.WITHDRAWN));
    assertThat(raised()).as("it stands").containsExactly(alert);
    assertThat(alert.end()).isNull();
  }
}
