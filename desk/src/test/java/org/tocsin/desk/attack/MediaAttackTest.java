package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Made;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** Media as a way in, and as a way out for what must not be seen. */
class MediaAttackTest {
  private static final String SCRIPT = "\"><img src=x onerror=alert(document.domain)>";

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
    return desk.desk.collecting().getItem(item.id());
  }

  private static String body(HttpResponse<String> answer) {
    return answer.body();
  }

  @Test
  void picturesCarryNoMetadataAlsoOutOfAnArchiveAndOutOfAPaper() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("inner/photo.jpg"));
      zip.write(Made.photo(401, 300, 1));
      zip.closeEntry();
    }
    Item archive = seal("photos.zip", packed.toByteArray());
    Item photo = seal("photo.jpg", Made.photo(400, 300, 1));
    Item paper = seal("paper.pdf", Made.paper());
    Visitor ben = desk.signedIn("ben");
    List<Item> items = desk.desk.collecting().listItems(file.id());
    Item member =
        items.stream().filter(item -> archive.id().equals(item.parent())).findFirst().orElseThrow();
    for (Item item : List.of(photo, paper, member)) {
      HttpResponse<String> picture = ben.get("/items/" + item.id() + "/pictures/1");
      assertThat(picture.statusCode()).as(item.name()).isEqualTo(200);
      assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
      assertThat(picture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(picture.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("sandbox");
      assertThat(body(picture)).doesNotContain("Exif", "xmpmeta", Made.SECRET, "Exercise Works");
    }
  }

  @Test
  void whereAPhotoWasTakenIsForThoseWhoWorkOnTheRecordAlone() throws IOException {
    Item photo = seal("place.jpg", Made.photo(402, 300, 1));
    Visitor ben = desk.signedIn("ben");
    assertThat(body(ben.get("/items/" + photo.id() + "/look"))).contains("12.50000, 34.25000");
    assertThat(body(ben.get("/items/" + photo.id()))).contains("12.50000, 34.25000");
    Visitor cho = desk.signedIn("cho");
    assertThat(body(cho.get("/items/" + photo.id() + "/look"))).doesNotContain("12.50000");
    assertThat(body(cho.get("/items/" + photo.id()))).doesNotContain("12.50000");
  }

  @Test
  void picturesAreNeitherGuessedNorReachedWithoutTheRight() throws IOException {
    Item photo = seal("guess.jpg", Made.photo(403, 300, 1));
    String address = "/items/" + photo.id() + "/pictures/1";
    assertThat(desk.stranger().get(address).statusCode()).isEqualTo(302);
    assertThat(desk.signedIn("cho").get(address).statusCode()).isEqualTo(404);
    Visitor ben = desk.signedIn("ben");
    for (String guess :
        List.of(
            "/items/" + photo.digest() + "/pictures/1",
            "/items/1/pictures/1",
            "/items/" + photo.leaf() + "/pictures/1",
            "/items/guess.jpg/pictures/1",
            "/items/" + photo.id() + "/pictures/2",
            "/items/" + photo.id() + "/pictures/0",
            "/items/" + photo.id() + "/pictures/-1",
            "/items/..%2F..%2Fledger/pictures/1",
            "/items/" + photo.id() + "/pictures/guess.jpg",
            "/media/" + photo.digest() + ".jpg")) {
      assertThat(ben.get(guess).statusCode()).as(guess).isIn(400, 403, 404);
    }
  }

  @Test
  void anSvgWithAScriptIsNeverShownAsAPicture() throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(2)</script>"
            + "<image href='http://127.0.0.1:9/'/></svg>";
    Visitor ben = desk.signedIn("ben");
    for (String name : List.of("drawing.svg", "photo.jpg", "paper.pdf")) {
      Item item = seal(name, (svg + "<!-- " + name + " -->").getBytes(StandardCharsets.UTF_8));
      HttpResponse<String> picture = ben.get("/items/" + item.id() + "/pictures/1");
      assertThat(picture.statusCode()).isEqualTo(404);
      assertThat(picture.headers().firstValue("Content-Type").orElse("")).doesNotContain("svg");
      HttpResponse<String> page = ben.get("/items/" + item.id() + "/look");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(body(page)).contains("It cannot be drawn").doesNotContain("<script>alert");
    }
  }

  @Test
  void aFileNameIsNeverMarkupNorAHeader() throws IOException {
    Item item = seal(SCRIPT + ".jpg", Made.photo(404, 300, 1));
    Visitor ben = desk.signedIn("ben");
    for (String page : List.of("", "/look", "/read", "/redact", "/redact/text")) {
      assertThat(body(ben.get("/items/" + item.id() + page)))
          .as(page)
          .doesNotContain("<img src=x", "onerror=alert(document.domain)>");
    }
    assertThat(body(ben.get("/cases/" + file.id() + "/items"))).doesNotContain("<img src=x");
    Item split = seal("a\r\nSet-Cookie: tocsin=stolen\r\n\r\n<b>.jpg", Made.photo(405, 300, 1));
    HttpResponse<String> original = ben.post("/items/" + split.id() + "/original", Map.of());
    assertThat(original.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("stolen"));
    assertThat(original.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
  }

  @Test
  void noFilmAndNoSoundIsPlayedAndThePageSaysSo() throws IOException {
    Visitor ben = desk.signedIn("ben");
    Map<String, String> played =
        Map.of(
            "film.mp4", "\0\0\0 ftypisom\0\0\2\0isomiso2mp41",
            "film.mov", "\0\0\0\24ftypqt  \0\0\2\0qt  ",
            "film.webm", "\u001aE\u00df\u00a3\u0001\0\0\0",
            "voice.mp3", "ID3\4\0\0\0\0\0\0",
            "voice.ogg", "OggS\0\2\0\0",
            "voice.wav", "RIFF\44\0\0\0WAVEfmt ");
    for (var one : played.entrySet()) {
      byte[] bytes = (one.getValue() + one.getKey()).getBytes(StandardCharsets.ISO_8859_1);
      Item item = seal(one.getKey(), bytes);
      for (String page : List.of("", "/look?show=1", "/read")) {
        assertThat(body(ben.get("/items/" + item.id() + page)))
            .as(one.getKey() + page)
            .doesNotContain("<video", "<audio", "<embed", "<object", "autoplay");
      }
      assertThat(body(ben.get("/items/" + item.id() + "/look"))).contains("plays none");
      assertThat(ben.get("/items/" + item.id() + "/pictures/1").statusCode()).isEqualTo(404);
      HttpResponse<String> original = ben.post("/items/" + item.id() + "/original", Map.of());
      assertThat(original.headers().firstValue("Content-Type"))
          .hasValue("application/octet-stream");
      assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment");
    }
  }
}
