package org.tocsin.desk.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.web.Visitor;

/** Writing, changing and reviewing records through the pages, without any script. */
class RecordPagesTest extends RecordingDesk {

  @Test
  void aClaimBecomesAnIncidentThatRestsOnIt() throws IOException {
    Visitor ben = desk.signedIn("ben");
    Candidate claim =
        desk.desk
            .establishing()
            .list(CandidateQuery.inCase(caseId).ofKind(Candidate.Kind.CLAIM))
            .getFirst();

    HttpResponse<String> form =
        ben.get("/cases/" + caseId + "/records/new?type=incident&claim=" + claim.id());
    assertThat(form.body()).contains(claim.id(), "name=\"title.0.value\"");
    Entity incident =
        open(
            ben,
            "incident",
            Map.of("title.0.value", "Road said to be closed", "title.0.claims", claim.id()));

    assertThat(incident.of("title").getFirst().claims()).containsExactly(claim.id());
    assertThat(ben.get("/records/" + incident.id()).body())
        .contains("Road said to be closed", "rests on 1 claim", "/candidates/" + claim.id());
    assertThat(ben.get("/cases/" + caseId + "/incidents").body())
        .contains("Road said to be closed", "/records/" + incident.id());
  }

  @Test
  void whatTheDeskRefusesIsStillInTheForm() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/records/new?type=incident");
    HttpResponse<String> answer =
        ben.post(
            "/cases/" + caseId + "/records",
            Map.of(
                "type", "incident", "title.0.value", "Kept <words>", "began.0.value", "last week"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Kept &lt;words>", "last week", "is no date")
        .contains("role=\"alert\"");
  }

  @Test
  void valuesThatDifferStandSideBySideAndTheHistoryShowsTheChange() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/incidents");
    Entity one =
        open(ben, "incident", Map.of("title.0.value", "Two counts", "killed.0.value", "3"));
    ben.get("/records/" + one.id() + "/change");
    HttpResponse<String> answer =
        ben.post(
            "/records/" + one.id() + "/change",
            Map.of(
                "version", String.valueOf(one.version()),
                "killed.0.value", "5-7",
                "reason", "the other paper says more"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(ben.get("/records/" + one.id()).body())
        .contains("2 values that differ", "<p class=\"value\" dir=\"auto\">");
    assertThat(ben.get("/records/" + one.id() + "/history").body())
        .contains("the other paper says more", "<ins dir=\"auto\">5-7</ins>", "as_of=");
    assertThat(ben.get("/records/" + one.id() + "?as_of=" + (one.version() + 1)).body())
        .contains("as it stood on")
        .doesNotContain("5-7");
  }

  @Test
  void theSecondPairOfEyesIsKeptByTheServer() throws IOException {
    Visitor ben = desk.signedIn("ben");
    Visitor ada = desk.signedIn("ada");
    ben.get("/cases/" + caseId + "/incidents");
    Entity one = open(ben, "incident", Map.of("title.0.value", "To be reviewed"));
    String move = "/records/" + one.id() + "/move";
    ben.post(move, Map.of("way", "submit"));
    ben.get("/records/" + one.id());
    ben.post(move, Map.of("way", "start_review"));
    assertThat(ben.get("/records/" + one.id()).body()).contains("nobody reviews their own work");
    assertThat(ada.get("/cases/" + caseId + "/work").body()).contains("To be reviewed");
    ada.post(move, Map.of("way", "start_review"));
    ada.post(move, Map.of("way", "pass", "reason", "sources hold"));

    assertThat(desk.desk.entities().get(one.id(), seer()).state()).isEqualTo("reviewed");
  }

  @Test
  void manyAtOnceSayWhichWereRefused() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/actors");
    Entity one = open(ben, "actor", Map.of("name.0.value", "Relief Office"));
    HttpResponse<String> page =
        ben.post(
            "/cases/" + caseId + "/records/many",
            Map.of("section", "actors", "record", one.id() + ",nosuch", "way", "submit"));

    assertThat(page.body())
        .contains(
            "1 record was changed, 1 was refused", "Relief Office", "there is no such record");
    ben.get("/?speak=fr");
    HttpResponse<String> french =
        ben.post(
            "/cases/" + caseId + "/records/many",
            Map.of("section", "actors", "record", one.id() + ",nosuch", "way", "submit"));
    assertThat(french.body())
        .contains("il n’y a pas de telle fiche", "son état est « soumis »")
        .doesNotContain("no such", "cannot go");
  }

  @Test
  void aNameAtRiskIsShownOnceAndOnRecord() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/persons");
    Entity one =
        open(ben, "person", Map.of("alias.0.value", "driver 4", "name.0.value", "Petra Lund"));
    String page = "/records/" + one.id();
    assertThat(ben.get(page).body()).contains("withheld").doesNotContain("Petra");
    assertThat(ben.get(page + "/history").body()).doesNotContain("Petra");
    assertThat(ben.get(page + "/change").body()).doesNotContain("Petra");
    long facts = desk.desk.journal().size();
    HttpResponse<String> opened =
        ben.post(
            page + "/statements/" + one.of("name").getFirst().id() + "/open",
            Map.of("reason", "to call the family"));

    assertThat(opened.body()).contains("Petra Lund");
    assertThat(desk.desk.journal().get(facts).kind()).isEqualTo("ProtectedOpened");
    assertThat(ben.get(page).body()).doesNotContain("Petra");
  }

  @Test
  void aMistakeIsCorrectedInItsPlaceAndTakenBack() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/incidents");
    Entity one =
        open(ben, "incident", Map.of("title.0.value", "Typed badly", "killed.0.value", "31"));
    String wrong = one.of("killed").getFirst().id();
    assertThat(ben.get("/records/" + one.id()).body()).contains("change?correct=" + wrong);
    assertThat(ben.get("/records/" + one.id() + "/change?correct=" + wrong).body())
        .contains("name=\"killed.0.value\" value=\"31\"")
        .containsPattern("name=\"drop." + wrong + "\"\\s+checked");
    ben.post(
        "/records/" + one.id() + "/change",
        Map.of(
            "version",
            String.valueOf(one.version()),
            "killed.0.value",
            "13",
            "drop." + wrong,
            "on",
            "reason",
            "typed the wrong way round"));
    Entity mended = desk.desk.entities().get(one.id(), seer());
    assertThat(mended.of("killed")).extracting("value").containsExactly("13");
    assertThat(ben.get("/records/" + one.id()).body()).contains("Take back my last step");
    ben.post("/records/" + one.id() + "/undo", Map.of("step", String.valueOf(mended.version())));
    assertThat(desk.desk.entities().get(one.id(), seer()).of("killed"))
        .extracting("value")
        .containsExactly("31");
    assertThat(desk.signedIn("ada").get("/records/" + one.id()).body())
        .doesNotContain("Take back my last step");
  }

  @Test
  void whoWritesAtTheSameTimeSeesWhatTheOtherChangedAndLosesNothing() throws IOException {
    Visitor ben = desk.signedIn("ben");
    Visitor ada = desk.signedIn("ada");
    ben.get("/cases/" + caseId + "/incidents");
    Entity one = open(ben, "incident", Map.of("title.0.value", "Written twice"));
    String change = "/records/" + one.id() + "/change";
    ada.get(change);
    ben.post(
        change,
        Map.of("version", "" + one.version(), "injured.0.value", "17", "reason", "from the list"));
    HttpResponse<String> refused =
        ada.post(
            change,
            Map.of("version", "" + one.version(), "injured.0.value", "19", "reason", "counted"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("ben changed it in the meantime", "<ins dir=\"auto\">17</ins>", "from the list")
        .contains("value=\"19\"");
  }

  @Test
  void withdrawnConsentIsShownAndItsValuesStayClosed() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/persons");
    Entity one =
        open(
            ben,
            "person",
            Map.of(
                "alias.0.value", "driver 9",
                "name.0.value", "Petra Lund",
                "informant_consent.0.value", "withdrawn"));
    String page = "/records/" + one.id();
    assertThat(ben.get(page).body())
        .contains("The consent is withdrawn.")
        .doesNotContain("/open\"");
    assertThat(ben.get("/cases/" + caseId + "/persons").body()).contains("no consent");
    ben.post(
        page + "/statements/" + one.of("name").getFirst().id() + "/open", Map.of("reason", "why"));
    assertThat(ben.get(page).body()).contains("only an administrator").doesNotContain("Petra");
  }

  @Test
  void whatAReviewerGivesBackWaitsForItsWriter() throws IOException {
    Visitor ben = desk.signedIn("ben");
    Visitor ada = desk.signedIn("ada");
    ben.get("/cases/" + caseId + "/incidents");
    Entity one = open(ben, "incident", Map.of("title.0.value", "Sent back"));
    ben.post("/records/" + one.id() + "/move", Map.of("way", "submit"));
    ada.get("/records/" + one.id());
    ada.post(
        "/records/" + one.id() + "/move", Map.of("way", "return", "reason", "the day is missing"));
    assertThat(ben.get("/cases/" + caseId + "/work").body())
        .contains("given back or contested", "Sent back");
  }

  @Test
  void aRecordShowsWhoDidWhatToWhomAndTheWayItStoodOnADay() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/incidents");
    Entity incident =
        open(ben, "incident", Map.of("title.0.value", "Road stopped", "began.0.value", "2023-05~"));
    Entity unit = open(ben, "actor", Map.of("name.0.value", "Third Unit"));
    open(
        ben,
        "involvement",
        Map.of(
            "incident.0.value",
            incident.id(),
            "who.0.value",
            unit.id(),
            "role.0.value",
            "alleged_perpetrator",
            "degree.0.value",
            "alleged_to_have_ordered"));
    assertThat(ben.get("/records/" + incident.id()).body())
        .contains("Third Unit", "alleged to have ordered", "about May 2023");
    assertThat(ben.get("/records/" + incident.id() + "?day=2999-01-01").body())
        .contains("as it stood on", "Road stopped");
    assertThat(ben.get("/records/" + incident.id() + "?day=2001-01-01").statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoIsNewIsOpenedWithTheirInvolvementOrNotAtAll() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/incidents");
    Entity incident = open(ben, "incident", Map.of("title.0.value", "With newcomers"));
    int before = persons();
    Map<String, String> form =
        Map.of(
            "type", "involvement",
            "incident.0.value", incident.id(),
            "who.0.new", "driver 11",
            "who.0.new_type", "person");
    assertThat(ben.post("/cases/" + caseId + "/records", form).statusCode()).isEqualTo(422);
    assertThat(persons()).isEqualTo(before);
    Map<String, String> whole = new java.util.LinkedHashMap<>(form);
    whole.put("role.0.value", "victim");
    open(ben, "involvement", whole);
    assertThat(persons()).isEqualTo(before + 1);
    assertThat(ben.get("/records/" + incident.id()).body()).contains("driver 11", "victim");
  }

  private static int persons() {
    return desk.desk
        .entities()
        .list(org.tocsin.desk.establish.entity.EntityQuery.inCase(caseId, seer()).ofType("person"))
        .size();
  }

  @Test
  void whatIdentifiesSomebodyIsNeverTakenFromAnAddress() throws IOException {
    Visitor ben = desk.signedIn("ben");
    assertThat(
            ben.get(
                    "/cases/"
                        + caseId
                        + "/records/new?type=person&name.0.value=Petra&sex.0.value=female")
                .body())
        .doesNotContain("value=\"Petra\"")
        .containsPattern("value=\"female\"\\s+selected");
  }
}
