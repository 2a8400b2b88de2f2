package org.tocsin.desk.appeal.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Offices that are named without their organisation, and boards that are kept. */
class OfficesAndBoardsTest {
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  private static final Viewer ADA = new Viewer("ada", Role.ANALYST, Set.of("inner"));
  private static final LocalDate DAY = LocalDate.of(2023, 4, 20);
  private static final String BARE =
      """
      Date: 2023-03-20

      Exercise: this appeal is invented for practice.

      To the Secretary-General:

      - We call on you to send observers to the Ferry Road.
      """;
  private static final String FULL =
      BARE.replace("To the Secretary-General", "To the UN Secretary-General");

  @TempDir Path folder;
  private Desk desk;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(Home.at(folder, Map.of()), Clock.systemUTC());
    file = desk.collecting().openCase("Exercise: ferry", "ada");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Appeals appeals() {
    return desk.rooms().appeals();
  }

  private Item seal(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ada").item();
    desk.establishing().read(item);
    return item;
  }

  private void confirm(Item item, Map<String, String> meant) {
    Set<String> all =
        appeals().propose(item.id(), BEN).addressees().stream()
            .flatMap(one -> one.demands().stream())
            .map(demand -> String.valueOf(demand.candidateId()))
            .collect(Collectors.toSet());
    appeals().confirm(item.id(), all, null, meant, BEN);
  }

  @Test
  void anOfficeWithoutItsOrganisationIsAskedForWhileTheCaseAddressesNoneLikeIt()
      throws IOException {
    Item item = seal("bare.txt", BARE);
    Proposal.Offered offered = appeals().propose(item.id(), BEN).addressees().getFirst();
    assertThat(offered.known()).isEmpty();
    assertThat(offered.choices()).extracting(Institution::id).contains("un-sg");
    assertThat(offered.choices()).extracting(Institution::id).doesNotContain("un-osapg");
    confirm(item, Map.of(offered.candidateId(), "state-fr"));
    assertThat(appeals().board(file.id(), DAY, BEN).wholes().getFirst().addressee().institutions())
        .as("only what was offered can be chosen")
        .isEmpty();
  }

  @Test
  void whatAPersonSaysIsMeantIsOnRecord() throws IOException {
    Item item = seal("bare.txt", BARE);
    Proposal.Offered offered = appeals().propose(item.id(), BEN).addressees().getFirst();
    confirm(item, Map.of(offered.candidateId(), "un-sg"));
    assertThat(appeals().board(file.id(), DAY, BEN).wholes().getFirst().addressee())
        .extracting(Addressee::name, Addressee::institutions)
        .containsExactly("Secretary-General", List.of("un-sg"));
  }

  @Test
  void anOfficeThatTheCaseAddressesAlreadyIsFound() throws IOException {
    confirm(seal("full.txt", FULL), Map.of());
    Proposal.Offered offered =
        appeals().propose(seal("bare.txt", BARE).id(), BEN).addressees().getFirst();
    assertThat(offered.known()).extracting(Institution::id).containsExactly("un-sg");
    assertThat(offered.choices()).isEmpty();
  }

  @Test
  void aBoardIsMadeOnceUntilSomethingIsRecordedAndForEachViewerApart() throws IOException {
    Item item = seal("full.txt", FULL);
    confirm(item, Map.of());
    DemandBoard first = appeals().board(file.id(), DAY, BEN);
    assertThat(appeals().board(file.id(), DAY, BEN)).isSameAs(first);
    Cell cell = first.wholes().getFirst();
    Evidence letter = Evidence.item(seal("reply.txt", "We agree. Exercise.").id());
    appeals()
        .show(cell.demand().id(), cell.addressee().id(), "", StepKind.AGREED, DAY, letter, "", BEN);
    DemandBoard second = appeals().board(file.id(), DAY, BEN);
    assertThat(second.wholes().getFirst().course().answer()).isEqualTo(Answer.AGREED);
    desk.collecting().restrict(item.id(), "inner", "a source", ADA);
    assertThat(appeals().board(file.id(), DAY, BEN).cells()).isEmpty();
    assertThat(appeals().board(file.id(), DAY, ADA).wholes()).hasSize(1);
    assertThat(appeals().board(file.id(), DAY, BEN).cells()).isEmpty();
  }

  @Test
  void demandsToOneAddresseeStandBesideEachOtherForOneLetter() throws IOException {
    String more =
        FULL
            + """
            - We urge you to publish the report of the mission.

            To the Council of Europe:

            - We call on you to debate the closure.
            """;
    confirm(seal("more.txt", more), Map.of());
    List<Cell> wholes = appeals().board(file.id(), DAY, BEN).wholes();
    assertThat(wholes).hasSize(3);
    Demand first = wholes.getFirst().demand();
    assertThat(appeals().beside(first, BEN))
        .extracting(Demand::id, Demand::addressees)
        .containsExactly(tuple(wholes.get(1).demand().id(), first.addressees()));
  }
}
