package org.tocsin.desk.establish.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.measure.board.Board;
import org.tocsin.desk.measure.board.Boards;
import org.tocsin.desk.measure.board.Change;
import org.tocsin.desk.measure.board.Line;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.foresight.indicator.Lead;

/** What people find on indicators and stages, over a real ledger and real views. */
class AssessingTest {
  private static final Viewer READER = new Viewer("rita", Role.READER, Set.of());
  private static final String REPORT =
      """
      Exercise: this report is invented for practice.

      The Relief Office of Eastland said that the Ferry Road was closed on 2 March 2023. On 9 March \
      2023, the Relief Office said that no food had been delivered through the Ferry Road.
      """;
  private static final String DENIAL =
      """
      Exercise: this report is invented for practice.

      On 4 March 2023, the Ministry of Transport of Westland denied that the Ferry Road was closed.
      """;

  @TempDir static Path folder;
  private static Desk desk;
  private static Assessing assessing;
  private static Boards boards;
  private String caseId;
  private Viewer maria;
  private Viewer joe;

  @BeforeAll
  static void open() throws IOException {
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
    assessing = desk.rooms().assessing();
    boards = desk.rooms().boards();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @BeforeEach
  void openCase(TestInfo test) throws IOException {
    caseId = desk.collecting().openCase(test.getDisplayName(), "maria").id();
    maria = new Viewer("maria", Role.ANALYST, Set.of());
    joe = new Viewer("joe", Role.ANALYST, Set.of());
    seal("report.txt", REPORT);
    seal("denial.txt", DENIAL);
  }

  private Item seal(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting().seal(caseId, name, new ByteArrayInputStream(bytes), "maria").item();
    desk.establishing().read(item);
    return item;
  }

  private static String nurse(String day, String road) {
    return "Exercise.\n\nOn %s, a nurse said that the %s was closed.".formatted(day, road);
  }

  private List<Candidate> events() {
    return desk.establishing()
        .list(CandidateQuery.inCase(caseId).ofKind(Candidate.Kind.EVENT).seenBy(maria));
  }

  private String accepted(int number) {
    String id = events().get(number).id();
    if (events().get(number).status() == Candidate.Status.CANDIDATE) {
      desk.establishing().accept(id, maria);
    }
    return id;
  }

  private NewFinding finding(String code, Grade grade, List<String> claims) {
    return finding(Lens.Kind.INDICATORS, code, Bearing.PRESENT, grade, claims, List.of());
  }

  private static NewFinding finding(
      Lens.Kind kind,
      String code,
      Bearing bearing,
      Grade grade,
      List<String> claims,
      List<String> against) {
    return new NewFinding(
        kind,
        code,
        bearing,
        claims,
        against,
        "Ferry Road",
        "2023-03",
        "",
        grade,
        "two offices, one of them there",
        Trend.RISING,
        "The road is the only way in.",
        "whether medicine passes",
        "");
  }

  private Board board(Viewer viewer) {
    return boards.board(
        caseId, Lens.Kind.INDICATORS, LocalDate.of(2023, 3, 31), Optional.empty(), viewer);
  }

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

  private List<AlertRecord> raised() {
    desk.warning().raise(caseId, LocalDate.of(2023, 3, 31));
    return desk.warning().list(caseId).stream()
        .filter(alert -> alert.rule().equals("indicator-finding"))
        .toList();
  }

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
