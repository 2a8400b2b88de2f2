package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.ladder.MailServer;

/** The newsletter and campaigns as strangers meet them. */
class NewsletterPagesTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static Viewer ada;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    ada = desk.desk.people().viewer("ada");
    var settings = desk.desk.rooms().ladders().settings();
    // nothing listens there: letters wait
    settings.setMailServer(
        new MailServer("127.0.0.1", 1, MailServer.Security.NONE, "", "desk@tocsin.example"),
        "",
        ada);
    settings.setAddress("https://desk.tocsin.example", ada);
    settings.setSending(true, ada);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void aNewsletterThatIsOffIsNotThere() throws IOException {
    desk.desk.rooms().newsletter().name("", ada);
    assertThat(desk.stranger().get("/newsletter").statusCode()).isEqualTo(404);
  }

  @Test
  void aStrangerAsksForItAndIsToldTheSameForAKnownAddress() throws IOException {
    desk.desk.rooms().newsletter().name("News", ada);
    Visitor stranger = desk.stranger();
    assertThat(stranger.get("/newsletter").body()).contains("News");
    Map<String, String> wish = Map.of("address", "reader@example.org", "language", "en");
    stranger.post("/newsletter", wish);
    String first = stranger.get("/newsletter").body();
    assertThat(first).contains("a letter is on its way");
    stranger.post("/newsletter", wish);
    assertThat(stranger.get("/newsletter").body()).contains("a letter is on its way");
  }

  @Test
  void aMailProgramLeavesWithOneClickFromNoPageOfOurs() throws Exception {
    for (String type :
        new String[] {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"}) {
      String body =
          type.startsWith("multipart")
              ? "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                  + "One-Click\r\n--x--\r\n"
              : "List-Unsubscribe=One-Click";
      assertThat(post("/newsletter/leave/" + "0".repeat(64), type, body).statusCode())
          .as(type)
          .isEqualTo(200);
    }
    assertThat(
            post("/newsletter/confirm/" + "0".repeat(64), "application/x-www-form-urlencoded", "")
                .statusCode())
        .isEqualTo(403);
  }

  private static HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(desk.address() + path))
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void aLinkThatIsOnlyLookedAtChangesNothing() throws IOException {
    assertThat(desk.stranger().get("/newsletter/confirm/" + "0".repeat(64)).body())
        .contains("Yes, send it to me");
    assertThat(desk.stranger().get("/newsletter/leave/" + "0".repeat(64)).body())
        .contains("Send me nothing more");
  }

  @Test
  void aSupporterGetsALetterForEachOfficeOfTheirCountryAndIsCounted() throws IOException {
    var file = desk.desk.collecting().openCase("Exercise", "ada");
    Campaigned campaigned =
        Campaigned.write(desk.desk, file, desk.desk.people().viewer("ben"), ada);
    String here = "/write/" + campaigned.open().id();
    Visitor stranger = desk.stranger();
    String page = stranger.get(here + "?country=state-fr").body();
    assertThat(page)
        .contains("Permanent Mission of France", "Ministry of foreign affairs", "mailto:?subject=")
        .contains("the mill road was closed");
    stranger.post(here, Map.of("country", "state-fr"));
    assertThat(stranger.get(here).body()).contains("Your letter is counted");
    desk.desk.rooms().campaigns().flush();
    assertThat(desk.signedIn("ben").get("/campaigns/" + campaigned.open().id()).body())
        .contains("2 letters sent");
    assertThat(desk.stranger().get("/write/" + campaigned.prepared().id()).statusCode())
        .isEqualTo(404);
  }
}
