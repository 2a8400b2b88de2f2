package org.tocsin.desk.web.appeal;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.appeal.demand.Cell;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** What was answered is recorded in one place. */
class AppealsOnRecordTest {
  private static final String APPEAL =
      """
      Appeal of the Council of Kesten

      20 March 2023

      To the International Committee of the Red Cross:

      - demand that the Ferry Road be opened.
      """;

  @TempDir Path folder;

  @Test
  void fromTheDayAnAppealIsOnRecordItsAnswersStandOnTheBoardAlone() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder)) {
      CaseFile file = desk.desk.collecting().openCase("Exercise", "ada");
      byte[] bytes = APPEAL.getBytes(StandardCharsets.UTF_8);
      Item item =
          desk.desk
              .collecting()
              .seal(file.id(), "appeal.txt", new ByteArrayInputStream(bytes), "ben")
              .item();
      desk.desk.establishing().read(item);
      Candidate demand =
          desk.desk
              .establishing()
              .list(CandidateQuery.inCase(file.id()).ofKind(Candidate.Kind.DEMAND))
              .getFirst();
      Visitor ben = desk.signedIn("ben");
      String board = "/cases/" + file.id() + "/appeals";
      assertThat(ben.get(board).body())
          .contains("Put this appeal on record", "?respond=" + demand.id());
      ben.get("/items/" + item.id() + "/appeal");
      ben.post("/items/" + item.id() + "/appeal", Map.of("demand", demand.id()));
      assertThat(ben.get(board).body())
          .contains("what became of each demand stands on the board")
          .doesNotContain("?respond=");
      ben.post(
          "/demands/" + demand.id() + "/responses", Map.of("kind", "agreed", "day", "2023-04-01"));
      assertThat(ben.get(board).body()).contains("recorded on the board of demands");
    }
  }

  @Test
  void severalDemandsToOneAddresseeGoOutInOneLetter() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder)) {
      CaseFile file = desk.desk.collecting().openCase("Exercise", "ada");
      byte[] bytes =
          (APPEAL + "- call for observers on the Ferry Road.\n").getBytes(StandardCharsets.UTF_8);
      Item item =
          desk.desk
              .collecting()
              .seal(file.id(), "appeal.txt", new ByteArrayInputStream(bytes), "ben")
              .item();
      desk.desk.establishing().read(item);
      Visitor ben = desk.signedIn("ben");
      List<Candidate> read =
          desk.desk
              .establishing()
              .list(CandidateQuery.inCase(file.id()).ofKind(Candidate.Kind.DEMAND));
      assertThat(read).hasSize(2);
      String chosen = read.get(0).id() + "," + read.get(1).id();
      ben.get("/items/" + item.id() + "/appeal");
      ben.post("/items/" + item.id() + "/appeal", Map.of("demand", chosen));
      Viewer me = new Viewer("ben", Role.ANALYST, Set.of());
      List<Cell> wholes =
          desk.desk.rooms().appeals().board(file.id(), LocalDate.now(UTC), me).wholes();
      String first = wholes.get(0).demand().id();
      String second = wholes.get(1).demand().id();
      String letter = "/asks/" + first + "/letter";
      assertThat(ben.get(letter).body()).contains("Other demands to the same addressee");
      assertThat(ben.get(letter + "?also=" + second).body())
          .contains("1. ")
          .contains("2. ")
          .contains("<input type=\"hidden\" name=\"also\" value=\"" + second + "\"");
      ben.post(
          letter,
          Map.of(
              "also", second,
              "to", wholes.get(0).addressee().id() + "/",
              "way", "POST",
              "address", "1 Harbour Square",
              "subject", "Ferry Road",
              "body", "Open it, and send observers."));
      assertThat(desk.desk.rooms().notices().list(file.id(), me))
          .singleElement()
          .satisfies(one -> assertThat(one.demands()).containsExactly(first, second));
    }
  }
}
