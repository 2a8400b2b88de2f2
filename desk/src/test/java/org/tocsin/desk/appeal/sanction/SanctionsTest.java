package org.tocsin.desk.appeal.sanction;

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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Editions of lists, screening of records, decisions and packages. */
class SanctionsTest {
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  private static final Viewer ADA = new Viewer("ada", Role.ANALYST, Set.of("sources"));
  private static final String UN = "UN Security Council";

  @TempDir Path folder;
  private Desk desk;
  private Sanctions sanctions;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(Home.at(folder.resolve("home"), Map.of()), Clock.systemUTC());
    sanctions = desk.rooms().sanctions();
    file = desk.collecting().openCase("Exercise", "ada");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aLaterEditionShowsWhatChangedAndTheStatusOfAnEntryOverTime() throws IOException {
    Edition first = take("un.xml", SampleLists.UN);
    assertThat(List.of(first.added(), first.changed(), first.removed())).containsExactly(2, 0, 0);
    Edition later = take("un2.xml", SampleLists.UN_LATER);
    assertThat(List.of(later.added(), later.changed(), later.removed())).containsExactly(1, 1, 1);
    assertThat(sanctions.changes(later, 0, 10))
        .extracting(Change::kind)
        .containsExactly("removed", "changed", "added");
    assertThat(sanctions.history(file.id(), UN, "7000001").getLast().what())
        .containsExactly("births");
    assertThat(sanctions.findEntry(file.id(), UN, "7000002").orElseThrow().listed()).isFalse();
    assertThat(sanctions.history(file.id(), UN, "7000002"))
        .extracting(Change::day)
        .containsExactly(LocalDate.of(2031, 1, 5), LocalDate.of(2031, 2, 5));
  }

  @Test
  void anOlderEditionAndTheSameFileAreRefused() throws IOException {
    Item file1 = seal("un.xml", SampleLists.UN);
    sanctions.take(file.id(), file1, "", Optional.empty(), BEN);
    assertThatThrownBy(() -> sanctions.take(file.id(), file1, "", Optional.empty(), BEN))
        .hasMessage("this file was taken before");
    assertThatThrownBy(() -> take("old.xml", SampleLists.UN.replace("2031-01-05", "2030-01-05")))
        .hasMessageContaining("in their order");
  }

  @Test
  void aRecordIsScreenedAcrossScriptsWithReasons() throws IOException {
    take("un.xml", SampleLists.UN);
    Subject typed =
        new Subject(
            "",
            "",
            List.of("Рашад Газанфарзаде"),
            List.of("1971-03-02"),
            List.of("westland"),
            List.of("W123456"));
    Candidacy hit = sanctions.screen(file.id(), typed).getFirst();
    assertThat(hit.entry().entry().key()).isEqualTo("7000001");
    assertThat(hit.parts())
        .extracting(Candidacy.Part::kind)
        .contains("name", "birth", "identifier", "country");
    int sum = hit.parts().stream().mapToInt(Candidacy.Part::points).sum();
    assertThat(hit.points()).isEqualTo(Math.min(100, sum));
  }

  @Test
  void aNumberThatIsTheSameShowsAnEntryWhateverItsName() throws IOException {
    take("un.xml", SampleLists.UN);
    List<String> none = List.of();
    Subject other = new Subject("", "", List.of("Peter Other"), none, none, List.of("w-123456"));
    Candidacy hit = sanctions.screen(file.id(), other).getFirst();
    assertThat(hit.entry().entry().key()).isEqualTo("7000001");
    assertThat(hit.parts()).extracting(Candidacy.Part::kind).containsExactly("identifier");
    assertThat(sanctions.screen(file.id(), new Subject("", "", none, none, none, List.of("1"))))
        .isEmpty();
  }

  @Test
  void aBirthDateThatCannotBeTheirsSpeaksAgainst() {
    assertThat(Scorer.births("1971-03-02", "1971-03-02")).isEqualTo(15);
    assertThat(Scorer.births("1971", "1971-03-02")).isEqualTo(8);
    assertThat(Scorer.births("1971", "1965/1975")).isEqualTo(8);
    assertThat(Scorer.births("1971-03-02", "1971-04-02")).isZero();
    assertThat(Scorer.births("1931", "1971-03-02")).isEqualTo(-25);
  }

  @Test
  void closedNamesAreNotScreenedAndRestrictedRecordsAreNotFound() throws IOException {
    take("un.xml", SampleLists.UN);
    String open = record("actor", "name", "Road Guard of Westland", Viewer.OPEN, BEN);
    String person = record("person", "name", "Rashad Qazanfarzade", Viewer.OPEN, BEN);
    String apart = record("actor", "name", "Gate Office", "sources", ADA);
    List<Subject> seen = sanctions.subjects(file.id(), BEN);
    assertThat(seen).extracting(Subject::id).contains(open, person).doesNotContain(apart);
    assertThat(sanctions.subjects(file.id(), ADA)).extracting(Subject::id).contains(apart);
    Subject closed = seen.stream().filter(s -> s.id().equals(person)).findFirst().orElseThrow();
    assertThat(closed.names()).isEmpty();
    Subject guard = seen.stream().filter(s -> s.id().equals(open)).findFirst().orElseThrow();
    assertThat(sanctions.screen(file.id(), guard)).hasSize(1);
  }

  @Test
  void aDecisionNeedsAReasonAndIsSeenByThoseWhoSeeTheRecord() throws IOException {
    take("un.xml", SampleLists.UN);
    String apart = record("actor", "name", "Gate Office", "sources", ADA);
    assertThatThrownBy(
            () -> sanctions.decide(file.id(), apart, UN, "7000002", "match", 70, " ", ADA))
        .hasMessageContaining("reason");
    assertThatThrownBy(
            () -> sanctions.decide(file.id(), apart, UN, "7000002", "match", 70, "x", BEN))
        .hasMessage("there is no such record");
    sanctions.decide(file.id(), apart, UN, "7000002", "no_match", 70, "another office", ADA);
    assertThat(sanctions.decisions(file.id(), ADA)).hasSize(1);
    assertThat(sanctions.decisions(file.id(), BEN)).isEmpty();
    long leaf = sanctions.decisions(file.id(), ADA).getFirst().leaf();
    assertThat(sanctions.mayKnow(desk.journal().get(leaf), BEN)).isFalse();
  }

  @Test
  void aPackageRestsOnClaimsAndIsApprovedBySomebodyElse() throws IOException {
    String claim = claim();
    String guard = record("actor", "name", "Road Guard of Westland", Viewer.OPEN, BEN);
    SubmissionText text =
        new SubmissionText(
            "Sanctions office of the Dale",
            "Article 1",
            "said to have closed the road",
            List.of(claim),
            List.of(),
            "not asked");
    SubmissionPackage draft = sanctions.write(file.id(), "", guard, text, BEN);
    assertThatThrownBy(() -> sanctions.approve(draft, BEN)).hasMessageContaining("their own");
    sanctions.approve(draft, ADA);
    assertThat(sanctions.get(file.id(), draft.id(), BEN).approvedBy()).isEqualTo("ada");
    sanctions.write(file.id(), draft.id(), guard, text, BEN);
    assertThat(sanctions.get(file.id(), draft.id(), BEN).state()).isEqualTo("draft");
    desk.rebuild();
    assertThat(sanctions.packages(file.id(), BEN)).hasSize(1);
  }

  @Test
  void aNameAtRiskIsMaskedInAPackageAsEverywhere() throws IOException {
    String guard = record("actor", "name", "Road Guard of Westland", Viewer.OPEN, BEN);
    desk.establishing()
        .read(seal("held.txt", "On 20 June 2021 soldiers detained Petra Lund at the checkpoint."));
    SubmissionText text =
        new SubmissionText(
            "Office", "Article 1", "held Petra Lund", List.of(claim()), List.of(), "none");
    String id = sanctions.write(file.id(), "", guard, text, BEN).id();
    assertThat(sanctions.get(file.id(), id, BEN).conduct())
        .startsWith("held ")
        .doesNotContain("Lund");
  }

  private String claim() throws IOException {
    Item item =
        seal(
            "closure.txt",
            "The Relief Office said that the Ferry Road was closed on 2 March 2023.");
    desk.establishing().read(item);
    return desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst().id();
  }

  private Edition take(String name, String text) throws IOException {
    return sanctions.take(file.id(), seal(name, text), "", Optional.empty(), BEN);
  }

  private String record(String type, String field, String value, String where, Viewer by) {
    NewEntity entity = new NewEntity(type, where, List.of(NewStatement.of(field, value)));
    return desk.entities().open(file.id(), entity, "exercise", by).id();
  }

  private Item seal(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ben").item();
  }
}
