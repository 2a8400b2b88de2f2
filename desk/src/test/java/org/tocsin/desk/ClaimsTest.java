package org.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Bulk;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.ClaimAct;
import org.tocsin.desk.establish.ClaimFile;
import org.tocsin.desk.establish.Claims;
import org.tocsin.desk.establish.Correction;
import org.tocsin.desk.establish.Coverage;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.Linking;
import org.tocsin.desk.establish.Matter;
import org.tocsin.desk.establish.OriginGroup;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** What people do with claims, and what is counted and compared from them. */
class ClaimsTest {
  private static final Viewer MARIA = new Viewer("maria", Role.ANALYST, Set.of());
  private static final Viewer JOE = new Viewer("joe", Role.ANALYST, Set.of());
  private static final Viewer READER = new Viewer("rita", Role.READER, Set.of());
  private static final String CLOSED =
      "Exercise. The Relief Office of Eastland said that the Ferry Road was closed on 2 March 2023."
          + " About 12,000 people live beyond the Ferry Road, the Relief Office said on 2 March"
          + " 2023. The office asked for passage of food and fuel and said that drivers were still"
          + " waiting at the crossing in the evening.\n";
  private static final String DENIED =
      "Exercise. The Ministry of Transport of Westland said that the Ferry Road was not closed on"
          + " 2 March 2023.\n";

  @TempDir Path folder;
  private Desk desk;
  private CaseFile file;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
    file = desk.collecting().openCase("ferry", "maria");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Item read(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "maria").item();
    desk.establishing().read(item);
    return item;
  }

  private List<Candidate> events() {
    return establishing().list(CandidateQuery.inCase(file.id()).ofKind(Candidate.Kind.EVENT));
  }

  private Establishing establishing() {
    return desk.establishing();
  }

  private Claims claims() {
    return establishing().claims();
  }

  @Test
  void eachActIsAFactAndTheLastThatStandsIsUndone() throws IOException {
    read("a.txt", CLOSED);
    read("b.txt", DENIED);
    String id = events().getFirst().id();
    String other = events().getLast().id();
    assertThat(claims().markDuplicate(id, other, MARIA).status())
        .isEqualTo(Candidate.Status.REJECTED);
    assertThat(claims().file(id, MARIA).duplicateOf()).contains(other);
    assertThat(establishing().undo(id, MARIA).status()).isEqualTo(Candidate.Status.CANDIDATE);
    assertThat(claims().file(id, MARIA).duplicateOf()).isEmpty();
    claims().ask(id, "joe", "Which road is meant?", MARIA);
    assertThat(claims().waitingFor(file.id(), JOE)).hasSize(1);
    assertThat(claims().waitingFor(file.id(), MARIA)).isEmpty();
    long question = claims().waitingFor(file.id(), JOE).getFirst().leaf();
    claims().answer(question, "The one by the mill.", JOE);
    assertThat(claims().waitingFor(file.id(), JOE)).isEmpty();
    assertThatThrownBy(() -> claims().answer(question, "Again.", MARIA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("joe");
    establishing().undo(id, JOE);
    assertThat(claims().waitingFor(file.id(), JOE)).hasSize(1);
    claims().translate(id, "fr", "La route du bac était fermée.", MARIA);
    ClaimFile claim = claims().file(id, MARIA);
    assertThat(claim.translations()).singleElement().matches(t -> t.by().equals("maria"));
    assertThat(claim.candidate().statement()).doesNotContain("route du bac");
    Object before = claim;
    desk.rebuild();
    assertThat(claims().file(id, MARIA)).isEqualTo(before);
  }

  @Test
  void whatCannotBeIsRefusedInOneLineAndRecordsNothing() throws IOException {
    read("a.txt", CLOSED);
    read("b.txt", DENIED);
    String id = events().getFirst().id();
    long facts = desk.journal().size();
    assertThatThrownBy(() -> claims().markDuplicate(id, id, MARIA)).hasMessageContaining("another");
    assertThatThrownBy(() -> claims().translate(id, "no language", "x", MARIA))
        .hasMessageContaining("language");
    assertThatThrownBy(() -> claims().ask(id, "joe", " ", MARIA))
        .hasMessageContaining("nothing is");
    assertThatThrownBy(() -> claims().ask(id, "joe", "why?", READER)).hasMessageContaining("role");
    assertThatThrownBy(() -> establishing().grade(id, new Grade('B', 2), " ", MARIA))
        .hasMessageContaining("reason");
    List<Bulk.Outcome> outcomes =
        Bulk.each(List.of("nosuch", id), one -> establishing().reject(one, "", MARIA));
    assertThat(outcomes).extracting(Bulk.Outcome::isDone).containsExactly(false, false);
    assertThat(outcomes).extracting(Bulk.Outcome::refusal).doesNotContainNull();
    assertThat(desk.journal().size()).isEqualTo(facts);
  }

  @Test
  void historySaysWhatEachActChanged() throws IOException {
    read("a.txt", CLOSED);
    String id = events().getFirst().id();
    establishing()
        .correct(id, new Correction(null, "2023-03", "Ferry Pass", null, null), "page 2", MARIA);
    establishing().grade(id, new Grade('B', 2), "known to us", JOE);
    List<ClaimAct> acts = claims().file(id, MARIA).acts();
    assertThat(acts.getFirst().diffs())
        .contains(
            new ClaimAct.Diff(
                "place", events().getFirst().place() == null ? null : "Ferry Road", "Ferry Pass"))
        .contains(new ClaimAct.Diff("day_text", "2023-03-02", "2023-03"));
    assertThat(acts.getLast().diffs()).containsExactly(new ClaimAct.Diff("grade", "F6", "B2"));
  }

  @Test
  void aLinkWritesAnAccountIntoTheIncidentAndUndoTakesItOut() throws IOException {
    read("a.txt", CLOSED);
    read("b.txt", DENIED);
    Linking linking = new Linking(establishing(), desk.entities());
    String first = events().getFirst().id();
    String second = events().getLast().id();
    assertThat(linking.open(first, "Ferry Road closed", MARIA).status())
        .isEqualTo(Candidate.Status.ACCEPTED);
    Entity incident = linking.choices(file.id(), MARIA).getFirst();
    assertThat(incident.title()).isEqualTo("Ferry Road closed");
    linking.link(second, incident.id(), MARIA);
    assertThat(desk.entities().restingOn(second, MARIA))
        .extracting(Entity::id)
        .containsExactly(incident.id());
    assertThatThrownBy(() -> linking.link(second, incident.id(), MARIA))
        .isInstanceOf(IllegalStateException.class);
    linking.undo(second, MARIA);
    assertThat(desk.entities().restingOn(second, MARIA)).isEmpty();
    assertThat(claims().file(second, MARIA).links()).isEmpty();
    assertThat(events().getLast().status()).isEqualTo(Candidate.Status.CANDIDATE);
  }

  @Test
  void copiesOfOneTelegramAreOneOriginUntilAPersonSplitsThem() throws IOException {
    Item first = read("a.txt", CLOSED);
    Item copy = read("b.txt", "EASTLAND, Friday. " + CLOSED + "Printed again.\n");
    read("c.txt", DENIED);
    List<OriginGroup> groups = establishing().origins().list(file.id(), MARIA);
    assertThat(groups).singleElement().matches(group -> group.members().size() == 2);
    establishing().origins().split(file.id(), copy.id(), "its own reporter was there", MARIA);
    assertThat(establishing().origins().list(file.id(), MARIA))
        .allMatch(group -> group.members().size() == 1);
    Item third = read("d.txt", "Reprint. " + CLOSED);
    assertThat(establishing().origins().list(file.id(), MARIA))
        .anyMatch(group ->
            group.members().size() == 2
                && group.members().getFirst().itemId().equals(first.id())
                && group.members().getLast().itemId().equals(third.id()));
    establishing().origins().join(file.id(), copy.id(), first.id(), "after all", JOE);
    Object joined = establishing().origins().list(file.id(), MARIA);
    assertThat(establishing().origins().list(file.id(), MARIA))
        .singleElement()
        .matches(group -> group.members().size() == 3);
    desk.rebuild();
    assertThat(establishing().origins().list(file.id(), MARIA)).isEqualTo(joined);
    assertThatThrownBy(
            () -> establishing().origins().join(file.id(), copy.id(), first.id(), "x", JOE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void competingAccountsStandSideBySideAndCountByOrigin() throws IOException {
    read("a.txt", CLOSED);
    read("b.txt", "EASTLAND, Friday. " + CLOSED + "Printed again.\n");
    read("c.txt", DENIED);
    Matter matter =
        establishing().contradictions().list(file.id(), MARIA).stream()
            .filter(m -> m.question() == Matter.Question.OPEN_OR_CLOSED)
            .findFirst()
            .orElseThrow();
    assertThat(matter.decision()).isNull();
    assertThat(matter.positions()).hasSize(2);
    assertThat(matter.positions().getFirst().tellings()).hasSize(2);
    assertThat(matter.positions()).allMatch(position -> position.origins() == 1);
    establishing()
        .contradictions()
        .confirm(file.id(), matter.question(), matter.claims(), "read both", MARIA);
    Matter.Decision decision = sameMatter(matter).decision();
    assertThat(decision).isNotNull();
    assertThat(String.valueOf(decision)).contains("CONFIRMED", "maria");
    establishing().contradictions().undo(file.id(), decision == null ? -1 : decision.leaf(), JOE);
    assertThat(sameMatter(matter).decision()).isNull();
    establishing()
        .contradictions()
        .dismiss(file.id(), matter.question(), matter.claims(), "another road", MARIA);
    assertThat(String.valueOf(sameMatter(matter).decision())).contains("DISMISSED");
  }

  private Matter sameMatter(Matter matter) {
    return establishing().contradictions().list(file.id(), MARIA).stream()
        .filter(m -> m.id().equals(matter.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPlaceFallsSilentAgainstItsOwnPast() throws IOException {
    for (int week = 0; week < 10; week++) {
      String day = java.time.LocalDate.of(2023, 1, 2).plusWeeks(week).toString();
      for (int report = 0; report < 2; report++) {
        read(
            week + "-" + report + ".txt",
            "Report number " + week + report + ". On " + day + " the army closed the Ferry Road.");
      }
    }
    read("later.txt", "On 2023-03-27 the army closed the Mill Bridge.");
    Coverage coverage = establishing().origins().coverage(file.id(), null, MARIA);
    Coverage.Row ferry =
        coverage.rows().stream()
            .filter(row -> row.place().equals("Ferry Road"))
            .findFirst()
            .orElseThrow();
    assertThat(ferry.silent()).isTrue();
    assertThat(ferry.expected()).isGreaterThanOrEqualTo(3.0);
    assertThat(coverage.rows().getLast().silent()).isFalse();
  }

  @Test
  void aMaskedNameIsShownNowhereOfAClaim() throws Exception {
    read("a.txt", "On 20 June 2021, soldiers abducted Petra Lund near the Ferry Road.");
    Candidate claim = events().getFirst();
    claims().ask(claim.id(), "joe", "Is this the Petra Lund of the mill?", MARIA);
    claims().translate(claim.id(), "fr", "Des soldats ont enlevé Petra Lund.", MARIA);
    establishing().grade(claim.id(), new Grade('B', 2), "Lund is known to us", MARIA);
    new Linking(establishing(), desk.entities()).open(claim.id(), "Petra Lund taken", MARIA);
    String shown =
        claims().file(claim.id(), MARIA)
            + claims().waitingFor(file.id(), JOE).toString()
            + desk.entities().restingOn(claim.id(), MARIA)
            + establishing().contradictions().list(file.id(), MARIA)
            + establishing().origins().coverage(file.id(), null, MARIA);
    assertThat(shown).doesNotContain("Lund", "Petra");
    assertThat(TestHome.stored(folder.resolve("home"))).isNotEmpty().doesNotContain("Lund");
  }

  @Test
  void whatIsRestrictedStaysInItsCompartment() throws IOException {
    Viewer insider = new Viewer("maria", Role.ANALYST, Set.of("shelter"));
    Item item = read("a.txt", CLOSED);
    read("b.txt", DENIED);
    String id =
        establishing()
            .list(CandidateQuery.inCase(file.id()).ofItem(item.id()).ofKind(Candidate.Kind.EVENT))
            .getFirst()
            .id();
    Linking linking = new Linking(establishing(), desk.entities());
    linking.open(events().getLast().id(), "An open incident", MARIA);
    Entity open = linking.choices(file.id(), MARIA).getFirst();
    desk.collecting().restrict(item.id(), "shelter", "a witness tells it", insider);
    assertThatThrownBy(() -> claims().file(id, JOE)).isInstanceOf(NoSuchElementException.class);
    assertThat(establishing().contradictions().list(file.id(), JOE)).isEmpty();
    assertThat(establishing().origins().coverage(file.id(), null, JOE).toString())
        .isNotEqualTo(establishing().origins().coverage(file.id(), null, insider).toString());
    assertThatThrownBy(() -> linking.link(id, open.id(), insider))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("compartment");
    linking.open(id, "Told in the shelter", insider);
    assertThat(linking.choices(file.id(), insider).getFirst().compartment()).isEqualTo("shelter");
    assertThat(linking.choices(file.id(), JOE)).hasSize(1);
  }

  @Test
  void bothDatabasesAnswerAlike() throws IOException {
    read("a.txt", CLOSED);
    read("b.txt", "EASTLAND, Friday. " + CLOSED);
    read("c.txt", DENIED);
    claims().ask(events().getFirst().id(), "joe", "Which road?", MARIA);
    establishing().contradictions().list(file.id(), MARIA).stream()
        .findFirst()
        .ifPresent(m ->
            establishing()
                .contradictions()
                .confirm(file.id(), m.question(), m.claims(), "read", MARIA));
    Object here = answers(desk);
    desk.close();
    try (TestPostgres server = TestPostgres.start()) {
      String url = server.url();
      Home elsewhere = Home.at(folder.resolve("home"), Map.of("TOCSIN_DATABASE", url));
      try (Desk other = Desk.open(elsewhere, Clock.systemUTC())) {
        assertThat(answers(other)).isEqualTo(here);
      }
    }
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
  }

  private List<Object> answers(Desk over) {
    Establishing establishing = over.establishing();
    String first =
        establishing
            .list(CandidateQuery.inCase(file.id()).ofKind(Candidate.Kind.EVENT))
            .getFirst()
            .id();
    return List.of(
        establishing.origins().list(file.id(), MARIA),
        establishing.contradictions().list(file.id(), MARIA),
        establishing.origins().coverage(file.id(), null, MARIA),
        establishing.claims().waitingFor(file.id(), JOE),
        establishing.claims().nearest(first, MARIA, 5),
        establishing.claims().file(first, MARIA));
  }
}
