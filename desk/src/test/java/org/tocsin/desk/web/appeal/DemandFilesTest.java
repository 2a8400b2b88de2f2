package org.tocsin.desk.web.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.appeal.demand.DemandBoard;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.press.BoardPress;
import org.tocsin.desk.web.Asked;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** The board of demands leaves as files that other programs, and paper, can take. */
class DemandFilesTest {
  private static final LocalDate DAY = LocalDate.of(2023, 5, 1);

  @TempDir static Path folder;
  private static RunningDesk desk;
  private static CaseFile file;
  private static String board;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Exercise: ferry", "ada");
    Viewer ada = desk.desk.people().viewer("ada");
    Asked.write(desk.desk, file, "(exercise, <b>)", ada, desk.desk.people().viewer("ben"));
    board = "/cases/" + file.id() + "/demands";
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static HttpResponse<String> fetch(String ending, String type) throws IOException {
    HttpResponse<String> answer = desk.signedIn("cho").get(board + ending + "?day=" + DAY);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", "demands" + ending);
    return answer;
  }

  @Test
  void theBoardOffersEachFile() throws IOException {
    Visitor cho = desk.signedIn("cho");
    assertThat(cho.get(board + "?day=" + DAY).body())
        .contains("demands.csv?", "demands.json?", "demands.ics?", "demands.pdf?");
  }

  @Test
  void theTableAndTheDataHoldEachPartyWithItsState() throws IOException {
    assertThat(fetch(".csv", "text/csv").body())
        .contains("Open the Ferry Road", "answered,noted", "France", "2023-04-19");
    assertThat(fetch(".json", "application/json").body())
        .contains("\"schema\" : \"tocsin-demands/1\"", "\"answer\" : \"noted\"");
  }

  @Test
  void deadlinesOfDemandsThatRunStandInTheCalendar() throws IOException {
    assertThat(fetch(".ics", "text/calendar").body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("20230419");
  }

  @Test
  void thePaperSaysWhoWasAskedAndHowLongTheyAreSilentAndIsTheSameEachTime() throws IOException {
    assertThat(fetch(".pdf", "application/pdf").body()).startsWith("%PDF-");
    DemandBoard known =
        desk.desk.rooms().appeals().board(file.id(), DAY, desk.desk.people().viewer("cho"));
    byte[] paper = new BoardPress().pdf(file.name(), known);
    assertThat(new BoardPress().pdf(file.name(), known)).isEqualTo(paper);
    try (PDDocument document = Loader.loadPDF(paper)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("Who was asked for what, as of 1 May 2023: Exercise: ferry")
          .contains("20 Mar 2023, by Council of Kesten")
          .contains("Open the Ferry Road (exercise, <b>)")
          .contains("15 members: 14 prepared, 1 answered")
          .contains("19 Apr 2023, 12 days over")
          .contains("Addressees side by side");
    }
  }

  @Test
  void aCaseWithoutDemandsSaysSoOnPaper() throws IOException {
    CaseFile empty = desk.desk.collecting().openCase("Empty", "ada");
    DemandBoard none =
        desk.desk.rooms().appeals().board(empty.id(), DAY, desk.desk.people().viewer("cho"));
    try (PDDocument document = Loader.loadPDF(new BoardPress().pdf(empty.name(), none))) {
      assertThat(new PDFTextStripper().getText(document)).contains("No demand is on record.");
    }
  }
}
