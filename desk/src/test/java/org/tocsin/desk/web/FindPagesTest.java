package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;

/** The pages of finding, without scripts. */
class FindPagesTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static CaseFile file;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk.desk, file);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String find(String query) {
    return "/cases/" + file.id() + "/find" + query;
  }

  private static String q(String words) {
    return "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void aReaderFindsMarkedWordsNarrowsAndTakesTheTable() throws IOException {
    Visitor cho = desk.signedIn("cho");
    String page = cho.get(find(q("ferry"))).body();
    assertThat(page)
        .contains("<mark>Ferry</mark>", "name=\"q\" value=\"ferry\"", "class=\"facet\"");
    Matcher facet = Pattern.compile("href=\"([^\"]*[?&;]kind=event[^\"]*)\"").matcher(page);
    assertThat(facet.find()).isTrue();
    String narrowed = cho.get(facet.group(1).replace("&amp;", "&")).body();
    assertThat(narrowed).contains("type=\"hidden\" name=\"kind\" value=\"event\"", "Only: event");
    HttpResponse<String> table = cho.get("/cases/" + file.id() + "/find.csv" + q("ferry"));
    assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(table.body()).startsWith("day,kind,status,speakers").contains("Ferry Road");
    String everywhere = cho.get("/find" + q("ferry")).body();
    assertThat(everywhere).contains("in Exercise", "<mark>Ferry</mark>");
  }

  @Test
  void wordsOfAQuestionAndOfASourceNeverBecomeMarkup() throws IOException {
    Visitor cho = desk.signedIn("cho");
    String page = cho.get(find(q("\"<script>alert(1)</script>\" OR driver"))).body();
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
    assertThat(cho.get(find(q("alert OR onerror"))).body()).doesNotContain("<img src=x");
    assertThat(cho.get("/cases/" + file.id() + "/find.csv" + q("driver OR hostile")).body())
        .doesNotContain(",=", ",@", ",-1");
  }

  @Test
  void aBadQuestionIsAnsweredInOneLineAndKept() throws IOException {
    Visitor cho = desk.signedIn("cho");
    for (String bad : new String[] {"(road", "\"road", "r*", "speeker:x", "before:soon"}) {
      HttpResponse<String> page = cho.get(find(q(bad)));
      assertThat(page.statusCode()).as(bad).isEqualTo(400);
      assertThat(page.body())
          .as(bad)
          .contains("role=\"alert\"", "Nothing was searched")
          .doesNotContain("Exception", "\tat ");
    }
    assertThat(cho.get("/cases/" + file.id() + "/find.csv" + q("(road")).statusCode())
        .isEqualTo(400);
    assertThat(cho.get(find("?from=99999999999999&since=x&order=worst")).statusCode())
        .isEqualTo(200);
    assertThat(cho.get(find(q("nothingofthekind"))).body()).contains("What to try");
    assertThat(cho.get(find("?held=gone")).statusCode()).isEqualTo(404);
  }

  @Test
  void wordsCanBeKeptOutOfTheAddress() throws IOException {
    Visitor cho = desk.signedIn("cho");
    cho.get(find(""));
    HttpResponse<String> answer = cho.post(find("/hold"), Map.of("q", "ferry"));
    String address = Visitor.location(answer);
    assertThat(address).contains("held=").doesNotContain("ferry");
    String page = cho.get(path(address)).body();
    assertThat(page).contains("<mark>Ferry</mark>").doesNotContain("q=ferry");
    assertThat(desk.signedIn("ben").get(path(address)).statusCode()).isEqualTo(404);
  }

  @Test
  void aReaderSavesASearchAndSeesWhatIsNew() throws IOException {
    Visitor cho = desk.signedIn("cho");
    cho.get(find(q("ferry")));
    cho.post(find("/saved"), Map.of("q", "ferry", "name", "The ferry", "kind", "event"));
    String page = cho.get(find("")).body();
    assertThat(page).contains("The ferry", "nothing new");
    desk.desk
        .establishing()
        .read(
            desk.desk
                .collecting()
                .seal(
                    file.id(),
                    "later.txt",
                    new java.io.ByteArrayInputStream(
                        "Exercise. On 9 May 2023, a clerk said that the Ferry Road was closed."
                            .getBytes(StandardCharsets.UTF_8)),
                    "ada")
                .item());
    page = cho.get(find("")).body();
    assertThat(page).contains("1 new");
    Matcher look = Pattern.compile("action=\"([^\"]*/look)\"").matcher(page);
    assertThat(look.find()).isTrue();
    String fresh = path(Visitor.location(cho.post(look.group(1), Map.of())));
    assertThat(fresh).contains("since=").doesNotContain("ferry");
    assertThat(cho.get(fresh).body()).contains("9 May 2023", "Show everything");
    assertThat(cho.get(find("")).body()).contains("nothing new");
    assertThat(desk.signedIn("ben").get(find("")).body()).doesNotContain("The ferry");
    cho.get(find(""));
    cho.post(look.group(1).replace("/look", "/forget"), Map.of());
    assertThat(cho.get(find("")).body()).doesNotContain("The ferry</bdi>");
  }

  @Test
  void aListOfNamesIsAnsweredNameByNameAndLeavesNoTrace() throws IOException {
    Visitor cho = desk.signedIn("cho");
    assertThat(cho.get(find("/names")).body()).contains("name=\"names\"", "type=\"file\"");
    long facts = desk.desk.journal().size();
    HttpResponse<String> page =
        cho.post(find("/names"), Map.of("names", "Relief Office\nNobody At All\n=cmd()\n"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Nobody At All", "value=\"&#34;Relief Office&#34;\"");
    HttpResponse<String> table =
        cho.post(find("/names.csv"), Map.of("names", "Relief Office\nNobody At All\n=cmd()\n"));
    assertThat(table.body()).contains("Nobody At All,0,0", "'=cmd()");
    assertThat(cho.post(find("/names"), Map.of("names", " \n ")).statusCode()).isEqualTo(400);
    assertThat(cho.post(find("/names"), Map.of("names", many())).body()).contains("500 at most");
    assertThat(desk.desk.journal().size()).isEqualTo(facts);
  }

  private static String many() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i <= 500; i++) {
      names.append("Name ").append(i).append('\n');
    }
    return names.toString();
  }

  @Test
  void anEmptyCaseSaysWhatComesNext() throws IOException {
    CaseFile empty = desk.desk.collecting().openCase("Empty", "ada");
    String page = desk.signedIn("cho").get("/cases/" + empty.id() + "/find").body();
    assertThat(page).contains("Nothing is on record here yet", "/items");
    assertThat(desk.signedIn("cho").get("/cases/nosuchcase/find").statusCode()).isEqualTo(404);
  }

  private static String path(String address) {
    return address.replaceFirst("^https?://[^/]*", "");
  }
}
