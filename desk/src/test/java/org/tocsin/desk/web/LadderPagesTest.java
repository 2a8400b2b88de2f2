package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.warn.ladder.LadderBook;
import org.tocsin.foresight.ladder.Ladder;
import org.tocsin.foresight.ladder.Rung;

/** The ladder of a case on its page: tried, proposed, confirmed, exported, read from a file. */
class LadderPagesTest {
  @TempDir static Path folder;
  private static RunningDesk desk;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static LadderBook book() {
    return desk.desk.rooms().ladders().book();
  }

  private static CaseFile newCase() throws IOException {
    CaseFile file = desk.desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk.desk, file);
    return file;
  }

  /** The shipped ladder as its form sends it. */
  private static Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    int i = 0;
    for (Rung rung : Ladder.shipped().rungs()) {
      form.put("id" + i, rung.id());
      form.put("title" + i, rung.title());
      form.put("from" + i, rung.from().name().toLowerCase(java.util.Locale.ROOT));
      form.put("acknowledge" + i, Integer.toString(rung.acknowledgeMinutes()));
      form.put("remind" + i, Integer.toString(rung.remindMinutes()));
      form.put("place" + i, Integer.toString(i + 1));
      if (rung.quiet()) {
        form.put("quiet" + i, "yes");
      }
      i++;
    }
    form.put("id" + i, "");
    form.put("title" + i, "");
    form.put("place" + i, "9");
    return form;
  }

  /** What the page offers to propose. */
  private static String offered(HttpResponse<String> page) {
    Matcher text = Pattern.compile("name=\"text\" value=\"([^\"]*)\"").matcher(page.body());
    assertThat(text.find()).isTrue();
    return text.group(1).replace("&#34;", "\"").replace("&quot;", "\"");
  }

  @Test
  void aRungIsChangedMovedAddedAndRemovedAndHoldsWhenASecondPersonConfirms() throws IOException {
    CaseFile file = newCase();
    String page = "/cases/" + file.id() + "/ladder";
    Visitor ben = desk.signedIn("ben");
    assertThat(ben.get(page).body()).contains("Duty officer", "no ladder of its own");
    Map<String, String> form = form();
    form.put("acknowledge0", "30");
    form.put("place1", "3");
    form.put("place2", "2");
    form.put("gone3", "yes");
    form.put("id4", "mayor");
    form.put("title4", "Mayor");
    form.put("from4", "watch");
    form.put("acknowledge4", "60");
    form.put("remind4", "20");
    HttpResponse<String> tried = ben.post(page + "/look", form);
    assertThat(tried.body())
        .contains("<del>120</del>", "<ins>30</ins>", "new rung", "removed")
        .contains("What it would have done with the last alerts", "The ladder that holds");
    ben.post(page, Map.of("text", offered(tried), "reason", "no council here"));
    assertThat(ben.get(page).body())
        .contains("A ladder waits for a second person", "no council here")
        .doesNotContain("/confirm");
    assertThat(book().inForce(file.id())).isEqualTo(Ladder.shipped());

    Visitor ada = desk.signedIn("ada");
    String id = book().findWaiting(file.id()).orElseThrow().id();
    assertThat(ada.get(page).body()).contains(id + "/confirm");
    ada.post(page + "/" + id + "/confirm", Map.of());
    assertThat(book().inForce(file.id()).rungs())
        .extracting(Rung::id)
        .containsExactly("officer", "secretary-general", "special-adviser", "mayor");

    HttpResponse<String> back = ben.get(page + "?version=file");
    ben.post(page, Map.of("text", offered(back), "reason", "the council is back"));
    assertThat(book().findWaiting(file.id()).orElseThrow().ladder()).isEqualTo(Ladder.shipped());
    assertThat(ben.get(page).body()).contains("History: 2 versions");
  }

  @Test
  void aLadderThatWouldSilenceItsTopRungIsRefusedAndWhatWasTypedStays() throws IOException {
    CaseFile file = newCase();
    Visitor ben = desk.signedIn("ben");
    String page = "/cases/" + file.id() + "/ladder";
    ben.get(page);
    Map<String, String> form = form();
    form.put("quiet3", "yes");
    form.put("title3", "Council of the valley");
    HttpResponse<String> answer = ben.post(page + "/look", form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("quiet hours never silence the top rung", "value=\"Council of the valley\"")
        .doesNotContain("name=\"text\"");
  }

  @Test
  void theFileThatLeavesIsTheFileThatComesIn() throws IOException {
    CaseFile file = newCase();
    Visitor cho = desk.signedIn("cho");
    HttpResponse<String> out = cho.get("/cases/" + file.id() + "/ladder.json");
    assertThat(out.body()).isEqualTo(Ladder.shipped().text());
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + file.id() + "/ladder");
    String other = out.body().replace("Duty officer", "Night desk");
    HttpResponse<String> in =
        ben.postParts("/cases/" + file.id() + "/ladder/file", "ladder.json", other);
    assertThat(offered(in)).isEqualTo(other);
    HttpResponse<String> wrong =
        ben.postParts("/cases/" + file.id() + "/ladder/file", "ladder.json", "{\"x\": 1}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("ladder.json cannot be read");
  }

  @Test
  void aRuleThatBeginsAtARungTheNewLadderLacksIsNamedBeforeAnybodyProposesIt() throws IOException {
    CaseFile file = newCase();
    String rule =
        "{\"id\":\"mine\",\"level\":\"watch\",\"where\":[],\"when\":{\"type\":\"closed-for\",";
    rule += "\"days\":3,\"clearAfterDays\":7},\"headline\":\"{corridor}\",\"standDown\":\"\",";
    rule += "\"who\":\"special-adviser\"}";
    var rules = desk.desk.rooms().rules();
    var analyst = desk.desk.people().viewer("ben");
    rules.write(file.id(), rule, analyst);
    rules.tryOut(file.id(), "mine", analyst);
    rules.switchTo(file.id(), "mine", true, "exercise", analyst);
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + file.id() + "/ladder");
    Map<String, String> form = form();
    form.put("gone1", "yes");
    assertThat(ben.post("/cases/" + file.id() + "/ladder/look", form).body())
        .contains("begins at a rung this ladder lacks", "mine");
  }
}
