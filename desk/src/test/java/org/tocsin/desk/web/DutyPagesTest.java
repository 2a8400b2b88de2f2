package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.appeal.duty.TakenText;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.people.Viewer;

/** The pages of the texts that bind, through HTTP. */
class DutyPagesTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static CaseFile file;
  private static Obliged obliged;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk.desk, file);
    obliged = Obliged.write(desk.desk, file, ben());
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Viewer ben() {
    return desk.desk.people().viewer("ben");
  }

  private static String home(String path) {
    return "/cases/" + file.id() + "/orders" + path;
  }

  @Test
  void theListCountsDaysNotMetAndOffersWhatShips() throws IOException {
    String page = desk.signedIn("cho").get(home("?day=2023-03-20")).body();
    assertThat(page).contains("1 obligation stated", "days", "Resolution 9999");
    assertThat(page).doesNotContain("Take into the case");
    String forBen = desk.signedIn("ben").get(home("")).body();
    assertThat(forBen).contains("Take into the case", "Trilateral Statement of 9 November 2020");
  }

  @Test
  void anOrderShowsItsStripTheCountsPerAccountAndWhoJudges() throws IOException {
    String page = desk.signedIn("cho").get(home("/" + obliged.text() + "?day=2023-03-20")).body();
    assertThat(page)
        .contains("<svg", "all accounts together", "all reports together")
        .contains("Exercise: the office says so", "not verified", "days late");
    assertThat(page).doesNotContain("<form method=\"post\" action=\"/cases");
  }

  @Test
  void daysOfAnObligationStandAsOtherDaysDo() throws IOException {
    String page = desk.signedIn("cho").get(home("/" + obliged.text() + "?day=2024-03-20")).body();
    assertThat(page).contains("<bdi>1 Mar 2023</bdi>", "8 Mar 2023, then every month");
    assertThat(page).doesNotContain("every 1 months").contains("8 reports that were due earlier");
  }

  @Test
  void aTextIsTakenStatedJudgedAndLeavesAsTables() throws IOException {
    CaseFile own = desk.desk.collecting().openCase("Taking", "ada");
    Exercise.seal(desk.desk, own);
    String orders = "/cases/" + own.id() + "/orders";
    Visitor ben = desk.signedIn("ben");
    ben.get(orders);
    HttpResponse<String> taken = ben.post(orders + "/take", Map.of("key", "icj-order-2023"));
    String order = Visitor.location(taken);
    assertThat(ben.get(order).body()).contains("The text is taken", "operative part");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("offer", "0");
    fields.put("paragraph", "operative part");
    fields.put("bearer", "Azerbaijan");
    fields.put("act", "take every measure");
    fields.put("start", "2023-02-22");
    fields.put("test", "unimpeded");
    fields.put("way", "Ferry Road");
    fields.put("direction", "both");
    assertThat(ben.post(order + "/duties", fields).statusCode()).isEqualTo(302);
    TakenText text = desk.desk.rooms().duties().listTexts(own.id(), ben()).getLast();
    assertThat(desk.desk.rooms().duties().list(text).getFirst().obligation().act().verified())
        .as("what was changed is not verified any more")
        .isFalse();
    assertThat(desk.desk.rooms().duties().list(text).getFirst().obligation().bearer().verified())
        .isTrue();
    String csv = ben.get(order + "/days.csv?day=2023-03-20").body();
    assertThat(csv).startsWith("bearer,act,by,first,last,days,state").contains("not met");
    assertThat(ben.get(order + "/order.json?day=2023-03-20").body())
        .contains("\"by_reports\"", "\"not_met_most\"");
  }

  @Test
  void whatCannotBeStatedIsRefusedInOneLine() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String order = home("/" + obliged.text());
    ben.get(order);
    ben.post(order + "/duties", Map.of("offer", "-1", "bearer", "X", "act", "Y", "start", "soon"));
    assertThat(ben.get(order).body()).contains("nothing has changed", "write a date as 2023-02-22");
  }

  @Test
  void aTableOfRecommendationsIsSealedAndTaken() throws IOException {
    CaseFile own = desk.desk.collecting().openCase("Review", "ada");
    String orders = "/cases/" + own.id() + "/orders";
    Visitor ben = desk.signedIn("ben");
    ben.get(orders);
    String csv = "Recommendation,State under Review,Position\nOpen it,Westland,Noted\n";
    String order = Visitor.location(ben.postParts(orders + "/review", "upr.csv", csv));
    assertThat(ben.get(order).body()).contains("list of recommendations", "Open it", "noted");
  }

  @Test
  void anEmptyCaseSaysWhatToDo() throws IOException {
    CaseFile empty = desk.desk.collecting().openCase("Nothing yet", "ada");
    String page = desk.signedIn("ben").get("/cases/" + empty.id() + "/orders").body();
    assertThat(page).contains("0 binding texts", "have a sealed resolution or order read");
    assertThat(List.of(desk.signedIn("ben").get(home("/none")).statusCode())).containsExactly(404);
  }
}
