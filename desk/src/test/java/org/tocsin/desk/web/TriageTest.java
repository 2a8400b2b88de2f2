package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.people.Viewer;

/** The inbox and the pages of claims, without any script. */
class TriageTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static CaseFile file;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk.desk, file);
    String denial =
        "Exercise. On 2 March 2023, the Ministry of Transport of Westland said that the Ferry Road"
            + " was not closed.";
    byte[] bytes = denial.getBytes(StandardCharsets.UTF_8);
    desk.desk
        .establishing()
        .read(
            desk.desk
                .collecting()
                .seal(file.id(), "not closed.txt", new ByteArrayInputStream(bytes), "ada")
                .item());
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static List<Candidate> waiting() {
    return desk.desk
        .establishing()
        .list(CandidateQuery.inCase(file.id()).withStatus(Candidate.Status.CANDIDATE));
  }

  private static Candidate get(String id) {
    return desk.desk.establishing().get(id);
  }

  @Test
  void everyFormOfAClaimIsAPageAndEveryActReturnsToTheQueue() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String id = waiting().getFirst().id();
    for (String form :
        List.of("correct", "reject", "link", "duplicate", "ask", "grade", "translate")) {
      HttpResponse<String> page = ben.get("/candidates/" + id + "?form=" + form);
      assertThat(page.statusCode()).as(form).isEqualTo(200);
      assertThat(page.body()).as(form).contains("data-act=\"" + form + "\"", "class=\"passage\"");
    }
    HttpResponse<String> linked =
        ben.post(
            "/candidates/" + id + "/link",
            Map.of("incident", "Ferry Road closed", "back", "/cases/" + file.id() + "/inbox"));
    assertThat(Visitor.location(linked)).endsWith("/cases/" + file.id() + "/inbox");
    assertThat(get(id).status()).isEqualTo(Candidate.Status.ACCEPTED);
    assertThat(ben.get("/candidates/" + id).body())
        .contains("Ferry Road closed", "linked to an incident");
    ben.post("/candidates/" + id + "/undo", Map.of());
    assertThat(get(id).status()).isEqualTo(Candidate.Status.CANDIDATE);
  }

  @Test
  void aColleagueSeesWhatWaitsForThemAndAnswers() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String id = waiting().getLast().id();
    ben.post(
        "/candidates/" + id + "/ask", Map.of("of", "ada", "question", "Which bank of the river?"));
    ben.post("/candidates/" + id + "/ask", Map.of("of", "nobody here", "question", "Lost?"));
    assertThat(ben.get("/cases/" + file.id() + "/inbox").body()).doesNotContain("Which bank");
    Visitor ada = desk.signedIn("ada");
    String inbox = ada.get("/cases/" + file.id() + "/inbox").body();
    assertThat(inbox).contains("Which bank of the river?").doesNotContain("Lost?");
    long question =
        desk.desk.establishing().claims().file(id, Viewer.machine()).questions().getFirst().leaf();
    ada.post(
        "/candidates/" + id + "/answer",
        Map.of("asked", String.valueOf(question), "answer", "The eastern one."));
    assertThat(ben.get("/candidates/" + id).body()).contains("The eastern one.");
    assertThat(ada.get("/cases/" + file.id() + "/inbox").body()).doesNotContain("Which bank");
  }

  @Test
  void anActOnManySaysOfEachRefusalWhy() throws IOException {
    Visitor ben = desk.signedIn("ben");
    List<Candidate> some = waiting();
    String judged = some.get(2).id();
    String open = some.get(3).id();
    desk.desk.establishing().accept(judged, "ada");
    ben.get("/cases/" + file.id() + "/inbox");
    long facts = desk.desk.journal().size();
    String path = "/cases/" + file.id() + "/inbox";
    HttpResponse<String> refused = ben.post(path, Map.of("act", "reject", "ids", open));
    assertThat(refused.body()).contains("Nothing was recorded", "give a reason");
    assertThat(ben.post(path, Map.of("act", "accept", "ids", judged)).body())
        .contains("somebody has judged it");
    assertThat(desk.desk.journal().size()).isEqualTo(facts);
    assertThat(ben.post(path, Map.of("act", "accept", "ids", open)).body())
        .contains("One was recorded, none was refused");
    assertThat(desk.signedIn("cho").post(path, Map.of("act", "accept")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void contradictionsStandSideBySideAndAPersonDecides() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String path = "/cases/" + file.id() + "/contradictions";
    String page = ben.get(path).body();
    assertThat(page).contains("class=\"sides\"", "independent origin");
    List<String> two =
        desk.desk
            .establishing()
            .contradictions()
            .list(file.id(), Viewer.machine())
            .getFirst()
            .claims();
    ben.post(path, Map.of("decision", "confirm", "claims", two.getFirst(), "reason", "x"));
    assertThat(ben.get(path).body()).contains("at least two claims");
    for (String other : List.of("/coverage", "/coverage.csv", "/origins")) {
      assertThat(ben.get("/cases/" + file.id() + other).statusCode()).as(other).isEqualTo(200);
    }
    assertThat(ben.get("/cases/" + file.id() + "/coverage?until=2023-03-20").body())
        .contains("Ferry Road", "Independent origins by place and week");
    assertThat(ben.get("/cases/" + file.id() + "/coverage.csv").body())
        .startsWith("place,silent,expected_origins,2023-");
  }
}
