package org.tocsin.desk.appeal.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Appeals on a real desk: read, confirmed, answered, and made anew from the facts. */
class AppealsTest {
  private static final Path REAL = Path.of("../../shared/cases/appeal-2023.txt");
  private static final Viewer ADA = new Viewer("ada", Role.ADMINISTRATOR, Set.of());
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of("inner"));
  private static final LocalDate DAY = LocalDate.of(2023, 3, 20);

  /** Invented; nothing in it happened. */
  private static final String APPEAL =
      """
      Date: 2023-03-20

      Exercise: this appeal is invented for practice.

      To UN Security Council member states:

      - We demand that you adopt immediately a resolution on the Ferry Road.
      - We urge you not to recognise the checkpoint.

      To the Council of Europe:

      - We call on you to send observers to the Ferry Road.
      """;

  @TempDir Path folder;
  private Desk desk;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(Home.at(folder, Map.of()), java.time.Clock.systemUTC());
    file = desk.collecting().openCase("Exercise: ferry", "ada");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Appeals appeals() {
    return desk.rooms().appeals();
  }

  private Item seal(String name, byte[] bytes) throws IOException {
    Item item =
        desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ada").item();
    desk.establishing().read(item);
    return desk.collecting().getItem(item.id());
  }

  private Item seal(String name, String text) throws IOException {
    return seal(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> all(Proposal proposal) {
    return proposal.addressees().stream()
        .flatMap(one -> one.demands().stream())
        .map(demand -> String.valueOf(demand.candidateId()))
        .collect(Collectors.toSet());
  }

  private Appeal confirmed() throws IOException {
    Item item = seal("appeal.txt", APPEAL);
    return appeals()
        .confirm(item.id(), all(appeals().propose(item.id(), BEN)), null, Map.of(), BEN);
  }

  private DemandBoard board() {
    return appeals().board(file.id(), LocalDate.of(2023, 4, 20), BEN);
  }

  @Test
  void aDocumentIsOfferedAndNothingIsOnRecordBeforeSomebodyConfirms() throws IOException {
    Item item = seal("appeal.txt", APPEAL);
    Proposal proposal = appeals().propose(item.id(), BEN);
    assertThat(proposal.day()).isEqualTo(DAY);
    assertThat(proposal.demands()).isEqualTo(3);
    assertThat(Objects.requireNonNull(proposal.addressees().getFirst().membership()).members())
        .hasSize(15);
    assertThat(board().cells()).isEmpty();
    assertThat(appeals().listUnconfirmed(file.id(), BEN)).extracting(Item::id).contains(item.id());
  }

  @Test
  void whatIsConfirmedIsMadePublicAndNoMore() throws IOException {
    Appeal appeal = confirmed();
    DemandBoard board = board();
    assertThat(board.wholes()).hasSize(3);
    assertThat(board.wholes()).allMatch(cell -> cell.course().state() == State.MADE_PUBLIC);
    assertThat(board.wholes()).allMatch(cell -> cell.silence().days() == 31);
    assertThat(board.membersOf(board.wholes().getFirst())).hasSize(15);
    assertThat(board.membersOf(board.wholes().getFirst()))
        .allMatch(cell -> cell.course().state() == State.PREPARED);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            appeals().confirm(String.valueOf(appeal.itemId()), Set.of("x"), null, Map.of(), BEN));
  }

  @Test
  void aDemandThatWasReadWronglyIsLeftOut() throws IOException {
    Item item = seal("appeal.txt", APPEAL);
    Proposal proposal = appeals().propose(item.id(), BEN);
    String first =
        String.valueOf(proposal.addressees().getFirst().demands().getFirst().candidateId());
    appeals().confirm(item.id(), Set.of(first), null, Map.of(), BEN);
    assertThat(board().wholes())
        .singleElement()
        .matches(c -> first.equals(c.demand().candidateId()));
  }

  @Test
  void anAnswerOfOneMemberIsNotAnAnswerOfTheGroup() throws IOException {
    confirmed();
    Cell whole = board().wholes().getFirst();
    Item letter = seal("letter.txt", "We agree. Exercise.");
    appeals()
        .show(
            whole.demand().id(),
            whole.addressee().id(),
            "state-fr",
            StepKind.AGREED,
            DAY.plusDays(9),
            Evidence.item(letter.id()),
            "by letter",
            BEN);
    Cell again = board().wholes().getFirst();
    assertThat(again.course().answer()).isNull();
    assertThat(board().membersOf(again))
        .filteredOn(cell -> cell.course().answer() == Answer.AGREED)
        .singleElement()
        .matches(cell -> cell.partyName().equals("France"));
  }

  @Test
  void aStepWithoutEvidenceThatTheDeskHoldsIsRefused() throws IOException {
    confirmed();
    Cell cell = board().wholes().getLast();
    assertThatThrownBy(() -> show(cell, StepKind.AGREED, Evidence.item("nosuch")))
        .isInstanceOf(NoSuchElementException.class);
    String claim =
        desk.establishing()
            .list(org.tocsin.desk.establish.CandidateQuery.inCase(file.id()))
            .getFirst()
            .id();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> show(cell, StepKind.ACTED, Evidence.claim(claim)))
        .withMessageContaining("accepted");
    desk.establishing().accept(claim, BEN);
    show(cell, StepKind.ACTED, Evidence.claim(claim));
    assertThat(board().wholes().getLast().course().state()).isEqualTo(State.ACTED);
  }

  private Step show(Cell cell, StepKind kind, Evidence evidence) {
    return appeals()
        .show(
            cell.demand().id(),
            cell.addressee().id(),
            "",
            kind,
            DAY.plusDays(3),
            evidence,
            "",
            BEN);
  }

  @Test
  void aStepTakenBackStaysOnRecordAndCountsNoMore() throws IOException {
    Appeal appeal = confirmed();
    Cell cell = board().wholes().getLast();
    Step step = show(cell, StepKind.REFUSED, Evidence.item(String.valueOf(appeal.itemId())));
    assertThat(board().compared().getLast().refused()).isEqualTo(1);
    appeals().withdraw(cell.demand().id(), step.leaf(), "mistaken", BEN);
    assertThat(board().compared().getLast().refused()).isZero();
    assertThat(board().steps()).anyMatch(s -> s.leaf() == step.leaf() && s.withdrawn());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> appeals().withdraw(cell.demand().id(), step.leaf(), "again", BEN));
  }

  @Test
  void aComposedAppealIsPreparedUntilSomethingLeaves() {
    Appeal appeal = appeals().compose(file.id(), "Open the road", "Council of Kesten", DAY, BEN);
    NewDemand demand = NewDemand.of("Open the Ferry Road for ambulances.");
    appeals().add(appeal.id(), demand, List.of("icrc", "un-sc-members"), DAY, BEN);
    appeals().add(appeal.id(), NewDemand.of("Say what you know."), List.of("icrc"), DAY, BEN);
    assertThat(appeals().listAddressees(appeal.id(), BEN)).hasSize(2);
    DemandBoard board = board();
    assertThat(board.wholes()).hasSize(3);
    assertThat(board.wholes()).allMatch(cell -> cell.course().state() == State.PREPARED);
    assertThat(board.wholes()).allMatch(cell -> cell.silence().days() == -1);
    Demand set =
        appeals().setDeadline(board.wholes().getFirst().demand().id(), DAY.plusDays(10), BEN);
    assertThat(set.deadlineStated()).isFalse();
    assertThat(board().wholes().getFirst().silence().isOverdue()).isTrue();
  }

  @Test
  void anAppealIsSeenByThoseWhoSeeItsDocument() throws IOException {
    Appeal appeal = confirmed();
    String compartment = desk.people().compartments().open("inner", "ada").id();
    desk.people().compartments().add(compartment, "ben", "ada");
    Viewer inside = new Viewer("ben", Role.ANALYST, Set.of(compartment));
    desk.collecting().restrict(String.valueOf(appeal.itemId()), compartment, "names", inside);
    assertThat(appeals().list(file.id(), inside)).hasSize(1);
    assertThat(appeals().list(file.id(), ADA)).isEmpty();
    assertThat(appeals().board(file.id(), DAY.plusDays(1), ADA).cells()).isEmpty();
    assertThatThrownBy(() -> appeals().get(appeal.id(), ADA))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void theViewsAreMadeAnewFromTheFacts() throws IOException {
    Appeal appeal = confirmed();
    show(
        board().wholes().getLast(), StepKind.NOTED, Evidence.item(String.valueOf(appeal.itemId())));
    DemandBoard before = board();
    desk.journal().rebuild();
    assertThat(board()).isEqualTo(before);
  }

  /** The case this was made for; its text is not part of the project. */
  @Test
  void theRealAppealGivesThirteenAddresseesAndTwentySevenDemands() throws IOException {
    Assumptions.assumeTrue(Files.exists(REAL), "the real appeal is not beside the project");
    Item item = seal("appeal-2023.txt", Files.readAllBytes(REAL));
    Proposal proposal = appeals().propose(item.id(), BEN);
    appeals().confirm(item.id(), all(proposal), LocalDate.of(2023, 8, 6), Map.of(), BEN);
    assertThat(proposal.day()).as("the saved page states none").isNull();
    DemandBoard board = appeals().board(file.id(), LocalDate.of(2023, 9, 19), BEN);
    assertThat(board.cells()).hasSize(27 + 15 * 2 + 3 * 3 + 2);
    assertThat(board.wholes()).allMatch(cell -> cell.silence().days() == 44);
    assertThat(board.compared())
        .filteredOn(one -> one.addressee().institutions().isEmpty())
        .singleElement()
        .matches(one -> one.addressee().name().contains("Diaspora"));
    assertThat(board.wholes()).hasSize(27);
    assertThat(board.compared()).hasSize(13);
    assertThat(board.wholes()).anyMatch(cell -> !cell.demand().ultimate().isEmpty());
    assertThat(board.wholes()).anyMatch(cell -> cell.demand().polarity().equals("refrain"));
    assertThat(board.wholes()).anyMatch(cell -> !cell.demand().instrument().isEmpty());
  }
}
