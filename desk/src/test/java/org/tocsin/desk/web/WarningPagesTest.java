package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.warn.AlertRecord;

/** The warnings over HTTP: alerts, rules, the past, settings and feeds. */
class WarningPagesTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static CaseFile file;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk.desk, file);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static AlertRecord alert() {
    return desk.desk.warning().list(file.id()).getFirst();
  }

  @Test
  void anAlertSaysWhyWhatWouldLowerItAndWhatIsUnknown() throws IOException {
    String page = desk.signedIn("cho").get("/alerts/" + alert().id()).body();
    assertThat(page)
        .contains("Why", "What would lower it", "What is unknown", "Who is told")
        .contains(alert().outlook().lowers())
        .contains("Duty officer")
        .contains("Sending is off");
    assertThat(desk.signedIn("cho").get("/alerts/" + alert().id() + "/print").body())
        .contains("<svg", "ledger");
  }

  @Test
  void anAlertIsStoodDownWithAReasonAndMovesOnTheBoard() throws IOException {
    List<AlertRecord> alerts = desk.desk.warning().list(file.id());
    String id = alerts.getLast().id();
    Visitor ben = desk.signedIn("ben");
    ben.get("/alerts/" + id);
    ben.post("/alerts/" + id + "/stand-down", Map.of("reason", ""));
    assertThat(desk.desk.warning().get(id).end()).isNull();
    ben.post("/alerts/" + id + "/stand-down", Map.of("reason", "the road is open"));
    assertThat(ben.get("/cases/" + file.id() + "/alerts").body())
        .contains("Stood down: 1", "the road is open");
    assertThat(ben.get("/alerts/" + id + "/cap.xml").body()).contains("<msgType>Cancel</msgType>");
  }

  @Test
  void aRuleThatCannotBeReadComesBackWithItsLineAndWhatWasTyped() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + file.id() + "/rules");
    HttpResponse<String> answer =
        ben.post(
            "/cases/" + file.id() + "/rules",
            Map.of("text", "{\n \"id\": \"mine\",\n \"levl\": 1}"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("line 3", "is missing", "levl");
  }

  @Test
  void aRuleIsTriedAndSwitchedOnOnItsPage() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String rule = "/cases/" + file.id() + "/rules/closed-first-day";
    assertThat(ben.get(rule).body()).contains("Not tried yet.");
    ben.post(rule + "/switch", Map.of("on", "true", "reason", "useful"));
    assertThat(desk.desk.rooms().rules().get(file.id(), "closed-first-day").on()).isFalse();
    ben.post(rule + "/try", Map.of());
    assertThat(ben.get(rule).body()).contains("Would have fired, up to", "Nobody has recorded");
    ben.post(rule + "/switch", Map.of("on", "true", "reason", "useful"));
    assertThat(desk.desk.rooms().rules().get(file.id(), "closed-first-day").on()).isTrue();
  }

  @Test
  void thePastIsShownAsItWasKnownByThen() throws IOException {
    Visitor cho = desk.signedIn("cho");
    String board = "/cases/" + file.id() + "/board";
    assertThat(cho.get(board + "?asof=2001-01-01").body())
        .contains("You are looking at the past", "Nothing was known.", "rel=\"prev\"");
    String now = cho.get(board).body();
    assertThat(now).contains("Ferry Road").doesNotContain("You are looking at the past");
    assertThat(cho.get(board + "?asof=2023-03-03&by=published").body())
        .contains("From the reports published by that day");
    assertThat(cho.get("/cases/" + file.id() + "/replay.csv").body())
        .startsWith("fired_on,level,rule,day,alert,evidence");
  }

  @Test
  void onlyAnAdministratorSetsUpWhatLeavesAndAFeedNeedsItsKey() throws IOException {
    assertThat(desk.signedIn("ben").get("/warnings").statusCode()).isEqualTo(403);
    Visitor ada = desk.signedIn("ada");
    ada.get("/warnings");
    ada.post("/warnings/feeds/" + file.id(), Map.of());
    Matcher address =
        Pattern.compile("/feeds/[\\w-]+/alerts.atom").matcher(ada.get("/warnings").body());
    assertThat(address.find()).isTrue();
    Visitor stranger = desk.stranger();
    HttpResponse<String> feed = stranger.get(address.group());
    assertThat(feed.statusCode()).isEqualTo(200);
    assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom");
    assertThat(feed.body()).contains(alert().id());
    String cap = address.group().replace("alerts.atom", alert().id() + ".cap");
    assertThat(stranger.get(cap).body()).contains("<status>Exercise</status>");
    assertThat(stranger.get("/feeds/guess/alerts.atom").statusCode()).isEqualTo(404);
    ada.post("/warnings/feeds/" + file.id(), Map.of("open", "false"));
    assertThat(stranger.get(address.group()).statusCode()).isEqualTo(404);
  }

  @Test
  void aMailServerThatIsNotThereIsSaidOnThePage() throws IOException {
    Visitor ada = desk.signedIn("ada");
    ada.get("/warnings");
    ada.post(
        "/warnings/mail",
        Map.of("host", "127.0.0.1", "port", "1", "security", "NONE", "from", "desk@tocsin.test"));
    ada.post(
        "/warnings/recipients",
        Map.of(
            "rung", "officer", "name", "Duty", "channel", "MAIL", "address", "duty@tocsin.test"));
    String id = desk.desk.rooms().ladders().settings().listRecipients().getFirst().id();
    ada.get("/warnings");
    ada.get("/warnings");
    ada.post("/warnings/recipients/" + id + "/test", Map.of());
    assertThat(ada.get("/warnings").body())
        .contains("The test could not be sent", "nothing is lost", "Attempts without success: 1");
  }
}
