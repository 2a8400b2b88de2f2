package org.tocsin.desk.establish.assess;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.measure.board.Board;
import org.tocsin.desk.measure.board.Boards;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;

/** A desk with two invented reports, over a real ledger and real views. */
abstract class AssessedDesk {
  static final Viewer READER = new Viewer("rita", Role.READER, Set.of());
  private static final String REPORT =
      """
      Exercise: this report is invented for practice.

      The Relief Office of Eastland said that the Ferry Road was closed on 2 March 2023. On 9 March \
      2023, the Relief Office said that no food had been delivered through the Ferry Road.
      """;
  private static final String DENIAL =
      """
      Exercise: this report is invented for practice.

      On 4 March 2023, the Ministry of Transport of Westland denied that the Ferry Road was closed.
      """;

  @TempDir static Path folder;
  static Desk desk;
  static Assessing assessing;
  static Boards boards;
  String caseId;
  Viewer maria;
  Viewer joe;

  @BeforeAll
  static void open() throws IOException {
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
    assessing = desk.rooms().assessing();
    boards = desk.rooms().boards();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @BeforeEach
  void openCase(TestInfo test) throws IOException {
    caseId = desk.collecting().openCase(test.getDisplayName(), "maria").id();
    maria = new Viewer("maria", Role.ANALYST, Set.of());
    joe = new Viewer("joe", Role.ANALYST, Set.of());
    seal("report.txt", REPORT);
    seal("denial.txt", DENIAL);
  }

  Item seal(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting().seal(caseId, name, new ByteArrayInputStream(bytes), "maria").item();
    desk.establishing().read(item);
    return item;
  }

  static String nurse(String day, String road) {
    return "Exercise.\n\nOn %s, a nurse said that the %s was closed.".formatted(day, road);
  }

  List<Candidate> events() {
    return desk.establishing()
        .list(CandidateQuery.inCase(caseId).ofKind(Candidate.Kind.EVENT).seenBy(maria));
  }

  String accepted(int number) {
    String id = events().get(number).id();
    if (events().get(number).status() == Candidate.Status.CANDIDATE) {
      desk.establishing().accept(id, maria);
    }
    return id;
  }

  NewFinding finding(String code, Grade grade, List<String> claims) {
    return finding(Lens.Kind.INDICATORS, code, Bearing.PRESENT, grade, claims, List.of());
  }

  static NewFinding finding(
      Lens.Kind kind,
      String code,
      Bearing bearing,
      Grade grade,
      List<String> claims,
      List<String> against) {
    return new NewFinding(
        kind,
        code,
        bearing,
        claims,
        against,
        "Ferry Road",
        "2023-03",
        "",
        grade,
        "two offices, one of them there",
        Trend.RISING,
        "The road is the only way in.",
        "whether medicine passes",
        "");
  }

  Board board(Viewer viewer) {
    return boards.board(
        caseId, Lens.Kind.INDICATORS, LocalDate.of(2023, 3, 31), Optional.empty(), viewer);
  }

  List<AlertRecord> raised() {
    desk.warning().raise(caseId, LocalDate.of(2023, 3, 31));
    return desk.warning().list(caseId).stream()
        .filter(alert -> alert.rule().equals("indicator-finding"))
        .toList();
  }
}
