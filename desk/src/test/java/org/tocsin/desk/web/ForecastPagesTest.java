package org.tocsin.desk.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;

/** Sealing, deciding and scoring as people do it in a browser. */
class ForecastPagesTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static CaseFile file;
  private static Foreseen foreseen;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Exercise", "ada");
    foreseen =
        Foreseen.write(
            desk.desk, file, desk.desk.people().viewer("ben"), desk.desk.people().viewer("ada"));
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String home(String path) {
    return "/cases/" + file.id() + path;
  }

  private static Map<String, String> prediction(String probability) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("source", "ben");
    fields.put("kind", "event");
    fields.put("target", "exercise: gate shut");
    fields.put("place", "Fell");
    fields.put("from", desk.desk.rooms().predictions().today().minusDays(5).toString());
    fields.put("last", desk.desk.rooms().predictions().today().minusDays(2).toString());
    fields.put("criterion", "the gate office");
    fields.put("issued", desk.desk.rooms().predictions().today().toString());
    fields.put("probability", probability);
    return fields;
  }

  @Test
  void whatIsTypedWrongIsRefusedWithOneLineAndKept() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get(home("/forecasts"));
    HttpResponse<String> answer = ben.post(home("/forecasts"), prediction("2"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("a probability lies between 0 and 1", "nothing was sealed")
        .contains("value=\"exercise: gate shut\"");
  }

  @Test
  void aLatePredictionSaysSoAndItsOutcomeNeedsASecondReader() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get(home("/forecasts"));
    String set = Visitor.location(ben.post(home("/forecasts"), prediction("0.4")));
    String page = ben.get(set.substring(set.indexOf("/cases"))).body();
    assertThat(page).contains("recorded after their period began", "/questions/");
    String question = page.replaceAll("(?s).*/questions/([0-9a-f]{20}).*", "$1");
    String path = home("/questions/" + question);
    ben.get(path);
    ben.post(path + "/outcome", Map.of("outcome", "no", "why", "the office says so"));
    String waiting = ben.get(path).body();
    assertThat(waiting)
        .contains("waits for a second reader", "the office says so")
        .doesNotContain("/confirm");
    String batch =
        requireNonNull(desk.desk.rooms().predictions().decisions().waiting(file.id()).get(question))
            .id();
    Visitor ada = desk.signedIn("ada");
    assertThat(ada.get(path).body()).contains("/outcomes/" + batch + "/confirm");
    ben.get(path);
    ben.post(home("/outcomes/" + batch + "/confirm"), Map.of("question", question));
    assertThat(ben.get(path).body()).contains("a second person has to confirm");
    ada.post(home("/outcomes/" + batch + "/confirm"), Map.of("question", question));
    assertThat(ada.get(path).body()).contains("Confirmed by ada", "decided");
  }

  @Test
  void theBoardKeepsWhatWasRecordedAfterwardsApartAndWithholdsTheAlmanac() throws IOException {
    Visitor cho = desk.signedIn("cho");
    String page = cho.get(home("/scoreboard")).body();
    assertThat(page)
        .contains("Recorded afterwards, scored apart", "Panel of the Dale", "Almanac")
        .contains("Withheld: no better than its baseline", "Better than its baseline");
    String csv = cho.get(home("/scoreboard.csv")).body();
    assertThat(csv).startsWith("sealed,kind,target").contains("afterwards,event", ",rule,");
    String json = cho.get(home("/scoreboard.json")).body();
    assertThat(json).contains("\"ahead\"", "\"is\" : \"withheld\"", "\"is\" : \"better\"");
  }

  @Test
  void aFanSaysItsReleaseItsTrainingAndThatItRaisesNoAlert() throws IOException {
    Visitor cho = desk.signedIn("cho");
    String page =
        cho.get(home("/forecasts/" + foreseen.fan() + "?place=Glen:+exercise:+trucks")).body();
    assertThat(page)
        .contains("<svg", "gate count of spring", "2020-01 to 2024-12", "raise no alert")
        .contains("Too few to say", "exercise: trucks, Glen");
    assertThat(cho.get(home("/alerts")).body()).contains(home("/forecasts"));
    assertThat(cho.get(home("/forecasts/" + foreseen.fan() + "/table.csv")).body())
        .contains("Relief Office (v3)", "unknown");
  }

  @Test
  void theNumbersOfAWithheldSourceAreOnNoForecastPage() throws IOException {
    String almanac =
        desk.desk.rooms().predictions().listSets(file.id()).stream()
            .filter(set -> set.source().equals("Almanac"))
            .findFirst()
            .orElseThrow()
            .id();
    Visitor cho = desk.signedIn("cho");
    assertThat(cho.get(home("/forecasts/" + almanac)).body())
        .contains("The numbers of this forecast are withheld")
        .doesNotContain("50 %");
    assertThat(cho.get(home("/forecasts/" + almanac + "/table.csv")).body())
        .doesNotContain("Almanac");
  }

  @Test
  void aFileThatIsNoFileOfPredictionsIsRefusedWithWhatItNeeds() throws IOException {
    Visitor ben = desk.signedIn("ben");
    ben.get(home("/forecasts"));
    ben.postParts(home("/forecasts/file"), "notes.csv", "a,b\n1,2\n");
    assertThat(ben.get(home("/forecasts")).body())
        .contains("the first row has to name the columns source, issued");
    ben.postParts(home("/questions/file"), "notes.csv", "a,b\n1,2\n");
    assertThat(ben.get(home("/questions")).body()).contains("no file of outcomes");
  }

  @Test
  void aReaderSealsNothing() throws IOException {
    Visitor cho = desk.signedIn("cho");
    assertThat(cho.get(home("/forecasts")).body()).doesNotContain("Seal one prediction");
    assertThat(cho.post(home("/forecasts"), prediction("0.5")).statusCode()).isEqualTo(403);
  }

  @Test
  void whatWasSealedByMistakeIsSetAsideByTwoAndStaysOnItsPages() throws IOException {
    Visitor ben = desk.signedIn("ben");
    Visitor ada = desk.signedIn("ada");
    ben.get(home("/forecasts"));
    Map<String, String> typed = prediction("0.9");
    typed.put("source", "Slip");
    String set = Visitor.location(ben.post(home("/forecasts"), typed));
    String page = set.substring(set.indexOf("/cases"));
    assertThat(ben.get(page).body()).contains("Set this forecast aside", page + "/aside");
    assertThat(ben.get(home("/scoreboard.json")).body()).contains("\"Slip\"");

    ben.post(page + "/aside", Map.of("reason", " "));
    assertThat(ben.get(page).body()).contains("give a reason");
    ben.post(page + "/aside", Map.of("reason", "meant for <another> case"));
    assertThat(ben.get(page).body())
        .contains("proposed to be set aside", "meant for &lt;another&gt; case", "It counts until")
        .doesNotContain("/aside/confirm");
    ben.post(page + "/aside/confirm", Map.of());
    assertThat(ben.get(page).body()).contains("a second person has to confirm");
    assertThat(ada.get(page).body()).contains(page + "/aside/confirm");
    ada.post(page + "/aside/confirm", Map.of());

    String aside = ada.get(page).body();
    assertThat(aside)
        .contains("set aside: sealed by mistake", "Confirmed by ada", "90 %")
        .doesNotContain("Set this forecast aside");
    assertThat(ada.get(home("/forecasts")).body()).contains("set aside: sealed by mistake");
    assertThat(ada.get(home("/scoreboard.json")).body()).doesNotContain("\"Slip\"");
    String question = aside.replaceAll("(?s).*/questions/([0-9a-f]{20}).*", "$1");
    assertThat(ada.get(home("/questions/" + question)).body())
        .contains("Slip", "set aside: sealed by mistake");
  }

  @Test
  void oneRowIsSetAsideAndTakenBackOnItsPageAndTheScoreboardSaysHowMany() throws IOException {
    Visitor ben = desk.signedIn("ben");
    String page = home("/forecasts/" + foreseen.fan());
    String row = page + "?row=2";
    assertThat(ben.get(row).body()).contains("id=\"row\"", "Propose to set this row aside");
    ben.post(page + "/aside", Map.of("row", "2", "reason", "a slip in row two"));
    Visitor ada = desk.signedIn("ada");
    assertThat(ada.get(row).body())
        .contains("a slip in row two", "Confirm that it was sealed by mistake");
    ada.post(page + "/aside/confirm", Map.of("row", "2"));
    assertThat(ben.get(page).body()).contains("1 row that somebody spoke of");
    assertThat(ben.get(home("/scoreboard")).body()).contains("id=\"aside\"", page + "?row=2#row");

    ben.get(row);
    ben.post(page + "/aside", Map.of("row", "2", "away", "false", "reason", "it was right"));
    ada.get(row);
    ada.post(page + "/aside/confirm", Map.of("row", "2"));
    assertThat(ben.get(row).body()).contains("it counts again", "it was right");
    assertThat(ben.get(home("/scoreboard")).body()).doesNotContain(page + "?row=2#row");
  }
}
