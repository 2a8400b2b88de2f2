package org.tocsin.desk.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.law.Instrument;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.Exercise;
import org.tocsin.desk.web.RunningDesk;

/** The matrix of legal elements and evidence opens to what stands behind its numbers. */
class LawPagesTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static String caseId;
  private static List<Candidate> claims;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    caseId = desk.desk.collecting().openCase("Exercise", "ada").id();
    Exercise.seal(desk.desk, desk.desk.collecting().getCase(caseId));
    claims = desk.desk.establishing().list(CandidateQuery.inCase(caseId));
    Viewer ben = desk.desk.people().viewer("ben");
    Instrument first = desk.desk.rooms().law().list().getFirst();
    String incident =
        desk.desk
            .entities()
            .open(
                caseId,
                new NewEntity("incident", "", List.of(NewStatement.of("title", "Road shut"))),
                "",
                ben)
            .id();
    NewStatement state =
        NewStatement.of("state", "supported")
            .restingOn(List.of(claims.get(0).id()))
            .speakingAgainst(List.of(claims.get(1).id()));
    write(ben, first.elements().get(0).id(), incident, state);
    write(ben, first.elements().get(1).id(), incident, NewStatement.of("state", "supported"));
  }

  private static void write(Viewer by, String element, String incident, NewStatement state) {
    NewEntity one =
        new NewEntity(
            "qualification",
            "",
            List.of(
                NewStatement.of("element", element), NewStatement.of("incident", incident), state));
    desk.desk.entities().open(caseId, one, "", by);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void aCellOpensToItsClaimsForAndAgainstAndToTheRecords() throws IOException {
    String page = desk.signedIn("cho").get("/cases/" + caseId + "/law").body();
    assertThat(page)
        .contains("<details><summary aria-label=\"1 claim for: ")
        .contains("<details><summary aria-label=\"1 claim against: ")
        .contains("/candidates/" + claims.get(0).id(), "/candidates/" + claims.get(1).id())
        .contains("Incident 1: Road shut");
    assertThat(page.length()).isLessThan(200_000);
  }

  @Test
  void whatIsMissingIsSaidInWords() throws IOException {
    assertThat(desk.signedIn("cho").get("/cases/" + caseId + "/law").body())
        .contains("no claim yet", "none found", "nothing written");
  }

  @Test
  void theTableHasALineForEachClaimAndForEachGap() throws IOException {
    String table = desk.signedIn("cho").get("/cases/" + caseId + "/law.csv").body();
    assertThat(table)
        .startsWith("article,element,speaks,claim,grade")
        .contains(",for,", ",against,");
    int elements = desk.desk.rooms().law().list().getFirst().elements().size();
    assertThat(table.lines()).hasSizeGreaterThan(elements);
  }
}
