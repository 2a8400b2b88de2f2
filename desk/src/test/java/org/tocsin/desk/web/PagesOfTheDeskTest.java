package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.tocsin.desk.collect.Item;

class PagesOfTheDeskTest {
  private static final int HEAVIEST_PAGE_BYTES = 200_000;

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

  @Test
  void everyPageOfACaseIsServedLightAndTrustsOnlyThisDesk() throws IOException {
    Visitor cho = desk.signedIn("cho");
    String item = desk.desk.collecting().listItems(file.id()).getFirst().id();
    List<String> pages =
        List.of(
            "",
            "/inbox",
            "/items",
            "/timeline",
            "/corridors",
            "/alerts",
            "/appeals",
            "/contradictions",
            "/coverage",
            "/origins",
            "/indicators",
            "/map",
            "/dossier");
    for (String page : pages) {
      check(cho.get("/cases/" + file.id() + page), page);
    }
    for (String page : List.of("/", "/items/" + item, "/items/" + item + "/read", "/ledger")) {
      check(cho.get(page), page);
    }
  }

  private static void check(HttpResponse<String> page, String name) {
    assertThat(page.statusCode()).as(name).isEqualTo(200);
    assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
        .as(name)
        .isLessThan(HEAVIEST_PAGE_BYTES);
    assertThat(page.body())
        .as(name)
        .contains("<html lang=\"en\" dir=\"ltr\">", "class=\"skip\"", "<h1>");
    assertThat(page.body())
        .as(name)
        .doesNotContain("onclick=", "style=\"", "<style", "javascript:");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .as(name)
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void aFileOfAPlainFormIsSealedReadAndToldOf() throws IOException {
    Visitor ben = desk.signedIn("ben");
    HttpResponse<String> told =
        ben.postParts(
            "/cases/" + file.id() + "/items", "plain form.txt", "Said again: " + Exercise.DENIAL);
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body()).contains("plain form.txt", "sealed and read");
    assertThat(item("plain form.txt").state()).isEqualTo(Item.State.READ);
  }

  @Test
  void aStreamedFileIsSealedOnce() throws IOException {
    Visitor ben = desk.signedIn("ben");
    byte[] content = "The road was closed on 3 March 2023.".getBytes(StandardCharsets.UTF_8);
    String path = "/cases/" + file.id() + "/items/raw?name=streamed.txt";
    assertThat(ben.postFile(path, content).body()).contains("\"good\":true", "sealed and read");
    assertThat(ben.postFile(path, content).body()).contains("sealed in this case before");
  }

  @Test
  void strangersCannotMakeTheDeskSpoolTheirParts() throws IOException {
    assertThat(desk.stranger().postParts("/cases/x/items", "a.txt", "words").statusCode())
        .isEqualTo(403);
  }

  @Test
  void anOriginalLeavesAsAnAttachmentAndItsOpeningIsRecorded() throws IOException {
    Visitor ben = desk.signedIn("ben");
    Item item = item(Exercise.HOSTILE);
    HttpResponse<String> original = ben.post("/items/" + item.id() + "/original", Map.of());
    assertThat(original.statusCode()).isEqualTo(200);
    assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(original.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(ben.get("/items/" + item.id()).body()).contains("download from the desk");
  }

  @Test
  void wordsOfASourceNeverBecomeMarkup() throws IOException {
    Visitor cho = desk.signedIn("cho");
    String page = cho.get("/items/" + item(Exercise.HOSTILE).id() + "/read").body();
    assertThat(page).contains("&lt;img src=x").doesNotContain("<img src=x");
  }

  @Test
  void aFormReturnsOnlyToThisDesk() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String candidate =
        desk.desk
            .establishing()
            .list(org.tocsin.desk.establish.CandidateQuery.inCase(file.id()))
            .getFirst()
            .id();
    HttpResponse<String> answer =
        ben.post("/candidates/" + candidate + "/accept", Map.of("back", "//evil.example/"));
    assertThat(Visitor.location(answer)).endsWith("/candidates/" + candidate);
    ben.post("/candidates/" + candidate + "/undo", Map.of());
  }

  @Test
  void aRejectionWithoutAReasonChangesNothing() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String candidate =
        desk.desk
            .establishing()
            .list(org.tocsin.desk.establish.CandidateQuery.inCase(file.id()))
            .getFirst()
            .id();
    HttpResponse<String> answer =
        ben.post("/candidates/" + candidate + "/reject", Map.of("part", "card"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was changed", "reason");
  }

  @Test
  void thePublicLogIsReadableWithoutSigningInAndHoldsNoNames() throws IOException {
    Visitor stranger = desk.stranger();
    HttpResponse<String> checkpoint = stranger.get("/log/checkpoint");
    assertThat(checkpoint.statusCode()).isEqualTo(200);
    assertThat(checkpoint.body()).startsWith("tocsin.local/");
    assertThat(stranger.get("/log/log.vkey").body()).startsWith("tocsin.local/");
    assertThat(stranger.get("/log/../keys").statusCode()).isNotEqualTo(200);
    assertThat(stranger.get("/log/tile/..%2f..%2fkeys").statusCode()).isNotEqualTo(200);
  }

  @Test
  void somethingThatIsNotThereIsAFriendlyPage() throws IOException {
    HttpResponse<String> missing = desk.signedIn("cho").get("/cases/nosuchcase");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("There is nothing at this address", "List of cases");
  }

  @Test
  void theSummaryOfACaseIsJson() throws IOException {
    HttpResponse<String> json = desk.signedIn("cho").get("/api/cases/" + file.id());
    assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    assertThat(json.body()).contains("\"corridors\"", "\"Exercise\"");
  }

  private static Item item(String name) {
    return desk.desk.collecting().listItems(file.id()).stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
