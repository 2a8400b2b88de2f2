package org.tocsin.desk.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.find.SavedSearch;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** A saved search tells on every page that something new answers it, and only what one may see. */
class SavedSearchNewsTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static String caseId;
  private static String inner;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    caseId = desk.desk.collecting().openCase("Exercise", "ada").id();
    inner = desk.desk.people().compartments().open("Inner", "ada").id();
    desk.desk.people().compartments().add(inner, "ada", "ada");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static void open(String title, String compartment) {
    Viewer ada = desk.desk.people().viewer("ada");
    NewEntity one =
        new NewEntity("incident", compartment, List.of(NewStatement.of("title", title)));
    desk.desk.entities().open(caseId, one, "", ada);
    desk.desk.finding().catchUp();
  }

  @Test
  void whatIsNewIsToldOnEveryPageUntilItIsLookedAt() throws IOException {
    open("Ferry held before", "");
    Visitor cho = desk.signedIn("cho");
    String base = "/cases/" + caseId;
    cho.get(base + "/find?q=ferry");
    assertThat(cho.post(base + "/find/saved", Map.of("q", "ferry", "name", "Ferries")).statusCode())
        .isEqualTo(302);
    desk.desk.finding().catchUp();
    assertThat(cho.get("/").body()).as("what was there before is no news").doesNotContain("1 new");

    open("Ferry held inside", inner);
    assertThat(cho.get("/").body()).as("nothing they may not see").doesNotContain(" new</span>");
    open("Ferry held again", "");
    for (String page : List.of("/", base, base + "/incidents")) {
      assertThat(cho.get(page).body()).as(page).contains("1 new</span>");
    }
    assertThat(desk.signedIn("ben").get("/").body()).doesNotContain(" new</span>");

    SavedSearch saved =
        desk.desk.finding().listSaved(caseId, desk.desk.people().viewer("cho")).getFirst();
    cho.get(base + "/find");
    String shown =
        Visitor.location(cho.post(base + "/find/saved/" + saved.id() + "/look", Map.of()));
    assertThat(shown).as("its words stay out of the address").doesNotContain("ferry");
    assertThat(cho.get(shown.replaceFirst("^https?://[^/]+", "")).body())
        .contains("Ferry</mark> held again")
        .doesNotContain("held inside", "held before");
    desk.desk.finding().catchUp();
    assertThat(cho.get("/").body()).doesNotContain(" new</span>");
  }
}
