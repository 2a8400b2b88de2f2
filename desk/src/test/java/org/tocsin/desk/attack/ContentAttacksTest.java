package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.exchange.ImportPlan;
import org.tocsin.desk.exchange.form.Suggestion;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.Exercise;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** Attacks through what is sealed and written, and through the names of files and people. */
class ContentAttacksTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>";
  private static final String AT_RISK =
      """
      Exercise: invented for practice.

      On 4 March 2023, the Relief Office of Eastland said that Arne Lund, a witness, was detained \
      by the police at the Ferry Road.
      """;

  @TempDir Path folder;
  private RunningDesk desk;
  private CaseFile file;

  @BeforeEach
  void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Case " + HOSTILE, "ada");
    Exercise.seal(desk.desk, file);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void aScriptStoredInANameAReasonOrANoteStaysWords() throws IOException {
    Item item = seal(HOSTILE + ".txt", "On 5 March 2023, a driver said: " + HOSTILE);
    Candidate candidate =
        desk.desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst();
    Visitor ben = desk.signedIn("ben");
    ben.get("/");
    ben.post("/candidates/" + candidate.id() + "/reject", Map.of("reason", HOSTILE));
    String kept = desk.desk.people().compartments().open("quiet " + HOSTILE, "ada").id();
    desk.desk.people().compartments().add(kept, "ben", "ada");
    ben.post("/items/" + item.id() + "/restrict", Map.of("compartment", kept, "reason", HOSTILE));
    ben.get("/glass");
    ben.post("/glass", Map.of("id", HOSTILE, "reason", HOSTILE));

    List<String> pages =
        List.of(
            "/",
            "/cases/" + file.id(),
            "/cases/" + file.id() + "/items",
            "/cases/" + file.id() + "/inbox",
            "/cases/" + file.id() + "/timeline",
            "/items/" + item.id(),
            "/items/" + item.id() + "/read",
            "/items/" + item.id() + "/restrict",
            "/candidates/" + candidate.id(),
            "/ledger");
    for (String page : pages) {
      assertHarmless(ben, page);
    }
    Visitor ada = desk.signedIn("ada");
    for (String page : List.of("/glass", "/compartments", "/oversight", "/accounts", "/me")) {
      assertHarmless(ada, page);
    }
  }

  @Test
  void aScriptInEveryCellOfAnImportStaysWords() throws IOException {
    String cell = '"' + HOSTILE.replace("\"", "\"\"") + '"';
    String table =
        "title,summary," + cell + "\n" + (cell + "," + cell + "," + cell + "\n").repeat(2);
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.desk
            .collecting()
            .seal(file.id(), HOSTILE + ".csv", new ByteArrayInputStream(bytes), "ben")
            .item();
    Viewer ben = desk.desk.people().viewer("ben");
    var look = desk.desk.importing().look(item.id(), Layout.FOUND_OUT, ben);
    var mapping =
        new Suggestion(desk.desk.importing().types().get("incident"))
            .of(look.head().orElseThrow(), look.layout());
    String run = desk.desk.importing().nextId();
    desk.desk.importing().run(run, new ImportPlan(item.id(), mapping, ""), ben, done -> {});
    List<Entity> opened =
        desk.desk.entities().list(EntityQuery.inCase(file.id(), ben).ofType("incident"));
    assertThat(opened).hasSize(2);
    desk.desk.entities().reviewing().comment(opened.getFirst().id(), HOSTILE, ben);
    desk.desk.finding().catchUp();
    String home = "/cases/" + file.id();
    Visitor visitor = desk.signedIn("ben");
    for (String page :
        List.of(
            home + "/import",
            home + "/import/" + item.id(),
            home + "/import/receipts/" + run,
            home + "/incidents",
            home + "/links",
            home + "/work",
            home + "/find?q=onerror",
            home + "/find?q=" + URLEncoder.encode(HOSTILE.replace(":", ""), StandardCharsets.UTF_8),
            home + "/export",
            home + "/law",
            home + "/map",
            "/records/" + opened.getFirst().id(),
            "/records/" + opened.getFirst().id() + "/history",
            "/records/" + opened.getFirst().id() + "/change")) {
      assertHarmless(visitor, page);
    }
  }

  private static void assertHarmless(Visitor visitor, String page) throws IOException {
    HttpResponse<String> answer = visitor.get(page);
    assertThat(answer.statusCode()).as(page).isIn(200, 400);
    assertThat(answer.body()).as(page).doesNotContain("<img src=x", "<script>alert");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .as(page)
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void addressesOfSealedFilesCannotBeGuessed() throws IOException {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      ids.add(seal("photo-" + i + ".txt", "picture " + i).id());
    }
    assertThat(ids).hasSize(40).allMatch(id -> id.matches("[a-z][0-9a-z]{12}"));
    assertThat(ids.stream().map(id -> id.substring(0, 5)).distinct()).hasSizeGreaterThan(35);
    Item item = desk.desk.collecting().listItems(file.id()).getFirst();
    Visitor cho = desk.signedIn("cho");
    for (String guess :
        List.of(item.digest(), item.name(), "1", "photo-1.txt", String.valueOf(item.leaf()))) {
      assertThat(cho.get("/items/" + guess).statusCode()).as(guess).isEqualTo(404);
    }
    assertThat(desk.stranger().get("/items/" + item.id()).statusCode()).isEqualTo(302);
  }

  @Test
  void whoIsAtRiskIsNamedInNoListTitleOrAddress() throws IOException {
    Item item = seal("statement.txt", AT_RISK);
    Candidate demand =
        desk.desk
            .establishing()
            .list(CandidateQuery.inCase(file.id()).ofKind(Candidate.Kind.DEMAND))
            .getFirst();
    LocalDate day = LocalDate.of(2023, 3, 20);
    desk.desk
        .appealing()
        .record(demand.id(), "noted", day, "They asked after Arne Lund.", item.id(), "ben");
    Visitor cho = desk.signedIn("cho");
    for (String page :
        List.of(
            "", "/inbox", "/items", "/timeline", "/timeline.csv", "/alerts", "/map", "/appeals")) {
      assertThat(cho.get("/cases/" + file.id() + page).body()).as(page).doesNotContain("Lund");
    }
    assertThat(cho.get("/items/" + item.id() + "/read").body()).doesNotContain("Lund");
    assertThat(cho.get("/api/cases/" + file.id()).body()).doesNotContain("Lund");
    assertThat(cho.get("/cases/" + file.id() + "/appeals").body())
        .contains("[name withheld]", "/items/" + item.id());
    String kept = desk.desk.people().compartments().open("quiet", "ada").id();
    desk.desk.people().compartments().add(kept, "ben", "ada");
    Viewer inside = desk.desk.people().viewer("ben");
    desk.desk.collecting().restrict(item.id(), kept, "she asked for it", inside);
    assertThat(cho.get("/cases/" + file.id() + "/appeals").body()).doesNotContain(item.id());
    desk.desk.collecting().restrict(item.id(), "", "she agreed", inside);
    assertThat(cho.post("/items/" + item.id() + "/read", Map.of("reason", "x")).statusCode())
        .isEqualTo(403);
    Visitor ben = desk.signedIn("ben");
    ben.get("/items/" + item.id() + "/read");
    assertThat(ben.post("/items/" + item.id() + "/read", Map.of()).body())
        .as("without a reason")
        .doesNotContain("Lund");
    String opened = ben.post("/items/" + item.id() + "/read", Map.of("reason", "to call")).body();
    assertThat(opened).contains("Lund");
    assertThat(opened.replaceAll("(?s).*<title>(.*?)</title>.*", "$1")).doesNotContain("Lund");
    assertThat(desk.signedIn("ada").get("/oversight").body()).contains("ben", "to call");
  }

  @Test
  void accountsAreNamedInNoFileOfADossier() throws IOException {
    Candidate candidate =
        desk.desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst();
    desk.desk.people().add("zebulon.q", "{noop}x", org.tocsin.desk.people.Role.ANALYST, "ada");
    desk.desk.establishing().accept(candidate.id(), "zebulon.q");
    Item item = desk.desk.collecting().listItems(file.id()).getFirst();
    desk.desk
        .collecting()
        .openOriginal(item.id(), desk.desk.people().viewer("zebulon.q"), "to look")
        .close();
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + file.id() + "/dossier");
    ben.post("/cases/" + file.id() + "/dossier", Map.of());
    try (var files = Files.walk(folder.resolve("dossiers"))) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      assertThat(written).isNotEmpty();
      for (Path one : written) {
        String text = new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1);
        assertThat(text).as(one.toString()).doesNotContain("zebulon");
      }
    }
  }

  private Item seal(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ben").item();
    desk.desk.establishing().read(item);
    return item;
  }
}
