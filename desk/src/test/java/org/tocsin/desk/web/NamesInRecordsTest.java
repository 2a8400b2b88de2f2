package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.Certainty;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.exchange.ExportRun;
import org.tocsin.desk.people.Viewer;

/**
 * A colleague types the name of a person at risk into a title, a note, a reason and a comment. The
 * person is found to be at risk only afterwards, which must make no difference.
 */
class NamesInRecordsTest {
  private static final String TAKEN =
      "The council said that Petra Lund, a teacher from Upper Dale, was abducted by soldiers on"
          + " 20 June 2021. Mrs Lund is missing since then.\n";

  @TempDir static Path folder;
  private static RunningDesk desk;
  private static String caseId;
  private static Entity incident;
  private static Entity actor;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    caseId = desk.desk.collecting().openCase("Exercise", "ada").id();
    Exercise.seal(desk.desk, desk.desk.collecting().getCase(caseId));
    incident = open("incident", NewStatement.of("title", "Petra Lund taken at the checkpoint"));
    actor = open("actor", NewStatement.of("name", "The post that holds Lund"));
    Entity finding =
        open(
            "finding",
            NewStatement.of("question", "Where is Lund held?"),
            NewStatement.of("incident", incident.id()));
    assertThat(finding.of("incident")).isNotEmpty();
    change(incident, "the sister of Petra Lund called", note("a friend of Lund"));
    desk.desk.entities().reviewing().comment(incident.id(), "Lund's family asks", ben());
    desk.desk.finding().catchUp();
    seal(TAKEN);
    desk.desk.finding().catchUp();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static NewStatement note(String words) {
    return new NewStatement(
        "began", "2021-06-20", null, Certainty.NOT_STATED, "", "", words, List.of(), List.of());
  }

  private static Entity open(String type, NewStatement... values) {
    NewEntity one = new NewEntity(type, "", List.of(values));
    return desk.desk.entities().open(caseId, one, "Lund again", ben());
  }

  private static void change(Entity one, String reason, NewStatement... values) {
    desk.desk.entities().change(one.id(), one.version(), List.of(values), List.of(), reason, ben());
  }

  private static Viewer ben() {
    return desk.desk.people().viewer("ben");
  }

  private static void seal(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.desk.collecting().seal(caseId, "r.txt", new ByteArrayInputStream(bytes), "ada").item();
    desk.desk.establishing().read(item);
  }

  /** Every page and table of the case and of its records that its routes and its links lead to. */
  private static Set<String> addresses() {
    String base = "/cases/" + caseId;
    Set<String> all = new LinkedHashSet<>(List.of("/", base));
    for (String room :
        List.of(
            "incidents",
            "actors",
            "findings",
            "persons",
            "missions",
            "links",
            "links.csv",
            "work",
            "timeline",
            "map",
            "law",
            "find?q=checkpoint",
            "find?q=type:incident",
            "find.csv?q=held",
            "find?q=family",
            "inbox",
            "coverage",
            "contradictions",
            "origins",
            "alerts",
            "appeals",
            "export",
            "ledger",
            "dossier",
            "records/new?type=finding")) {
      all.add(base + "/" + room);
    }
    all.add("/find?q=checkpoint");
    all.add("/ledger");
    for (Entity one : List.of(incident, actor)) {
      String record = "/records/" + one.id();
      all.addAll(List.of(record, record + "/history", record + "/command", record + "/change"));
      all.add(record + "?as_of=" + (one.version() + 1));
      all.add(base + "/links?around=" + one.id());
    }
    for (Statement statement : incident.statements()) {
      all.add("/records/" + incident.id() + "/change?correct=" + statement.id());
    }
    return all;
  }

  @Test
  void noPageAndNoTableNamesThem() throws IOException {
    for (String who : List.of("cho", "ben", "ada")) {
      Visitor visitor = desk.signedIn(who);
      List<String> leaks = new ArrayList<>();
      int shown = 0;
      for (String address : addresses()) {
        String body = visitor.get(address).body();
        shown += body.contains("[name withheld] taken at the checkpoint") ? 1 : 0;
        if (body.contains("Lund") || body.contains("Petra")) {
          leaks.add(address);
        }
      }
      assertThat(leaks).as("seen by " + who).isEmpty();
      assertThat(shown).as("pages that show the title").isGreaterThan(4);
    }
  }

  @Test
  void noSearchForTheirNameFindsTheRecord() throws IOException {
    Visitor cho = desk.signedIn("cho");
    for (String name : List.of("Lund", "Petra", "name:Lund")) {
      assertThat(cho.get("/cases/" + caseId + "/find?q=" + name).body())
          .as(name)
          .doesNotContain("/records/" + incident.id());
    }
    assertThat(cho.get("/cases/" + caseId + "/find?q=checkpoint").body())
        .contains("/records/" + incident.id());
  }

  @Test
  void anExportHidesThemToo() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/export");
    for (String form : List.of("CSV", "FTM", "ESF")) {
      ben.post(
          "/cases/" + caseId + "/export",
          Map.of("form", form, "type", "incident", "reason", "for the archive"));
      ExportRun run = desk.desk.exporting().list(caseId, ben()).getFirst();
      assertThat(run.state()).as(form).isEqualTo(ExportRun.State.MADE);
      assertThat(
              unpacked(desk.desk.exporting().fetch(run.id(), ben(), Instant.now()).readAllBytes()))
          .as(form)
          .contains("[name withheld] taken")
          .doesNotContain("Lund", "Petra");
    }
  }

  private static String unpacked(byte[] pack) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void whoWorksOnItOpensTheWordsWithAReasonThatIsRecorded() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/records/" + incident.id());
    Statement title = desk.desk.entities().get(incident.id(), ben()).of("title").getFirst();
    String open = "/records/" + incident.id() + "/statements/" + title.id() + "/open";
    assertThat(ben.post(open, Map.of("reason", "to call the family")).body())
        .contains("Petra Lund taken at the checkpoint");
    assertThat(desk.desk.establishing().listOpenings(1).getFirst().reason())
        .isEqualTo("to call the family");
    Visitor cho = desk.signedIn("cho");
    cho.get("/records/" + incident.id());
    assertThat(cho.post(open, Map.of("reason", "to know")).statusCode()).isEqualTo(403);
  }

  @Test
  void takingAChangeBackKeepsTheNameInTheLedger() {
    Entity one = open("incident", NewStatement.of("title", "Lund seen"));
    Statement title = one.of("title").getFirst();
    desk.desk
        .entities()
        .change(
            one.id(),
            one.version(),
            List.of(NewStatement.of("title", "Somebody seen")),
            List.of(title.id()),
            "shorter",
            ben());
    long step = desk.desk.entities().history(one.id(), ben()).getLast().leaf();
    desk.desk.entities().undoing().undo(one.id(), step, ben());
    Entity back = desk.desk.entities().get(one.id(), ben());
    assertThat(back.title()).isEqualTo("[name withheld] seen");
    assertThat(
            desk.desk
                .entities()
                .openRestricted(one.id(), back.of("title").getFirst().id(), "to check", ben())
                .value())
        .isEqualTo("Lund seen");
  }
}
