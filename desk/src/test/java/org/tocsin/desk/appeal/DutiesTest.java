package org.tocsin.desk.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.appeal.duty.BindingText;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.duty.Duty;
import org.tocsin.desk.appeal.duty.DutyStanding;
import org.tocsin.desk.appeal.duty.Marked;
import org.tocsin.desk.appeal.duty.Obligation;
import org.tocsin.desk.appeal.duty.TakenText;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.duty.DayState;
import org.tocsin.foresight.duty.DutyDays;
import org.tocsin.foresight.duty.Fulfilment;
import org.tocsin.foresight.duty.Reporting;
import org.tocsin.foresight.interval.DayCount;
import org.tocsin.foresight.interval.DayInterval;

/** Texts that bind, obligations stated from them, and their days. */
class DutiesTest {
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  private static final Viewer ADA = new Viewer("ada", Role.ANALYST, Set.of("sources"));
  private static final LocalDate AS_OF = LocalDate.of(2023, 3, 31);

  @TempDir Path folder;
  private Desk desk;
  private Duties duties;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(Home.at(folder.resolve("home"), Map.of()), Clock.systemUTC());
    duties = desk.rooms().duties();
    file = desk.collecting().openCase("Exercise", "ada");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theThreeTextsOfTheStartingCaseShipWithSourcesAndMarks() {
    assertThat(duties.listShipped())
        .extracting(BindingText::key)
        .containsExactly(
            "trilateral-statement-2020", "ecthr-interim-measure-2022", "icj-order-2023");
    for (BindingText text : duties.listShipped()) {
      assertThat(text.sources()).isNotEmpty();
      assertThat(text.obligations()).isNotEmpty();
      for (Obligation one : text.obligations()) {
        for (Marked said : List.of(one.bearer(), one.act(), one.condition(), one.start())) {
          assertThat(said.verified() && said.basis().isEmpty()).as(said.text()).isFalse();
        }
      }
    }
  }

  @Test
  void anOfferCountsForNothingBeforeAPersonStatesIt() {
    TakenText text = duties.take(file.id(), "icj-order-2023", BEN);
    assertThat(duties.list(text)).isEmpty();
    Obligation offer = text.text().obligations().getFirst();
    Duty duty = duties.state(text, offer, 0, Optional.empty(), BEN);
    assertThat(duty.by()).isEqualTo("ben");
    assertThatThrownBy(() -> duties.state(text, offer, 0, Optional.empty(), ADA))
        .hasMessageContaining("already");
    assertThatThrownBy(() -> duties.take(file.id(), "icj-order-2023", ADA))
        .hasMessage("the case has this text");
  }

  @Test
  void daysOfAnOrderFollowTheReportsAndContradictionsMakeScenarios() throws IOException {
    seal(
        "closure.txt",
        "The Relief Office of Eastland said that the Lachin Corridor was closed on 2 March 2023.");
    seal(
        "denial.txt",
        "On 4 March 2023, the Ministry of Westland said that the Lachin Corridor was open to all"
            + " vehicles.");
    DutyStanding standing = duties.standing(stated("icj-order-2023"), AS_OF, BEN);
    DutyDays days = standing.measured().orElseThrow();
    assertThat(days.window().from()).isEqualTo(LocalDate.of(2023, 2, 22));
    assertThat(days.stateOn(LocalDate.of(2023, 2, 22))).isEqualTo(DayState.UNKNOWN);
    assertThat(days.stateOn(LocalDate.of(2023, 3, 2))).isEqualTo(DayState.NOT_MET);
    DutyDays.Run run =
        days.runs().stream().filter(r -> r.state() == DayState.NOT_MET).findFirst().orElseThrow();
    String claim = run.evidence(Fulfilment.NOT_MET).getFirst();
    assertThat(desk.establishing().get(claim).statement()).contains("closed");
    assertThat(days.daysNotMet().max()).isPositive();
  }

  @Test
  void aWayNobodySpeaksOfLeavesEveryDayUnknown() {
    DutyStanding standing = duties.standing(stated("icj-order-2023"), AS_OF, BEN);
    DutyDays days = standing.measured().orElseThrow();
    assertThat(days.days(DayState.UNKNOWN)).isEqualTo(days.window().days());
    assertThat(days.daysNotMet()).isEqualTo(new DayCount(0, 0));
  }

  @Test
  void peopleWhoDifferAreShownSideBySideAndALaterJudgementReplacesTheirOwnEarlierOne()
      throws IOException {
    seal(
        "closure.txt",
        "The Relief Office said that the Lachin Corridor was closed on 2 March 2023.");
    Duty duty = stated("icj-order-2023");
    String claim = desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst().id();
    judge(duty, 1, 10, Fulfilment.NOT_MET, claim, ADA);
    judge(duty, 5, 6, Fulfilment.MET, claim, BEN);
    judge(duty, 10, 12, Fulfilment.MET, claim, ADA);
    DutyDays days = duties.standing(duty, AS_OF, BEN).judged().orElseThrow();
    assertThat(days.accounts()).extracting(a -> a.name()).containsExactly("ada", "ben");
    assertThat(days.stateOn(LocalDate.of(2023, 3, 5))).isEqualTo(DayState.DISPUTED);
    assertThat(days.stateOn(LocalDate.of(2023, 3, 10))).isEqualTo(DayState.MET);
    assertThat(days.daysNotMet()).isEqualTo(new DayCount(0, 9));
  }

  @Test
  void aJudgementNeedsAClaimOfTheCaseAndAReason() {
    Duty duty = stated("icj-order-2023");
    DayInterval day = DayInterval.of(AS_OF);
    assertThatThrownBy(() -> duties.judge(duty, day, Fulfilment.MET, List.of(), "x", BEN))
        .hasMessageContaining("at least one claim");
    assertThatThrownBy(() -> duties.judge(duty, day, Fulfilment.MET, List.of("none"), "x", BEN))
        .hasMessage("there is no such claim");
    assertThatThrownBy(() -> duties.judge(duty, day, Fulfilment.UNKNOWN, List.of(), " ", BEN))
        .hasMessageContaining("reason");
    duties.judge(duty, day, Fulfilment.UNKNOWN, List.of(), "no report reaches so far", BEN);
    assertThat(duties.standing(duty, AS_OF, BEN).judgements()).hasSize(1);
  }

  @Test
  void operativeClausesOfASealedResolutionAreOfferedWithTheirTerms() throws IOException {
    Item item =
        seal(
            "resolution.txt",
            """
            Resolution 9999 (2023)

            1 March 2023

            The Council of the Dale,

            Recalling its previous resolutions,

            Deeply concerned about the closure of the Ferry Road,

            1. Demands that the Government of Westland open the Ferry Road without delay;

            2. Requests the Secretary-General to report to the Council within 30 days on the \
            implementation of this resolution;
            """);
    BindingText offer = duties.offer(file.id(), item.id(), BEN);
    assertThat(offer.kind()).isEqualTo("resolution");
    assertThat(offer.obligations())
        .extracting(one -> one.bearer().text())
        .contains("Government of Westland", "Secretary-General");
    assertThat(offer.body().text()).isEqualTo("Council of the Dale");
    assertThat(offer.obligations()).allMatch(one -> !one.act().verified());
    Obligation report = offer.obligations().get(1);
    assertThat(report.reports()).contains(new Reporting(LocalDate.of(2023, 3, 31), 0));
    assertThat(report.lastDay()).isEmpty();
    assertThat(duties.takeRead(file.id(), item.id(), BEN).itemId()).isEqualTo(item.id());
  }

  @Test
  void aListOfRecommendationsBecomesOffersWithThePositionOfTheState() throws IOException {
    String csv =
        """
        Recommendation,Recommending State,State Under Review,Position
        "Open the Ferry Road, in both directions",Norway,Westland,Supported
        Ratify the Convention,France,Westland,Noted
        Do not do it,France,Westland,Not supported
        """;
    TakenText text = review("upr.csv", csv, "");
    assertThat(text.text().kind()).isEqualTo("review");
    assertThat(text.text().obligations())
        .extracting(Obligation::response)
        .containsExactly("supported", "noted", "noted");
    assertThat(text.text().obligations())
        .extracting(one -> one.bearer().text())
        .containsOnly("Westland");
    assertThatThrownBy(() -> review("bare.csv", "Recommendation\nOpen it\n", ""))
        .hasMessageContaining("which state is under review");
    assertThatThrownBy(() -> review("bare.csv", "A,B\n1,2\n", "X"))
        .hasMessageContaining("no column called Recommendation");
  }

  @Test
  void reportsThatAreDueAndDidNotComeAreCounted() throws IOException {
    TakenText text = duties.take(file.id(), "icj-order-2023", BEN);
    Obligation quarterly = with("2023-01-01", "2023-01-15 every 1 months");
    Duty duty = duties.state(text, quarterly, -1, Optional.empty(), BEN);
    Item item = seal("report.txt", "Report of the office.");
    duties.recordReport(duty, LocalDate.of(2023, 1, 20), item.id(), "first", BEN);
    List<Reporting.Due> due = duties.standing(duty, AS_OF, BEN).due();
    assertThat(due).extracting(Reporting.Due::daysLate).containsExactly(5L, 44L, 16L, 0L);
  }

  @Test
  void aTextReadFromARestrictedItemIsFoundByThoseWhoSeeTheItemOnly() throws IOException {
    Item item =
        seal(
            "letter.txt",
            """
            Resolution 9999 (2023)

            The Council of the Dale,

            Recalling its previous resolutions,

            1. Demands that the Government of Westland open the Ferry Road without delay;

            2. Calls upon all States to help;
            """);
    TakenText text = duties.takeRead(file.id(), item.id(), ADA);
    restrict(item);
    assertThat(duties.listTexts(file.id(), BEN)).isEmpty();
    assertThatThrownBy(() -> duties.getText(file.id(), text.id(), BEN))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(duties.getText(file.id(), text.id(), ADA).id()).isEqualTo(text.id());
    Recorded fact = desk.journal().get(text.leaf());
    assertThat(duties.mayKnow(fact, ADA)).isTrue();
    assertThat(duties.mayKnow(fact, BEN)).isFalse();
  }

  @Test
  void whatIsNoDateOrEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> with("yesterday", "")).hasMessageContaining("2023-02-22");
    assertThatThrownBy(() -> with("2023-01-01", "soon")).hasMessageContaining("every 3 months");
  }

  @Test
  void everythingIsThereAgainAfterTheViewsWereMadeAnew() {
    Duty duty = stated("ecthr-interim-measure-2022");
    judge(duty, 1, 3, Fulfilment.UNKNOWN, "", BEN);
    desk.rebuild();
    assertThat(duties.get(file.id(), duty.id(), BEN)).isEqualTo(duty);
    assertThat(duties.standing(duty, AS_OF, BEN).judgements()).hasSize(1);
  }

  private static Obligation with(String start, String reporting) {
    return new Obligation(
        "1",
        Marked.typed("Westland"),
        Marked.typed(""),
        Marked.typed("report"),
        Marked.typed(""),
        Marked.typed(start),
        Marked.typed(""),
        Marked.typed(reporting),
        "",
        null);
  }

  private Duty stated(String key) {
    TakenText text = duties.take(file.id(), key, BEN);
    return duties.state(text, text.text().obligations().getFirst(), 0, Optional.empty(), BEN);
  }

  private void judge(Duty duty, int first, int last, Fulfilment state, String claim, Viewer by) {
    DayInterval days =
        DayInterval.inclusive(LocalDate.of(2023, 3, first), LocalDate.of(2023, 3, last));
    duties.judge(
        duty, days, state, claim.isEmpty() ? List.of() : List.of(claim), "as the claim says", by);
  }

  private TakenText review(String name, String list, String state) throws IOException {
    byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
    return duties.takeReview(file.id(), seal(name, list), bytes, state, BEN);
  }

  private Item seal(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ben").item();
    desk.establishing().read(item);
    return item;
  }

  private void restrict(Item item) {
    desk.collecting().restrict(item.id(), "sources", "a source", ADA);
  }
}
