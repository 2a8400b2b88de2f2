package org.tocsin.desk.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.web.Visitor;

/** Records seen together: links, the legal matrix, findings, a mission, and empty lists. */
class RecordViewsTest extends RecordingDesk {

  @Test
  void linksAreDrawnListedAndAskedForByDay() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/actors");
    Entity corps = open(ben, "actor", Map.of("name.0.value", "First Corps"));
    Entity brigade =
        open(
            ben,
            "actor",
            Map.of(
                "name.0.value", "Second Brigade",
                "superior.0.value", corps.id(),
                "superior.0.since", "2021",
                "superior.0.until", "2022-06"));

    assertThat(ben.get("/cases/" + caseId + "/links").body())
        .contains("<svg", "First Corps", "Second Brigade", "Superior");
    String command = "/records/" + brigade.id() + "/command?day=";
    assertThat(ben.get(command + "2022-01-01").body()).contains("First Corps");
    assertThat(ben.get(command + "2023-01-01").body()).doesNotContain("First Corps");
  }

  @Test
  void theMatrixShowsWhereNothingIsWritten() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String law = "/cases/" + caseId + "/law?instrument=geneva-conventions";
    assertThat(ben.get(law).body()).contains("0 of", "nothing written", "Article 23");
    Entity one =
        open(
            ben,
            "qualification",
            Map.of(
                "element.0.value", "geneva-conventions.iv-23.refused",
                "state.0.value", "partly_supported"));

    assertThat(ben.get(law).body()).contains("1 of", "/records/" + one.id(), "partly supported");
  }

  @Test
  void aFindingIsNotProposedBeforeItsStandardIsWritten() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/findings");
    Entity one = open(ben, "finding", Map.of("question.0.value", "Was the road closed?"));
    ben.post("/records/" + one.id() + "/move", Map.of("way", "propose"));

    assertThat(ben.get("/records/" + one.id()).body()).contains("it has no conclusion yet");
    assertThat(desk.desk.entities().get(one.id(), seer()).state()).isEqualTo("draft");
  }

  @Test
  void theReportOfAMissionIsFilledFromItsRecords() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + caseId + "/missions");
    Entity mission =
        open(
            ben,
            "mission",
            Map.of("title.0.value", "Exercise mission", "mandate.0.value", "Look at the road."));
    Entity finding = open(ben, "finding", Map.of("question.0.value", "Closed on 2 March?"));
    open(
        ben,
        "question",
        Map.of(
            "mission.0.value", mission.id(),
            "question.0.value", "Since when is it closed?",
            "finding.0.value", finding.id()));
    open(
        ben,
        "interview",
        Map.of(
            "mission.0.value", mission.id(),
            "alias.0.value", "W1",
            "consent.0.value", "given_orally",
            "account.0.value", "They turned us back."));
    String report = ben.get("/records/" + mission.id() + "/report").body();

    assertThat(report)
        .contains(
            "Look at the road.", "Since when is it closed?", "Closed on 2 March?", "1 interview")
        .contains("given orally")
        .doesNotContain("turned us back");
  }

  @Test
  void everyListSaysWhatToDoWhenItIsEmpty() throws IOException {
    String empty = desk.desk.collecting().openCase("Empty", "ada").id();
    Visitor cho = desk.signedIn("cho");
    for (String section :
        new String[] {"incidents", "persons", "actors", "findings", "missions", "links", "work"}) {
      assertThat(cho.get("/cases/" + empty + "/" + section).body())
          .as(section)
          .contains("class=\"empty\"");
    }
  }
}
