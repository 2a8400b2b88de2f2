package org.tocsin.desk.establish.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.measure.board.Board;
import org.tocsin.desk.measure.board.Change;
import org.tocsin.desk.measure.board.Line;
import org.tocsin.foresight.indicator.Lead;

/** What people find on indicators and stages. */
class AssessingTest extends AssessedDesk {
  @Test
  void aFindingLinksItsIndicatorWithClaimsPlacePeriodGradeTrendAndAnalyst() {
    String claim = accepted(0);
    IndicatorFinding stated =
        assessing.state(caseId, finding("13.8", new Grade('B', 2), List.of(claim)), maria);

    assertThat(stated.code()).isEqualTo("13.8");
    assertThat(stated.claims()).containsExactly(claim);
    assertThat(stated.place()).isEqualTo("Ferry Road");
    assertThat(stated.period()).isEqualTo("2023-03");
    assertThat(stated.grade()).contains(new Grade('B', 2));
    assertThat(stated.gradeReason()).contains("two offices");
    assertThat(stated.trend()).contains(Trend.RISING);
    assertThat(stated.analyst()).isEqualTo("maria");
    assertThat(assessing.list(caseId, Lens.Kind.INDICATORS, READER)).containsExactly(stated);
    assertThat(board(READER).line("13.8").state()).isEqualTo(Line.State.FOUND);
  }

  @Test
  void badInputIsRefusedInOneLineThatSaysWhatToDo() {
    String claim = accepted(0);
    String waiting = events().get(1).id();
    Grade grade = new Grade('B', 2);
    Map<NewFinding, String> wrong =
        Map.of(
            finding("99.1", grade, List.of(claim)), "there is no indicator 99.1",
            finding("13.8", grade, List.of()), "at least one accepted claim",
            finding("13.8", grade, List.of(waiting)), "accept it first",
            finding("13.8", grade, List.of("nosuchclaim")), "there is no claim nosuchclaim",
            finding(
                    Lens.Kind.INDICATORS,
                    "13.8",
                    Bearing.PRESENT,
                    grade,
                    List.of(claim),
                    List.of(claim)),
                "both sides");
    long before = desk.journal().size();

    wrong.forEach((finding, why) ->
        assertThatIllegalArgumentException()
            .isThrownBy(() -> assessing.state(caseId, finding, maria))
            .withMessageContaining(why)
            .withMessageNotContaining("\n"));
    assertThatIllegalStateException()
        .isThrownBy(() -> assessing.state(caseId, finding("13.8", grade, List.of(claim)), READER));
    assertThat(desk.journal().size()).isEqualTo(before);
  }

  @Test
  void aCorrectionKeepsWhatIsTheSameAndTheHistoryShowsWhatWasThere() {
    String claim = accepted(0);
    IndicatorFinding stated =
        assessing.state(caseId, finding("13.8", new Grade('C', 3), List.of(claim)), maria);
    IndicatorFinding corrected =
        assessing.correct(
            stated.id(),
            stated.entity().version(),
            finding("13.8", new Grade('B', 2), List.of(claim)),
            "a second office confirms",
            maria);

    assertThat(corrected.grade()).contains(new Grade('B', 2));
    Step last = desk.entities().history(stated.id(), maria).getLast();
    assertThat(last.reason()).isEqualTo("a second office confirms");
    assertThat(last.added()).singleElement().extracting("value").isEqualTo("B2");
    assertThat(last.withdrawn()).singleElement().extracting("value").isEqualTo("C3");
    desk.entities().undoing().undo(stated.id(), last.leaf(), maria);
    assertThat(assessing.get(stated.id(), maria).grade()).contains(new Grade('C', 3));
    assertThatIllegalStateException()
        .isThrownBy(() ->
            assessing.correct(
                stated.id(),
                stated.entity().version(),
                finding("13.8", new Grade('A', 1), List.of(claim)),
                "from an old page",
                joe));
  }

  @Test
  void aColleagueContestsAndWithdrawsThatAndBothStay() {
    IndicatorFinding stated =
        assessing.state(caseId, finding("13.8", new Grade('B', 2), List.of(accepted(0))), maria);

    assertThatIllegalStateException()
        .isThrownBy(() -> assessing.contest(stated.id(), "no", maria))
        .withMessageContaining("you stated it yourself");
    assertThatIllegalArgumentException().isThrownBy(() -> assessing.contest(stated.id(), " ", joe));
    IndicatorFinding contested = assessing.contest(stated.id(), "the road was open", joe);
    assertThat(contested.contested()).extracting(Contest::by).containsExactly("joe");
    assertThatIllegalStateException()
        .isThrownBy(() -> assessing.contest(stated.id(), "again", joe));
    assertThat(board(READER).line("13.8").state()).isEqualTo(Line.State.CONTESTED);
    assertThat(board(READER).coverage().contested()).contains("13.8");

    assessing.withdrawContest(stated.id(), "I read it again", joe);
    assertThat(assessing.get(stated.id(), maria).contests())
        .singleElement()
        .satisfies(contest -> {
          assertThat(contest.stands()).isFalse();
          assertThat(contest.reason()).isEqualTo("the road was open");
          assertThat(contest.end().orElseThrow().reason()).isEqualTo("I read it again");
        });
    assertThatIllegalStateException()
        .isThrownBy(() -> assessing.withdrawContest(stated.id(), "again", joe));
  }

  @Test
  void reviewNeedsAnotherPairOfEyesAndAWithdrawnFindingCountsNoMore() {
    IndicatorFinding stated =
        assessing.state(caseId, finding("13.8", new Grade('B', 2), List.of(accepted(0))), maria);
    desk.entities().reviewing().move(stated.id(), "propose", "", maria);

    assertThatIllegalStateException()
        .isThrownBy(() -> desk.entities().reviewing().move(stated.id(), "pass", "good", maria));
    desk.entities().reviewing().move(stated.id(), "pass", "sources hold", joe);
    assertThat(assessing.get(stated.id(), maria).reviewed()).isTrue();
    desk.entities().reviewing().move(stated.id(), "withdraw", "the sources were one", maria);

    Line line = board(READER).line("13.8");
    assertThat(line.findings()).isEmpty();
    assertThat(line.past()).extracting(IndicatorFinding::id).containsExactly(stated.id());
    assertThat(board(READER).coverage().assessed()).isEmpty();
  }

  @Test
  void aSuggestionIsNeverAFindingAndIsPutAsideWithAReasonUntilNewEvidence() throws IOException {
    Line suggested = board(maria).line("13.8");
    assertThat(suggested.state()).isEqualTo(Line.State.SUGGESTED);
    assertThat(suggested.findings()).isEmpty();
    List<String> supporting = suggested.suggestion().orElseThrow().supporting();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessing.dismiss(caseId, "13.8", supporting, "", maria));
    assertThatThrownBy(() -> assessing.dismiss(caseId, "99.9", supporting, "no", maria))
        .isInstanceOf(NoSuchElementException.class);
    assessing.dismiss(caseId, "13.8", supporting, "roadworks, not a blockade", maria);
    Line put = board(READER).line("13.8");
    assertThat(put.state()).isEqualTo(Line.State.DISMISSED);
    assertThat(put.dismissal().orElseThrow().reason()).isEqualTo("roadworks, not a blockade");

    seal("later.txt", nurse("11 March 2023", "Ferry Road"));
    assertThat(board(READER).line("13.8").state()).isEqualTo(Line.State.SUGGESTED);
    assertThat(assessing.listDismissals(caseId)).hasSize(1);
    assessing.takeUp(caseId, "13.8", "it is closed again", joe);
    assertThat(assessing.listDismissals(caseId).getFirst().end().orElseThrow().by())
        .isEqualTo("joe");
  }

  @Test
  void whatChangedSinceADayIsSaidPersonByPerson() {
    IndicatorFinding stated =
        assessing.state(caseId, finding("13.8", new Grade('C', 3), List.of(accepted(0))), maria);
    assessing.correct(
        stated.id(),
        stated.entity().version(),
        finding("13.8", new Grade('B', 2), stated.claims()),
        "confirmed",
        maria);
    assessing.contest(stated.id(), "one source", joe);
    LocalDate today = LocalDate.ofInstant(stated.at(), ZoneOffset.UTC);

    List<Change> changes = changes(today.minusDays(1));
    assertThat(changes)
        .filteredOn(Change.Done.class::isInstance)
        .extracting(change -> ((Change.Done) change).act())
        .containsExactly(Change.Act.STATED, Change.Act.CONTESTED);
    assertThat(changes)
        .filteredOn(Change.Corrected.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Corrected.class,
            corrected -> {
              assertThat(corrected.from()).isEqualTo("C3");
              assertThat(corrected.to()).isEqualTo("B2");
            });
    assertThat(changes(today.plusDays(1))).noneMatch(Change.Done.class::isInstance);
    assertThat(changes(LocalDate.of(2023, 3, 1)))
        .anyMatch(change -> change instanceof Change.MoreReports more && more.count() > 0);
  }

  private List<Change> changes(LocalDate since) {
    return boards
        .board(caseId, Lens.Kind.INDICATORS, LocalDate.of(2023, 3, 31), Optional.of(since), READER)
        .line("13.8")
        .changes();
  }

  @Test
  void whatIsWorthFindingOutNamesItsReasons() {
    assertThat(board(READER).leadsByReason().getOrDefault(Lead.Why.REPORTS_DISAGREE, List.of()))
        .extracting(line -> line.question().code())
        .contains("13.8");
    assessing.state(caseId, finding("13.8", new Grade('B', 2), List.of(accepted(0))), maria);

    Map<Lead.Why, List<Line>> leads = board(READER).leadsByReason();
    assertThat(leads.get(Lead.Why.QUESTION_LEFT_OPEN))
        .extracting(line -> line.question().code())
        .containsExactly("13.8");
    assertThat(leads.get(Lead.Why.OTHERS_RISE))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.question().group()).isEqualTo("13"));
  }

  @Test
  void theStagesOfAnAuthorTakeFindingsAndSuggestNothing() {
    String claim = accepted(0);
    NewFinding stage =
        finding(
            Lens.Kind.STAGES, "8", Bearing.UNCLEAR, new Grade('C', 3), List.of(), List.of(claim));
    assessing.state(caseId, stage, maria);

    Board board =
        boards.board(caseId, Lens.Kind.STAGES, LocalDate.of(2023, 3, 31), Optional.empty(), READER);
    assertThat(board.lens().author()).contains("Stanton");
    assertThat(board.line("8").findings()).hasSize(1);
    assertThat(board.lines()).noneMatch(line -> line.suggestion().isPresent());
    assertThat(board(READER).coverage().assessed()).isEmpty();
    assertThat(raised()).isEmpty();
  }

  @Test
  void findingsContestsAndDismissalsComeBackWhenTheViewsAreMadeAnew() {
    IndicatorFinding stated =
        assessing.state(caseId, finding("13.8", new Grade('B', 2), List.of(accepted(0))), maria);
    assessing.contest(stated.id(), "one source", joe);
    Line line = board(maria).line("7.10");
    assessing.dismiss(
        caseId, "7.10", line.suggestion().orElseThrow().supporting(), "not so", maria);
    Board before = board(maria);
    List<IndicatorFinding> list = assessing.list(caseId, Lens.Kind.INDICATORS, maria);

    desk.rebuild();

    assertThat(assessing.list(caseId, Lens.Kind.INDICATORS, maria)).isEqualTo(list);
    assertThat(board(maria).line("7.10").dismissal()).isEqualTo(before.line("7.10").dismissal());
  }
}
