package org.tocsin.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.appeal.sanction.SubmissionPackage;
import org.tocsin.desk.appeal.sanction.SubmissionText;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.outline.Outline;
import org.tocsin.desk.publish.outline.Topic;
import org.tocsin.desk.publish.reply.Replies;
import org.tocsin.desk.publish.reply.Request;
import org.tocsin.desk.publish.verify.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers for named readers, of an invented case with findings, disputes and two persons. */
class BuildingTest {
  private static final Viewer ANA = new Viewer("ana", Role.ANALYST, Set.of());
  private static final Viewer BO = new Viewer("bo", Role.ANALYST, Set.of());
  private static final LocalDate DAY = LocalDate.of(2031, 8, 4);
  private static final String APPEAL =
      """
      Exercise: invented for a test.

      Appeal of the Ombuds Office of Vale, 20 June 2031

      On 12 December 2030, the Vale Road was closed to all traffic. Upper Vale has 12,000 residents.
      On 15 June 2031, guards of Norland detained a driver at the checkpoint.
      On 16 June 2031, guards of Norland detained a teacher at the ferry.

      I call on the Security Council to send a fact-finding mission to Upper Vale.
      """;
  private static final String DENIAL =
      """
      Exercise: invented for a test.

      Ministry of Transit of Norland, 21 June 2031

      The Ministry denied that the Vale Road was closed. The Ministry said that 400 lorries passed
      between 1 January 2031 and 20 June 2031. The Ministry said that Upper Vale has 9,000 residents.
      """;

  @TempDir static Path folder;
  private static Desk desk;
  private static String caseId;
  private static String driver;

  @BeforeAll
  static void write() throws IOException {
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
    caseId = desk.collecting().openCase("Exercise: Vale Road", "ana").id();
    seal("appeal.txt", APPEAL);
    seal("denial.txt", DENIAL);
    String closed = claim("closed to all traffic");
    String denied = claim("400 lorries");
    decided("Was the Vale Road closed?", closed, denied);
    open("finding", NewStatement.of("question", "Was the ferry closed?"));
    driver = person("the driver", claim("detained a driver"));
    person("the teacher", claim("detained a teacher"));
    SubmissionText text =
        new SubmissionText(
            "Office of the Dale",
            "Article 1",
            "said to have closed it",
            List.of(closed),
            List.of(denied),
            "");
    String actor = open("actor", NewStatement.of("name", "Road Guard of Norland"));
    SubmissionPackage draft = desk.rooms().sanctions().write(caseId, "", actor, text, ANA);
    desk.rooms().sanctions().approve(draft, BO);
    askForReplies(closed);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /** One party answered, the other did not. */
  private static void askForReplies(String closed) throws IOException {
    Replies replies = desk.rooms().replies();
    LocalDate asked = LocalDate.of(2031, 7, 1);
    String shown = desk.collecting().listItems(caseId).getFirst().id();
    for (String party : List.of("icrc", "osce")) {
      Request request =
          replies.prepare(
              caseId,
              party,
              "It was asked for a convoy.",
              List.of(closed),
              asked.plusDays(14),
              ANA);
      replies.hand(request.id(), asked, shown, ANA);
      if (party.equals("icrc")) {
        replies.answer(request.id(), asked.plusDays(3), "We were not.", shown, ANA);
      }
    }
  }

  private static void seal(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item = desk.collecting().seal(caseId, name, new ByteArrayInputStream(bytes), ANA).item();
    desk.establishing().read(item);
  }

  private static String claim(String words) {
    return desk.establishing().list(CandidateQuery.inCase(caseId)).stream()
        .filter(one -> one.statement().contains(words))
        .map(Candidate::id)
        .findFirst()
        .orElseThrow();
  }

  private static String open(String type, NewStatement... statements) {
    NewEntity record = new NewEntity(type, Viewer.OPEN, List.of(statements));
    return desk.entities().open(caseId, record, "exercise", ANA).id();
  }

  private static NewStatement resting(
      String field, String value, List<String> on, List<String> no) {
    NewStatement plain = NewStatement.of(field, value);
    return new NewStatement(field, value, plain.spot(), plain.certainty(), "", "", "", on, no);
  }

  private static void decided(String question, String on, String against) {
    String id =
        open(
            "finding",
            NewStatement.of("question", question),
            NewStatement.of("conclusion", "It was closed on most days."),
            NewStatement.of("standard", "reasonable_grounds_to_believe"),
            resting(
                "reasons",
                "One office says so, a ministry denies it.",
                List.of(on),
                List.of(against)),
            NewStatement.of("unknown", "What passed at night."));
    desk.entities().reviewing().move(id, "propose", "", ANA);
    desk.entities().reviewing().move(id, "decide", "read both", BO);
  }

  private static String person(String alias, String claim) {
    return open(
        "person",
        NewStatement.of("alias", alias),
        resting("status", "detained", List.of(claim), List.of()));
  }

  private static Commission commission(String kind) {
    String person = kind.equals("relative") ? driver : "";
    return new Commission(new Audience(kind, "R. <Reader> & Co", "Exercise office"), DAY, person);
  }

  private static JsonNode words(Published made) throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readString(made.folder().resolve("dossier.json")))
        .path("dossier");
  }

  private static JsonNode build(String kind) throws IOException {
    return words(desk.rooms().building().build(caseId, commission(kind), folder.resolve(kind)));
  }

  @Test
  void everyKindVerifiesAndMadeAgainAddsNothing() throws IOException {
    for (Outline outline : desk.rooms().building().outlines().list()) {
      Path out = folder.resolve("all-" + outline.kind());
      Published made = desk.rooms().building().build(caseId, commission(outline.kind()), out);
      var report = Verification.verify(out, Optional.empty());
      assertThat(report.toText(false)).as(outline.kind()).anyMatch(l -> l.startsWith("Sound. "));
      Published again = desk.rooms().building().build(caseId, commission(outline.kind()), out);
      assertThat(again.isNew()).as(outline.kind()).isFalse();
      assertThat(again.leaf()).isEqualTo(made.leaf());
      assertThat(DossierSchema.problems(out.resolve("dossier.json"))).isEmpty();
    }
    assertThat(desk.publishing().list(caseId)).isEmpty();
  }

  @Test
  void whatAKindHoldsFollowsItsOutline() throws IOException {
    List<String> headings = new ArrayList<>();
    build("court").path("sections").forEach(s -> headings.add(s.path("heading").asString()));
    assertThat(headings.getFirst()).isEqualTo("For R. <Reader> & Co");
    assertThat(headings.get(1)).isEqualTo("Finding 1: Was the Vale Road closed?");
    assertThat(headings).noneMatch(heading -> heading.contains("package"));
    assertThat(build("sanctions-office").toString()).contains("said to have closed it");
  }

  @Test
  void aFindingStandsWithItsStandardAndWithWhatSpeaksForAndAgainst() throws IOException {
    String text = build("court").toString();
    assertThat(text)
        .contains("by the standard “reasonable grounds to believe”")
        .contains("decided by another person than its writer")
        .contains("For it: 1 claim of 1 independent origin")
        .contains("Against it: 1 claim of 1 independent origin")
        .contains("Not known, says the finding: “What passed at night.”")
        .contains("1 more finding is not decided by a second person")
        .doesNotContain("Was the ferry closed?");
  }

  @Test
  void aContestedPointShowsEveryWayWithItsIndependentOrigins() throws IOException {
    assertThat(build("fact-finding").toString())
        .contains("told in several ways")
        .contains("independent origin")
        .contains("suggestion of the machine");
  }

  @Test
  void whoWasAskedToAnswerStandsWithTheirAnswerOrTheirSilence() throws IOException {
    assertThat(build("newsroom").toString())
        .contains("Right of reply: 2 parties asked, 1 of them answered")
        .contains("Answered on 4 Jul 2031: “We were not.”")
        .contains("No answer is on record up to 4 Aug 2031.");
  }

  @Test
  void aRelativeGetsTheirPersonAndNothingAboutOthers() throws IOException {
    build("relative");
    String all =
        Files.readString(folder.resolve("relative/dossier.html"))
            + Files.readString(folder.resolve("relative/dossier.json"));
    assertThat(all)
        .contains("detained a driver", "Status, as the record gives it: detained")
        .doesNotContain("teacher", "400 lorries", "appeal.txt", "Road Guard");
  }

  @Test
  void whatTellsOfSomebodyElseTooIsCountedAndLeftOut() throws IOException {
    String both = claim("12,000 residents");
    String one = person("first of two", both);
    person("second of two", both);
    Commission asked = new Commission(new Audience("relative", "a relative", ""), DAY, one);
    JsonNode words = words(desk.rooms().building().build(caseId, asked, folder.resolve("shared")));
    assertThat(words.toString())
        .contains("1 claim about this person tells of others too")
        .doesNotContain("12,000");
  }

  @Test
  void everySentenceHasACitationOrSaysWhatIsNotOnRecord() throws IOException {
    for (Outline outline : desk.rooms().building().outlines().list()) {
      build(outline.kind());
      JsonNode proofs =
          JsonMapper.shared()
              .readTree(Files.readString(folder.resolve(outline.kind() + "/dossier.json")))
              .path("proofs");
      List<String> uncited = new ArrayList<>();
      proofs
          .path("sentences")
          .forEach(s -> {
            if (s.path("cites").isEmpty()) {
              uncited.add(s.path("id").asString());
            }
          });
      for (JsonNode list : words(outline.kind()).findValues("sentences")) {
        for (JsonNode sentence : list) {
          if (uncited.contains(sentence.path("id").asString())) {
            assertThat(sentence.path("text").asString())
                .matches("(No |Not known: |Nothing |\\d+ claim).*");
          }
        }
      }
    }
  }

  private static JsonNode words(String kind) throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readString(folder.resolve(kind + "/dossier.json")))
        .path("dossier");
  }

  @Test
  void anEmptyChapterSaysSoInOneSentence() throws IOException {
    String empty = desk.collecting().openCase("Exercise: nothing yet", "ana").id();
    Commission court = new Commission(new Audience("court", "Registry", ""), DAY, "");
    String text =
        words(desk.rooms().building().build(empty, court, folder.resolve("empty"))).toString();
    assertThat(text).contains(Topic.FINDINGS.nothing(), Topic.CONTESTED.nothing());
    assertThat(Verification.verify(folder.resolve("empty"), Optional.empty()).isSound()).isTrue();
  }

  @Test
  void theManifestCarriesKindAndReader() throws IOException {
    build("court");
    String html = Files.readString(folder.resolve("court/dossier.html"));
    assertThat(html)
        .contains("tocsin-manifest-2", "\"kind\":\"court\"")
        .contains("R. &lt;Reader")
        .doesNotContain("<Reader>");
    assertThat(desk.rooms().building().list(caseId))
        .anyMatch(made -> made.key().equals(commission("court").key()));
  }

  @Test
  void whoCannotBeToldOfIsRefusedWithOneLine() {
    Commission nobody = new Commission(new Audience("relative", "a relative", ""), DAY, "none");
    assertThatThrownBy(() -> desk.rooms().building().preview(caseId, nobody))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("choose another");
    assertThatThrownBy(() -> new Audience("court", " ", ""))
        .hasMessage("say for whom the dossier is");
  }
}
