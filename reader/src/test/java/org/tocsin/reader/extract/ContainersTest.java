package org.tocsin.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.Note;

class ContainersTest {
  private static final Instant CAPTURED = Instant.parse("2023-07-01T10:00:00Z");

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String content(Member member) throws IOException {
    try (InputStream in = member.content().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] warc(WarcCompression compression, String... pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer =
        new WarcWriter(java.nio.channels.Channels.newChannel(out), compression)) {
      for (int i = 0; i < pages.length; i++) {
        HttpResponse http =
            new HttpResponse.Builder(200, "OK").body(MediaType.HTML_UTF8, utf8(pages[i])).build();
        writer.write(
            new WarcResponse.Builder(URI.create("https://example.org/page/" + i))
                .date(CAPTURED)
                .body(http)
                .build());
      }
    }
    return out.toByteArray();
  }

  @Test
  void filesOfAnArchiveAreMembersThatCanBeOpenedTwice() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a/one.txt", utf8("first"));
    files.put("b/one.txt", utf8("second"));
    Extracted.Container zip = Made.container(Made.zip(files));
    assertThat(zip.members()).extracting(Member::name).containsExactly("a_one.txt", "b_one.txt");
    assertThat(content(zip.members().get(1))).isEqualTo("second");
    assertThat(content(zip.members().get(1))).isEqualTo("second");
  }

  @Test
  void namesThatPointOutsideAreReportedAndMadeSafe() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("../../etc/passwd", utf8("x"));
    files.put("/absolute.txt", utf8("y"));
    files.put("C:\\windows\\z.txt", utf8("z"));
    Extracted.Container zip = Made.container(Made.zip(files));
    assertThat(zip.notes()).extracting(Note::kind).containsOnly("unsafe_name").hasSize(3);
    assertThat(zip.members())
        .extracting(Member::name)
        .allSatisfy(name -> assertThat(name).doesNotContain("/", "\\", "..", ":"));
  }

  @Test
  void aNameWithANulIsUnsafe() {
    assertThat(Labels.isUnsafe("a\0.txt")).isTrue();
    assertThat(new Labels().of("a\0.txt")).isEqualTo("a_.txt");
  }

  @Test
  void aZipBombIsLeftOutAndTheRestIsKept() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bomb.txt", new byte[64 << 20]);
    files.put("report.txt", utf8("The bridge is open."));
    Extracted.Container zip = Made.container(Made.zip(files));
    assertThat(zip.members()).extracting(Member::name).containsExactly("report.txt");
    assertThat(zip.notes().getFirst().message()).contains("bomb.txt").contains("zip bomb");
  }

  @Test
  void anArchiveThatIsCutOffIsUnreadable() throws IOException {
    byte[] zip = Made.zip(Map.of("a.txt", utf8("first")));
    assertThat(Made.unreadable(Arrays.copyOf(zip, zip.length - 30)).reason()).contains("cut off");
  }

  @Test
  void pagesOfAWebArchiveAreMembersWithUrlAndDate() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      Extracted.Container warc =
          Made.container(warc(compression, "<p>one</p>", "<p>two</p>", "<p>three</p>"));
      assertThat(warc.members())
          .extracting(Member::url)
          .containsExactly(
              "https://example.org/page/0",
              "https://example.org/page/1",
              "https://example.org/page/2");
      assertThat(warc.members().getFirst().date()).isEqualTo(CAPTURED.toString());
      assertThat(content(warc.members().get(2))).isEqualTo("<p>three</p>");
      assertThat(content(warc.members().get(0))).isEqualTo("<p>one</p>");
      assertThat(warc.notes()).isEmpty();
    }
  }

  @Test
  void aWebArchiveCutInTheMiddleGivesTheMembersBeforeTheCut() throws IOException {
    byte[] whole = warc(WarcCompression.NONE, "<p>one</p>", "<p>two</p>", "<p>three</p>");
    byte[] two = warc(WarcCompression.NONE, "<p>one</p>", "<p>two</p>");
    for (int cut : new int[] {two.length + 10, two.length + 200, whole.length - 6}) {
      Extracted.Container warc = Made.container(Arrays.copyOf(whole, cut));
      assertThat(warc.members()).hasSize(2);
      assertThat(warc.notes()).extracting(Note::kind).containsExactly("truncated_input");
    }
  }

  @Test
  void aChangedByteInAWebArchiveIsNoticedByItsDigest() throws IOException {
    String page = "<p>the number was twelve</p>";
    HttpResponse http =
        new HttpResponse.Builder(200, "OK").body(MediaType.HTML_UTF8, utf8(page)).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(out)) {
      writer.write(
          new WarcResponse.Builder(URI.create("https://example.org/"))
              .date(CAPTURED)
              .body(http)
              .blockDigest(new org.netpreserve.jwarc.WarcDigest("sha1", new byte[20]))
              .build());
    }
    Extracted.Container warc = Made.container(out.toByteArray());
    assertThat(warc.notes()).extracting(Note::kind).contains("damaged_content");
  }

  @Test
  void aMailIsADocumentWithItsHeadersAsMetadata() {
    Extraction mail =
        Made.document(
            """
            Message-ID: <1@example.org>
            From: Field Office <office@example.org>
            To: desk@example.org
            Subject: =?UTF-8?B?w4l0YXQgZGUgbGEgcm91dGU=?=
            Date: Sat, 1 Jul 2023 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            The road was open for two hours.
            """);
    assertThat(mail.text().strip()).isEqualTo("The road was open for two hours.");
    assertThat(mail.metadata().title()).isEqualTo("État de la route");
    assertThat(mail.metadata().author()).isEqualTo("Field Office");
    assertThat(mail.metadata().date()).isEqualTo("2023-07-01T10:00:00Z");
    assertThat(mail.mediaType()).isEqualTo("message/rfc822");
  }

  @Test
  void aMailWithAttachmentsIsAContainerWhoseFirstMemberIsTheMail() throws IOException {
    Extracted.Container mail =
        Made.container(
            utf8(
                """
                From: office@example.org
                Subject: Two papers
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                See the paper.
                --b
                Content-Type: text/csv; name="../list.csv"
                Content-Disposition: attachment; filename="../list.csv"

                a,b
                --b--
                """));
    assertThat(mail.members()).extracting(Member::name).containsExactly("mail.eml", "list.csv");
    byte[] first = utf8(content(mail.members().getFirst()));
    assertThat(Made.document(first).text()).contains("See the paper.");
    assertThat(Made.document(first).metadata().title()).isEqualTo("Two papers");
    assertThat(Extractors.standard().extract(first, Hints.NONE))
        .isInstanceOf(Extracted.Document.class);
  }
}
