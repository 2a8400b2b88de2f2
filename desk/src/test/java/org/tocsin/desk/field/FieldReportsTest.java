package org.tocsin.desk.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.TestPostgres;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.Parcel;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/**
 * From a sealed report to candidates: who speaks, what is withheld, and the same on both databases.
 */
class FieldReportsTest {
  private static final String NAME = "Anna Example";

  @TempDir Path folder;

  @Test
  void answersBecomeCandidatesOfASignAndTheNameIsNowhere() throws IOException {
    try (Desk desk = desk("home")) {
      CaseFile file = desk.collecting().openCase("Exercise", "ada");
      FieldKey key = key(desk, file);
      desk.fielding().receiving().receive(key, incident("uuid:1", "yes", NAME), List.of());
      desk.fielding()
          .receiving()
          .receive(key, incident("uuid:2", "yes", "anna  EXAMPLE"), List.of());
      assertThat(desk.establishing().readWaitingReports(10)).isEqualTo(2);
      assertThat(desk.establishing().readWaitingReports(10)).isZero();
      List<Candidate> candidates = desk.establishing().list(CandidateQuery.inCase(file.id()));
      assertThat(candidates)
          .extracting(Candidate::kind)
          .containsExactly(
              Candidate.Kind.EVENT,
              Candidate.Kind.CLAIM,
              Candidate.Kind.QUANTITY,
              Candidate.Kind.EVENT,
              Candidate.Kind.CLAIM,
              Candidate.Kind.QUANTITY);
      assertThat(candidates)
          .extracting(Candidate::speakers)
          .containsOnly(candidates.getFirst().speakers());
      assertThat(candidates.getFirst().speakers().getFirst()).startsWith("informant ");
      assertThat(candidates).extracting(Candidate::day).containsOnly(LocalDate.of(2031, 5, 4));
      assertThat(candidates.getFirst().type()).isEqualTo("closure");
      assertThat(candidates.get(1).statement())
          .isEqualTo("Exercise: [name withheld] saw the North Road closed.");
      assertThat(candidates.get(2).detail().path("value").asInt()).isEqualTo(3);
      assertThat(candidates.toString()).doesNotContain("Anna", "Example,");
      String text =
          desk.establishing().findMaskedText(candidates.getFirst().itemId()).orElseThrow();
      assertThat(text).doesNotContain("Anna", "+1 555").contains("[withheld]");
      for (Candidate one : candidates.subList(0, 3)) {
        assertThat(one.statement()).isEqualTo(text.substring(one.span().begin(), one.span().end()));
      }
    }
  }

  @Test
  void aReportThatGivesNoDayOfItsOwnIsReadAndItsDayStaysUnknown() throws IOException {
    try (Desk desk = desk("home")) {
      CaseFile file = desk.collecting().openCase("Exercise", "ada");
      FieldKey key = key(desk, file);
      String undated = text("uuid:1", "yes", NAME).replace("<reported>2031-05-05<", "<reported><");
      desk.fielding().receiving().receive(key, undated.getBytes(StandardCharsets.UTF_8), List.of());
      assertThat(desk.establishing().readWaitingReports(10)).isEqualTo(1);
      List<Candidate> candidates = desk.establishing().list(CandidateQuery.inCase(file.id()));
      assertThat(candidates).hasSize(3);
      String item = candidates.getFirst().itemId();
      assertThat(desk.establishing().findReading(item).orElseThrow().findDay()).isEmpty();
    }
  }

  @Test
  void aReportThatCannotBeReadIsMarkedSoAndHoldsUpNoOther() throws IOException {
    try (Desk desk = desk("home")) {
      CaseFile file = desk.collecting().openCase("Exercise", "ada");
      FieldKey key = key(desk, file);
      String padding = "<!-- " + "x".repeat(Parcel.Small.MOST_BYTES) + " -->";
      byte[] large = (text("uuid:1", "yes", NAME) + padding).getBytes(StandardCharsets.UTF_8);
      Set<Path> before = vault();
      String lost = desk.fielding().receiving().receive(key, large, List.of()).report().itemId();
      for (Path kept : vault()) {
        if (!before.contains(kept)) {
          Files.delete(kept);
        }
      }
      desk.fielding().receiving().receive(key, incident("uuid:2", "yes", NAME), List.of());
      assertThat(desk.establishing().readWaitingReports(10)).isEqualTo(2);
      assertThat(desk.establishing().readWaitingReports(10)).isZero();
      Item item = desk.collecting().getItem(lost);
      assertThat(item.state()).isEqualTo(Item.State.UNREAD);
      assertThat(item.unreadReason()).startsWith("the report cannot be read: ");
      assertThat(desk.establishing().list(CandidateQuery.inCase(file.id()))).hasSize(3);
    }
  }

  private Set<Path> vault() throws IOException {
    Path vault = folder.resolve("home").resolve("ledger").resolve("vault");
    try (Stream<Path> files = Files.walk(vault)) {
      return files.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }

  @Test
  void theSamePhotoInTwoReportsIsOneItemThatIsReadOnce() throws IOException {
    try (Desk desk = desk("home")) {
      CaseFile file = desk.collecting().openCase("Exercise", "ada");
      FieldKey key = key(desk, file);
      for (String id : List.of("uuid:1", "uuid:2")) {
        Receiving receiving = desk.fielding().receiving();
        byte[] photo = "not really a photo".getBytes(StandardCharsets.UTF_8);
        Receiving.FileIn in =
            receiving.keep("a.jpg", "image/jpeg", new ByteArrayInputStream(photo));
        receiving.receive(key, incident(id, "yes", NAME), List.of(in));
        assertThat(desk.establishing().readWaitingReports(10)).isPositive();
        assertThat(desk.establishing().readWaitingReports(10)).isZero();
      }
      assertThat(desk.collecting().listItems(file.id())).hasSize(3);
    }
  }

  @Test
  void withoutConsentTheReportStandsInACompartmentThatNobodyIsIn() throws IOException {
    try (Desk desk = desk("home")) {
      CaseFile file = desk.collecting().openCase("Exercise", "ada");
      FieldKey key = key(desk, file);
      Viewer ada = new Viewer("ada", Role.ANALYST, Set.of());
      Viewer member = new Viewer("ben", Role.ANALYST, Set.of(key.closed()));
      for (String consent : List.of("no", "", "maybe")) {
        desk.fielding()
            .receiving()
            .receive(key, incident("uuid:" + consent, consent, NAME), List.of());
      }
      desk.establishing().readWaitingReports(10);
      assertThat(desk.collecting().listItems(file.id(), ada)).isEmpty();
      assertThat(desk.fielding().reports().listLatest(ada, 10)).isEmpty();
      assertThat(desk.establishing().list(CandidateQuery.inCase(file.id()).seenBy(ada))).isEmpty();
      List<Candidate> seen =
          desk.establishing().list(CandidateQuery.inCase(file.id()).seenBy(member));
      assertThat(seen)
          .hasSize(9)
          .allSatisfy(c -> {
            assertThat(c.restricted()).isTrue();
            assertThat(c.statement())
                .isEqualTo("[withheld: the informant has not agreed to its use]");
            assertThat(c.detail().toString()).isEqualTo("{}");
          });
    }
  }

  @Test
  void bothDatabasesAnswerAlikeAndARebuildChangesNothing() throws IOException {
    Object onSqlite;
    try (Desk desk = desk("home")) {
      CaseFile file = desk.collecting().openCase("Exercise", "ada");
      FieldKey key = key(desk, file);
      desk.fielding()
          .forms()
          .map(
              "incident-report",
              Map.of("/incident/knows", new Mapping(Meaning.STATEMENT, "")),
              "ada");
      desk.fielding().receiving().receive(key, incident("uuid:1", "yes", NAME), List.of());
      desk.fielding().receiving().receive(key, incident("uuid:2", "no", NAME), List.of());
      desk.fielding().receiving().recordRefused(key, "a test");
      desk.establishing().readWaitingReports(10);
      onSqlite = answers(desk, key);
      desk.rebuild();
      assertThat(answers(desk, key)).isEqualTo(onSqlite);
    }
    try (TestPostgres server = TestPostgres.start()) {
      try (Desk desk =
          Desk.open(
              Home.at(folder.resolve("home"), Map.of("TOCSIN_DATABASE", server.url())),
              Clock.systemUTC())) {
        FieldKey key = desk.fielding().keys().list().getFirst();
        assertThat(answers(desk, key)).isEqualTo(onSqlite);
        Receiving.Receipt again =
            desk.fielding().receiving().receive(key, incident("uuid:1", "yes", NAME), List.of());
        assertThat(again.isNew()).isFalse();
        assertThat(
                desk.fielding()
                    .receiving()
                    .receive(key, incident("uuid:3", "yes", NAME), List.of())
                    .isNew())
            .isTrue();
      }
    }
  }

  private static Object answers(Desk desk, FieldKey key) {
    Viewer all = new Viewer("ada", Role.ANALYST, Set.of(key.closed()));
    return List.of(
        desk.fielding().forms().list(),
        desk.fielding().forms().meanings(desk.fielding().forms().get("incident-report")),
        desk.fielding().keys().list(),
        desk.fielding().reports().listLatest(all, 10),
        desk.fielding().reports().listRefusals(10),
        desk.collecting().listItems(key.caseId(), all),
        desk.establishing().list(CandidateQuery.inCase(key.caseId()).seenBy(all)));
  }

  private Desk desk(String name) throws IOException {
    return Desk.open(TestHome.at(folder.resolve(name)), Clock.systemUTC());
  }

  private static FieldKey key(Desk desk, CaseFile file) throws IOException {
    desk.fielding().forms().addOurs("ada");
    return desk.fielding()
        .keys()
        .make(file.id(), "phone", Set.of("incident-report"), Duration.ofDays(1), "ada")
        .key();
  }

  private static byte[] incident(String id, String consent, String name) {
    return text(id, consent, name).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(String id, String consent, String name) {
    return """
    <incident id="incident-report" version="1"><reported>2031-05-05</reported><consent>%s</consent>
    <informant>%s</informant><contact>+1 555</contact><knows>saw</knows><kind>closure</kind>
    <account>Exercise: Anna Example saw the North Road closed.</account><day>2031-05-04</day>
    <place>North Road</place><people_harmed>3</people_harmed>
    <meta><instanceID>%s</instanceID></meta></incident>\
    """
        .formatted(consent, name, id);
  }
}
