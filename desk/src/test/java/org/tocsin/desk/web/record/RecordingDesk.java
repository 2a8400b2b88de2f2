package org.tocsin.desk.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.Exercise;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** A desk with people of every role and one case, for tests of the pages of records. */
abstract class RecordingDesk {
  @TempDir static Path folder;
  static RunningDesk desk;
  static String caseId;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    caseId = desk.desk.collecting().openCase("Exercise", "ada").id();
    Exercise.seal(desk.desk, desk.desk.collecting().getCase(caseId));
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  static Entity open(Visitor who, String type, Map<String, String> values) throws IOException {
    Map<String, String> form = new java.util.LinkedHashMap<>(values);
    form.put("type", type);
    HttpResponse<String> answer = who.post("/cases/" + caseId + "/records", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String id = Visitor.location(answer).replaceFirst(".*/records/", "");
    return desk.desk.entities().get(id, seer());
  }

  static Viewer seer() {
    return desk.desk.people().viewer("ada");
  }
}
