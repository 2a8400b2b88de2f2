package org.tocsin.desk.web.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.web.Exercise;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stating, contesting and correcting findings through the pages, without any script. */
class FindingPagesTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static String caseId;
  private static String accepted;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    caseId = desk.desk.collecting().openCase("Exercise", "ada").id();
    Exercise.seal(desk.desk, desk.desk.collecting().getCase(caseId));
    accepted = events().getFirst().id();
    desk.desk.establishing().accept(accepted, ben());
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Viewer ben() {
    return desk.desk.people().viewer("ben");
  }

  private static List<Candidate> events() {
    return desk.desk
        .establishing()
        .list(CandidateQuery.inCase(caseId).ofKind(Candidate.Kind.EVENT));
  }

  private static String page(String code) {
    return "/cases/" + caseId + "/indicators/" + code;
  }

  private static Map<String, String> form(String... more) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("claim." + accepted, "for");
    form.put("bearing", "present");
    form.put("trend", "rising");
    form.put("source", "B");
    form.put("information", "2");
    form.put("grade_reason", "an office that was there");
    form.put("reasons", "The road is the <only> way in.");
    form.put("place", "Ferry Road");
    form.put("from", "2023-03-02");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private static IndicatorFinding last(String code) {
    return desk.desk.rooms().assessing().list(caseId, Lens.Kind.INDICATORS, ben()).stream()
        .filter(finding -> finding.code().equals(code))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void aSuggestionLeadsInOneClickToAFormAndTheFindingStandsOnItsPage() throws IOException {
    Visitor ben = desk.signedIn("ben");
    assertThat(ben.get(page("13.8")).body())
        .contains("never a finding", page("13.8") + "/finding?suggested=true");
    assertThat(ben.get(page("13.8") + "/finding?suggested=true").body())
        .contains("name=\"claim." + accepted + "\" value=\"for\" checked")
        .contains("wait to be accepted");

    HttpResponse<String> answer = ben.post(page("13.8") + "/finding", form());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(ben.get(page("13.8")).body())
        .contains("present, grade B2, rising", "The road is the &lt;only&gt; way in.")
        .contains("an office that was there", "stated by ben");
    assertThat(ben.get("/cases/" + caseId + "/indicators").body())
        .contains("present, grade B2, rising");
    assertThat(ben.get("/cases/" + caseId + "/alerts").body())
        .contains("A finding graded B2 says that an indicator is present: 13.8");
  }

  @Test
  void whatTheDeskRefusesIsStillInTheForm() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get(page("8.1") + "/finding");
    HttpResponse<String> answer =
        ben.post(page("8.1") + "/finding", form("from", "last week", "reasons", "Kept <words>"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("role=\"alert\"", "is no date", "Kept &lt;words&gt;", "last week")
        .contains("name=\"claim." + accepted + "\" value=\"for\" checked");
    answer = ben.post(page("8.1") + "/finding", form("bearing", ""));
    assertThat(answer.body()).contains("present, absent or unclear");
  }

  @Test
  void claimsAreFoundByTheirWordsAndNothingTypedIsLost() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get(page("8.1") + "/finding");
    HttpResponse<String> answer =
        ben.post(
            page("8.1") + "/finding",
            form("act", "search", "q", "nosuchword", "claim." + accepted, ""));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("No accepted claim has these words", "way in.");
    answer =
        ben.post(
            page("8.1") + "/finding",
            form("act", "search", "q", "FERRY road", "claim." + accepted, ""));
    assertThat(answer.body()).contains("claim." + accepted);
  }

  @Test
  void aColleagueContestsCorrectionsKeepTheirReasonAndChangesAreShown() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get(page("13.6") + "/finding");
    ben.post(page("13.6") + "/finding", form("source", "C", "information", "3"));
    IndicatorFinding finding = last("13.6");
    Visitor ada = desk.signedIn("ada");
    assertThat(ada.get(page("13.6")).body()).contains("/records/" + finding.id() + "/contest");
    assertThat(ben.get(page("13.6")).body())
        .doesNotContain("/records/" + finding.id() + "/contest");
    ada.post("/records/" + finding.id() + "/contest", Map.of("reason", "one source only"));
    assertThat(ben.get(page("13.6")).body()).contains("Contested by ada", "one source only");

    assertThat(ben.get("/records/" + finding.id() + "/finding").body())
        .contains("The road is the &lt;only&gt; way in.", "value=\"2023-03-02\"");
    HttpResponse<String> answer =
        ben.post(
            "/records/" + finding.id() + "/finding",
            form(
                "version",
                String.valueOf(finding.entity().version()),
                "reason",
                "a second office"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(ben.get("/cases/" + caseId + "/indicators?since=2023-01-01").body())
        .contains("Grade: C3 → B2, ben", "contested by ada");
    ada.get(page("13.6"));
    ada.post("/records/" + finding.id() + "/contest/withdraw", Map.of("reason", "I was wrong"));
    assertThat(ben.get(page("13.6")).body()).contains("I was wrong");
    assertThat(ben.get("/records/" + finding.id() + "/history").body()).contains("a second office");
  }

  @Test
  void aSuggestionIsPutAsideWithAReasonAndTakenUpAgain() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get(page("7.10"));
    ben.post(page("7.10") + "/dismiss", Map.of("reason", "  "));
    assertThat(ben.get(page("7.10")).body()).contains("give a reason");
    ben.post(page("7.10") + "/dismiss", Map.of("reason", "roadworks"));
    assertThat(ben.get(page("7.10")).body()).contains("Put aside by ben", "roadworks");
    ben.post(page("7.10") + "/take-up", Map.of("reason", "closed again"));
    assertThat(ben.get(page("7.10")).body()).doesNotContain("Put aside by ben");
  }

  @Test
  void theStagesNameTheirAuthorAndThePagesSayWhatWasNotCompared() throws IOException {
    Visitor cho = desk.signedIn("cho");
    assertThat(cho.get("/cases/" + caseId + "/stages").body())
        .contains("Gregory H. Stanton", "never a verdict", "8 Persecution", "not checked");
    assertThat(cho.get("/cases/" + caseId + "/stages/8").body())
        .contains("Gregory H. Stanton", "Nobody has stated a finding")
        .doesNotContain("<form method=\"post\" action=\"/cases");
    assertThat(cho.get(page("8.1")).body()).doesNotContain("not checked");
    assertThat(cho.get(page("1.1")).body()).contains("not checked");
    assertThat(cho.get(page("99.1")).statusCode()).isEqualTo(404);
    assertThat(cho.get("/cases/nosuchcase/indicators.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void theListComesAsATableAndAsJsonWithoutAScore() throws IOException {
    Visitor cho = desk.signedIn("cho");
    HttpResponse<String> csv = cho.get("/cases/" + caseId + "/indicators.csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body())
        .startsWith("number,text,group,verified,state")
        .contains("\r\n14.1,", "not_assessed,0,0,0,0,unknown");
    JsonNode json =
        JsonMapper.shared().readTree(cho.get("/cases/" + caseId + "/indicators.json").body());
    assertThat(json.path("questions").size())
        .isEqualTo(desk.desk.rooms().assessing().lens(Lens.Kind.INDICATORS).questions().size());
    assertThat(json.path("coverage").path("not_assessed").size()).isPositive();
    assertThat(json.toString()).doesNotContain("score", "weight", "total");
    assertThat(cho.get("/cases/" + caseId + "/stages.csv").body()).contains("Classification");
  }

  private static Map<String, String> generalForm(String side, String claim) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("type", "indicator_finding");
    form.put("indicator.0.value", "8.4");
    form.put("indicator.0." + side, claim);
    form.put("bearing.0.value", "present");
    form.put("grade.0.value", "C3");
    form.put("trend.0.value", "steady");
    form.put("reasons.0.value", "typed into the form of any record");
    return form;
  }

  private static String unaccepted() {
    return events().stream()
        .filter(claim -> claim.status() == Candidate.Status.CANDIDATE)
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void theFormOfAnyRecordWritesNoFindingWithoutAClaimAndTakesTheLastOneOutOfNone()
      throws IOException {
    Visitor ben = desk.signedIn("ben");
    String records = "/cases/" + caseId + "/records";
    ben.get(records + "/new?type=indicator_finding");
    Map<String, String> bare = generalForm("claims", accepted);
    bare.put("indicator.0.value", "7.1");
    bare.remove("indicator.0.claims");
    HttpResponse<String> answer = ben.post(records, bare);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("rest it on at least one accepted claim");
    bare.put("indicator.0.claims", accepted);
    assertThat(ben.post(records, bare).statusCode()).isEqualTo(302);

    IndicatorFinding stated = last("7.1");
    String resting = stated.entity().of("indicator").getFirst().id();
    ben.get("/records/" + stated.id() + "/change");
    HttpResponse<String> changed =
        ben.post(
            "/records/" + stated.id() + "/change",
            Map.of(
                "version",
                String.valueOf(stated.entity().version()),
                "drop." + resting,
                "yes",
                "indicator.0.value",
                "7.1",
                "reason",
                "without its claim"));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(422);
    assertThat(changed.body()).contains("rest it on at least one accepted claim");
  }

  @Test
  void theFormOfAnyRecordRestsAFindingOnNothingButAcceptedClaims() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String records = "/cases/" + caseId + "/records";
    ben.get(records + "/new?type=indicator_finding");
    for (String side : List.of("claims", "against")) {
      HttpResponse<String> answer = ben.post(records, generalForm(side, unaccepted()));
      assertThat(answer.statusCode()).as(side).isEqualTo(422);
      assertThat(answer.body()).as(side).contains("nobody accepted " + unaccepted());
    }
    HttpResponse<String> good = ben.post(records, generalForm("claims", accepted));
    assertThat(good.statusCode()).as(good.body()).isEqualTo(302);

    IndicatorFinding stated = last("8.4");
    ben.get("/records/" + stated.id() + "/change");
    HttpResponse<String> changed =
        ben.post(
            "/records/" + stated.id() + "/change",
            Map.of(
                "version",
                String.valueOf(stated.entity().version()),
                "reasons.0.value",
                "more reasons",
                "reasons.0.against",
                unaccepted(),
                "reason",
                "a denial was read"));
    assertThat(changed.statusCode()).isEqualTo(422);
    assertThat(changed.body()).contains("nobody accepted " + unaccepted());
    assertThat(last("8.4").against()).isEmpty();
  }

  @Test
  void anAlertWhoseFindingIsWithdrawnSaysSoAndOffersToStandItDown() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get(page("8.1") + "/finding");
    ben.post(page("8.1") + "/finding", form());
    IndicatorFinding finding = last("8.1");
    String gone =
        "Finding " + finding.entity().number() + ", which raised this alert, was withdrawn";
    AlertRecord alert =
        desk.desk.warning().list(caseId).stream()
            .filter(one -> one.finding().orElse(-1) == finding.entity().number())
            .findFirst()
            .orElseThrow();
    String board = "/cases/" + caseId + "/board";
    String alerts = "/cases/" + caseId + "/alerts";
    for (String path : List.of("/alerts/" + alert.id(), board, alerts)) {
      assertThat(ben.get(path).body()).as(path).doesNotContain("which raised this alert");
    }

    ben.post(
        "/records/" + finding.id() + "/move", Map.of("way", "withdraw", "reason", "wrong road"));

    for (String path : List.of("/alerts/" + alert.id(), board, alerts)) {
      assertThat(ben.get(path).body())
          .as(path)
          .contains(gone, "/alerts/" + alert.id() + "#stand-down");
    }
    assertThat(ben.get("/alerts/" + alert.id()).body())
        .contains("The alert stands until somebody stands it down", "/records/" + finding.id())
        .contains("value=\"" + gone);
    assertThat(desk.desk.warning().get(alert.id()).end()).as("never silently").isNull();

    ben.post("/alerts/" + alert.id() + "/stand-down", Map.of("reason", gone));
    assertThat(ben.get("/alerts/" + alert.id()).body())
        .contains(gone)
        .doesNotContain("The alert stands until");
  }
}
