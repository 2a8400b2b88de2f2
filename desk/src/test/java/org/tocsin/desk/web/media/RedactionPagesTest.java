package org.tocsin.desk.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Made;
import org.tocsin.desk.collect.redact.Redaction;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** The day's work of redaction without a script: mark, look, seal, clear by somebody else. */
class RedactionPagesTest {
  private static final String TEXT =
      """
      STATEMENT OF THE DALE OFFICE (an exercise)

      On 12 June 2021 the teacher Mara Varden was detained at the ferry checkpoint. Her family says \
      that Varden has not been seen since. The office calls on the Council to release her.
      """;

  @TempDir static Path folder;
  private static RunningDesk desk;
  private static CaseFile file;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Exercise", "ada");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static Item seal(String name, byte[] bytes) throws IOException {
    Item item =
        desk.desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ada").item();
    desk.desk.establishing().read(item);
    return item;
  }

  private static void check(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(200_000);
    assertThat(page.body()).contains("<h1>").doesNotContain("style=\"", "onclick=", "<style");
  }

  @Test
  void aPhotoIsRedactedByNumbersAndClearedByAColleague() throws IOException {
    Item photo = seal("photo.jpg", Made.photo(400, 300, 1));
    Visitor ben = desk.signedIn("ben");
    String here = "/items/" + photo.id() + "/redact";
    check(ben.get(here));
    HttpResponse<String> marked =
        ben.post(
            here,
            Map.of(
                "add-page",
                "1",
                "add-left",
                "19",
                "add-top",
                "19",
                "add-width",
                "22",
                "add-height",
                "22"));
    check(marked);
    assertThat(marked.body()).contains("value=\"1,19.000,19.000,22.000,22.000\" checked");
    HttpResponse<String> wrong =
        ben.post(here, Map.of("box", "1,190,19,22,22", "reason", "a face"));
    assertThat(wrong.body()).contains("Nothing was sealed", "from 0 to below 100 percent");
    Map<String, String> form = Map.of("box", "1,19,19,22,22", "reason", "a face");
    HttpResponse<String> preview = ben.post(here + "/preview", form);
    check(preview);
    assertThat(preview.body()).contains("data:image/jpeg;base64,", "passed the check");
    assertThat(desk.desk.redacting().listOf(photo.id())).isEmpty();
    HttpResponse<String> noReason = ben.post(here + "/seal", Map.of("box", "1,19,19,22,22"));
    assertThat(noReason.body()).contains("Nothing was sealed", "give a reason");
    HttpResponse<String> sealed = ben.post(here + "/seal", form);
    assertThat(sealed.statusCode()).as(sealed.body()).isEqualTo(302);
    Redaction copy = desk.desk.redacting().listOf(photo.id()).getFirst();
    assertThat(Visitor.location(sealed)).endsWith("/items/" + copy.itemId() + "/redaction");
    fourEyes(ben, copy.itemId());
  }

  private static void fourEyes(Visitor ben, String copy) throws IOException {
    String page = "/items/" + copy + "/redaction";
    Visitor cho = desk.signedIn("cho");
    assertThat(cho.get(page).statusCode()).isEqualTo(404);
    assertThat(cho.get("/items/" + copy + "/pictures/1").statusCode()).isEqualTo(404);
    assertThat(cho.get(page + ".json").statusCode()).isEqualTo(404);
    check(ben.get(page));
    ben.post(page + "/approve", Map.of());
    assertThat(ben.get(page).body()).contains("somebody else has to look at it");
    assertThat(desk.desk.redacting().get(copy).isWaiting()).isTrue();
    assertThat(ben.post(page + "/download", Map.of()).statusCode()).isEqualTo(302);
    Visitor ada = desk.signedIn("ada");
    assertThat(ada.get(page).body()).contains("Clear it for publication");
    ada.post(page + "/approve", Map.of("reason", "looked at it"));
    assertThat(desk.desk.redacting().get(copy).isApproved()).isTrue();
    check(cho.get(page));
    assertThat(cho.get(page).body()).doesNotContain("a face");
    assertThat(cho.get("/items/" + copy + "/pictures/1").statusCode()).isEqualTo(200);
    assertThat(cho.get(page + ".json").body())
        .contains("\"original\"", "\"copy\"", "tlog_proof", "c2sp.org/tlog-proof")
        .doesNotContain("a face");
    HttpResponse<String> download = cho.post(page + "/download", Map.of());
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.body()).doesNotContain(Made.SECRET, "Exif");
  }

  @Test
  void aPaperHasItsPagesAndItsProblemsInWords() throws IOException {
    Item paper = seal("paper.pdf", Made.paper());
    Visitor ben = desk.signedIn("ben");
    check(ben.get("/items/" + paper.id() + "/redact"));
    check(ben.get("/items/" + paper.id() + "/look"));
    assertThat(ben.get("/items/" + paper.id() + "/redact").body()).doesNotContain("not marked");
    check(ben.get("/items/" + paper.id() + "/look?show=2&colour=true"));
    Map<String, String> form =
        Map.of("box", "2,10,10,30,5", "first", "1", "last", "1", "reason", "a name");
    assertThat(ben.post("/items/" + paper.id() + "/redact/seal", form).body())
        .contains("a rectangle is on page 2");
  }

  @Test
  void aTextIsRedactedWithTheNamesOfPersonsAtRiskAndNoLengthTellsThem() throws IOException {
    Item text = seal("statement.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    Visitor ben = desk.signedIn("ben");
    String here = "/items/" + text.id() + "/redact/text";
    check(ben.get(here));
    assertThat(ben.get(here).body()).doesNotContain("Varden");
    HttpResponse<String> preview =
        ben.post(here, Map.of("words", "ferry checkpoint\nteacher", "reason", "a name"));
    check(preview);
    assertThat(preview.body()).contains("passages blacked out");
    HttpResponse<String> sealed =
        ben.post(here + "/seal", Map.of("words", "ferry checkpoint\nteacher", "reason", "a name"));
    assertThat(sealed.statusCode()).as(sealed.body()).isEqualTo(302);
    Redaction copy = desk.desk.redacting().listOf(text.id()).getFirst();
    desk.desk.redacting().approve(copy.itemId(), "", "ada");
    String page = desk.signedIn("cho").get("/items/" + copy.itemId() + "/redaction").body();
    assertThat(page).contains("STATEMENT OF THE DALE OFFICE");
    assertThat(page).doesNotContain("Varden", "teacher", "ferry");
  }
}
