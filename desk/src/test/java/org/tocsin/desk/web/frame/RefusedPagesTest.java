package org.tocsin.desk.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.Asked;
import org.tocsin.desk.web.Exercise;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** Whatever a room refuses, the page says why in the language of the visitor. */
class RefusedPagesTest {
  @TempDir static Path folder;
  private static final Map<String, Visitor> visitors = new HashMap<>();
  private static RunningDesk desk;
  private static CaseFile file;
  private static Asked asked;
  private static String item;
  private static String claim;

  /**
   * @param who signs in
   * @param why a few words of the refusal in English, as a page in English shows it
   */
  private record Act(String who, String path, Map<String, String> fields, String why) {}

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    Viewer ada = desk.desk.people().viewer("ada");
    Viewer ben = desk.desk.people().viewer("ben");
    file = desk.desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk.desk, file);
    asked = Asked.write(desk.desk, file, "", ben, ada);
    item = desk.desk.collecting().listItems(file.id(), ben).getFirst().id();
    claim = desk.desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst().id();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static List<Act> acts() {
    String base = "/cases/" + file.id();
    return List.of(
        new Act(
            "ben",
            "/candidates/" + claim + "/grade",
            Map.of("source", "Z", "information", "1"),
            "a grade is A-F"),
        new Act("ben", "/candidates/" + claim + "/ask", Map.of(), "choose a colleague"),
        new Act(
            "ben",
            "/candidates/" + claim + "/translate",
            Map.of("language", "en"),
            "nothing is written yet"),
        new Act("ben", base + "/contradictions", Map.of("decision", "new"), "say whether"),
        new Act(
            "ben",
            base + "/records",
            Map.of("type", "incident", "title.0.value", "X", "began.0.value", "soon"),
            "is no date"),
        new Act("ben", base + "/records", Map.of("type", "incident"), "a new incident needs it"),
        new Act("ben", base + "/export", Map.of("form", "CSV"), "say why you take it out"),
        new Act("ben", base + "/orders/read", Map.of("item", item), "the reader found no clause"),
        new Act("ben", base + "/criteria", Map.of(), "fill in every field"),
        new Act("ben", base + "/proposals", Map.of(), "a proposal has 1 to 100 clauses"),
        new Act("ben", base + "/demands/new", Map.of(), "an appeal has a title"),
        new Act("ben", base + "/find/saved", Map.of(), "a saved search needs a name"),
        new Act("ben", "/items/" + item + "/restrict", Map.of(), "give a reason"),
        new Act(
            "ben",
            "/items/" + item + "/redact/text/seal",
            Map.of("reason", "x"),
            "choose at least"),
        new Act("ben", "/asks/" + asked.demand() + "/deadline", Map.of(), "choose a day"),
        new Act("ben", "/notices/" + asked.notice() + "/approve", Map.of(), "does not wait"),
        new Act("ben", "/notices/" + asked.notice() + "/drop", Map.of("reason", "x"), "that left"),
        new Act(
            "ada",
            "/field/keys",
            Map.of("case", file.id(), "label", "x", "days", "3"),
            "at least one form"),
        new Act("ada", "/compartments", Map.of("name", ""), "a compartment needs a name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "hy"})
  void noRefusalOfARoomIsShownInEnglish(String language) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Act act : acts()) {
      String english = refusal(act, "en").text();
      assertThat(english).as(act.path()).contains(act.why());
      Element told = refusal(act, language);
      if (told.text().contains(act.why()) || !told.select("[lang=en]").isEmpty()) {
        wrong.add(act.path() + ": " + told.text());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "hy"})
  void aFileThatCannotBeTakenInSaysWhyAndWhatToDo(String language) throws IOException {
    Visitor ben = speaking("ben", language);
    String imports = "/cases/" + file.id() + "/import";
    ben.get(imports);
    String look = here(ben.postParts(imports, "table.xlsx", "PK\u0003\u0004 and no more"));
    Element told = notice(look, ben.get(look).body());
    assertThat(told.select("[lang=" + language + "]")).hasSize(2);
    assertThat(told.select("[lang=en]")).isEmpty();
  }

  private static Visitor speaking(String who, String language) throws IOException {
    Visitor visitor = visitors.get(who + language);
    if (visitor == null) {
      visitor = desk.signedIn(who);
      visitor.get("/?speak=" + language);
      visitors.put(who + language, visitor);
    }
    visitor.get("/");
    return visitor;
  }

  private static Element refusal(Act act, String language) throws IOException {
    Visitor visitor = speaking(act.who(), language);
    HttpResponse<String> answer = visitor.post(act.path(), act.fields());
    boolean sent = answer.statusCode() == 302;
    String page = sent ? visitor.get(here(answer)).body() : answer.body();
    return notice(act.path(), page);
  }

  private static Element notice(String path, String page) {
    return Jsoup.parse(page).select(".notice.wrong").stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " shows no refusal:\n" + page));
  }

  private static String here(HttpResponse<String> answer) {
    return Visitor.location(answer).replaceFirst("^https?://[^/]+", "");
  }
}
