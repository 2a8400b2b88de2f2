package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.appeal.sanction.SampleLists;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Viewer;

/** The pages of the lists of sanctions, through HTTP. */
class SanctionPagesTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static CaseFile file;
  private static String actor = "";

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Exercise", "ada");
    NewEntity guard =
        new NewEntity(
            "actor", Viewer.OPEN, List.of(NewStatement.of("name", "Road Guard of Westland")));
    Viewer ben = desk.desk.people().viewer("ben");
    actor = desk.desk.entities().open(file.id(), guard, "exercise", ben).id();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void aListIsTakenScreenedAndDecidedOn() throws IOException {
    String home = "/cases/" + file.id() + "/sanctions";
    Visitor ben = desk.signedIn("ben");
    ben.get(home);
    String edition = Visitor.location(ben.postParts(home + "/file", "un.xml", SampleLists.UN));
    assertThat(ben.get(edition).body()).contains("2 added", "RASHAD VUQAR QAZANFARZADE");
    assertThat(ben.get(home).body()).contains("ROAD GUARD OF WESTLAND", "points of 100");
    Map<String, String> decision = new LinkedHashMap<>();
    decision.put("record", actor);
    decision.put("list", "UN Security Council");
    decision.put("key", "7000002");
    decision.put("verdict", "no_match");
    decision.put("points", "80");
    decision.put("reason", "Exercise: another guard");
    ben.post(home + "/decisions", decision);
    assertThat(desk.signedIn("cho").get(home).body())
        .contains("not the same", "Exercise: another guard")
        .doesNotContain("Seal the decision");
    assertThat(ben.get(home + "/entry?list=UN+Security+Council&key=7000001").body())
        .contains("Listed by", "1971-03-02", "Status over time");
    String typed = ben.post(home + "/screen", Map.of("names", "Рашад Газанфарзаде")).body();
    assertThat(typed).contains("RASHAD VUQAR QAZANFARZADE");
    assertThat(ben.get(home).body()).contains("The decision is sealed");
    ben.postParts(home + "/file", "bad.xml", "<!DOCTYPE x><sdnList/>");
    assertThat(ben.get(home).body()).contains("document type");
  }
}
