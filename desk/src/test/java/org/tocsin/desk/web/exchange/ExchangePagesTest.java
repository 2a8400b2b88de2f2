package org.tocsin.desk.web.exchange;

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
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.exchange.ExportRun;
import org.tocsin.desk.exchange.ImportRun;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** Taking records in and out through the pages, without any script. */
class ExchangePagesTest {
  private static final String HOSTILE = "<script>alert(1)</script>";
  private static final String TABLE =
      """
      title,began,summary,%s
      Exercise %s,3 May 2021,<img src=x onerror=alert(2)>,x
      Exercise two,not a day,,
      """
          .formatted(HOSTILE, HOSTILE);

  @TempDir static Path folder;
  private static RunningDesk desk;
  private static String base;
  private static String caseId;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    caseId = desk.desk.collecting().openCase("Exercise", "ada").id();
    base = "/cases/" + caseId;
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Viewer seer(String name) {
    return desk.desk.people().viewer(name);
  }

  private static String upload(Visitor who, String name, String content) throws IOException {
    who.get(base + "/import");
    HttpResponse<String> answer = who.postParts(base + "/import", name, content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Visitor.location(answer).replaceFirst(".*/import/", "");
  }

  @Test
  void aTableIsUploadedMappedShownTakenAndUndone() throws IOException {
    Visitor ben = desk.signedIn("ben");
    assertThat(ben.get(base + "/import").body()).contains("Nothing was imported yet");
    String item = upload(ben, HOSTILE + ".csv", TABLE);
    String look = ben.get(base + "/import/" + item).body();
    assertThat(look).contains("What this file would become", "value:began", "2021-05-03");
    assertThat(look).doesNotContain("<script>alert", "<img src=x");
    Map<String, String> mapping = new LinkedHashMap<>();
    mapping.put("type", "incident");
    mapping.put("header", "1");
    mapping.put("c0", "value:title");
    mapping.put("c1", "value:began");
    mapping.put("c2", "value:summary");
    mapping.put("c3", "");
    mapping.put("name", "practice " + HOSTILE);
    HttpResponse<String> preview = ben.post(base + "/import/" + item + "/preview", mapping);
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("is no date").doesNotContain("<script>alert");
    HttpResponse<String> taken = ben.post(base + "/import/" + item + "/take", mapping);
    String receipt = Visitor.location(taken).replaceFirst("^https?://[^/]+", "");
    String page = ben.get(receipt).body();
    assertThat(page).contains("2 of 2 records taken", "is no date", "column was left out");
    assertThat(page).doesNotContain("<script>alert", "<img src=x");
    assertThat(ben.get(receipt + "/outcomes.csv").body()).contains("NO_DAY");
    assertThat(ben.get(receipt + "/manifest.json").body()).contains("\"records\" : 2");
    for (String shown : List.of("/incidents", "/items", "/import")) {
      assertThat(ben.get(base + shown).body())
          .as(shown)
          .doesNotContain("<script>alert", "<img src=x");
    }
    ben.get(receipt);
    ben.post(receipt + "/undo", Map.of("reason", "practice"));
    assertThat(ben.get(receipt).body()).contains("Undone");
    EntityQuery all = EntityQuery.inCase(caseId, seer("ben"));
    assertThat(desk.desk.entities().list(all)).isEmpty();
    String again = upload(ben, "again.csv", TABLE + "Exercise three,2021,,\n");
    assertThat(ben.get(base + "/import/" + again).body()).contains("fits its columns");
    ImportRun run = desk.desk.importing().list(caseId, seer("ben")).getFirst();
    assertThat(run.state()).isEqualTo(ImportRun.State.UNDONE);
  }

  @Test
  void aFileThatCannotBeTakenSaysWhatIsWrongAndWhatIsSafe() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String item = upload(ben, "empty.csv", "\n\n");
    assertThat(ben.get(base + "/import/" + item).body())
        .contains("This file cannot be taken in", "sealed and safe");
    assertThat(ben.get(base + "/import/nosuchitem").statusCode()).isEqualTo(404);
  }

  @Test
  void anExportOfWhatIsRestrictedNeedsASecondPerson() throws IOException {
    Visitor ben = desk.signedIn("ben");
    Visitor ada = desk.signedIn("ada");
    ben.get(base + "/export");
    ben.post(
        base + "/export",
        Map.of("form", "CSV", "type", "person", "values", "true", "reason", "for the court"));
    ExportRun asked = desk.desk.exporting().list(caseId, seer("ben")).getFirst();
    assertThat(asked.state()).isEqualTo(ExportRun.State.ASKED);
    assertThat(ben.get(base + "/export").body()).contains("waits for another person");
    ben.post("/exports/" + asked.id() + "/approve", Map.of("reason", "my own"));
    assertThat(desk.desk.exporting().get(asked.id(), seer("ben")).state())
        .isEqualTo(ExportRun.State.ASKED);
    assertThat(ada.get(base + "/export").body()).contains("for the court", "Agree");
    ada.post("/exports/" + asked.id() + "/approve", Map.of("reason", "looked at it"));
    assertThat(desk.desk.exporting().get(asked.id(), seer("ben")).state())
        .isEqualTo(ExportRun.State.MADE);
    ada.get(base + "/export");
    assertThat(ada.post("/exports/" + asked.id() + "/fetch", Map.of()).statusCode()).isEqualTo(302);
    ben.get(base + "/export");
    HttpResponse<String> file = ben.post("/exports/" + asked.id() + "/fetch", Map.of());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(file.body()).startsWith("PK").contains("manifest.json");
    assertThat(ben.get(base + "/export").body()).contains("fetched by ben");
    assertThat(desk.signedIn("cho").get(base + "/export").statusCode()).isEqualTo(403);
  }
}
