package org.tocsin.reader.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final Source ANYTHING = new Source.Memory(new byte[] {1});

  @TempDir Path folder;

  static final class Hanging {
    public static void main(String[] args) throws InterruptedException {
      Thread.sleep(Duration.ofHours(1));
    }
  }

  static final class Exhausting {
    public static void main(String[] args) {
      List<byte[]> hoard = new ArrayList<>();
      while (true) {
        hoard.add(new byte[1 << 20]);
      }
    }
  }

  static final class Babbling {
    public static void main(String[] args) {
      while (!System.out.checkError()) {
        System.out.println("x".repeat(4096));
      }
    }
  }

  @Test
  void aChildThatHangsIsEnded() throws IOException {
    ChildAnswer answer =
        new ChildProcess(Hanging.class, 64, Duration.ofSeconds(1)).read(ANYTHING, "x/y");
    assertThat(answer.error()).contains("longer than 1 s");
  }

  @Test
  void aChildThatExhaustsItsMemoryLeavesTheParentUnhurt() throws IOException {
    ChildAnswer answer =
        new ChildProcess(Exhausting.class, 16, Duration.ofSeconds(20)).read(ANYTHING, "x/y");
    assertThat(answer.error()).contains("memory");
  }

  @Test
  void aChildThatNeverStopsTalkingIsCutOff() throws IOException {
    ChildAnswer answer =
        new ChildProcess(Babbling.class, 16, Duration.ofSeconds(20)).read(ANYTHING, "x/y");
    assertThat(answer.error()).isNotNull();
  }

  @Test
  void aWordDocumentIsRead() throws IOException {
    byte[] docx = Made.docx(Made.wordDocument("", "The first point.", "The second point."));
    Extraction extraction = Made.document(docx);
    assertThat(extraction.text()).isEqualTo("The first point.\n\nThe second point.");
    assertThat(extraction.mediaType()).contains("wordprocessingml");
  }

  @Test
  void anExternalEntityInAWordDocumentIsNeverResolved() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the hidden name");
    String prologue = "<!DOCTYPE d [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]>";
    byte[] docx = Made.docx(Made.wordDocument(prologue, "Before.", "&leak;"));
    Extracted extracted = Extractors.standard().extract(docx, org.tocsin.reader.Hints.NONE);
    assertThat(extracted.toString()).doesNotContain("the hidden name");
  }

  @Test
  void aRichTextFileIsRead() {
    byte[] rtf =
        "{\\rtf1\\ansi The bridge \\b is\\b0  open.\\par The road is not.}"
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(Made.document(rtf).text()).isEqualTo("The bridge is open.\n\nThe road is not.");
  }

  @Test
  void aPdfIsReadWithoutItsRunningLinesAndWithItsParagraphsJoined() throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      List<String> lines = new ArrayList<>();
      lines.add("Report 2023/" + page);
      for (String sight : List.of("mill", "bridge", "well", "school")) {
        lines.add(
            "The committee saw the " + sight + " on day " + page + " and heard two sides on the");
        lines.add("question of the " + sight + ", which both call their own and neither opens.");
      }
      lines.add("Page " + page);
      pages.add(lines);
    }
    Extraction pdf = Made.document(Made.pdf(pages, ""));
    assertThat(pdf.text()).doesNotContain("Report 2023").doesNotContain("Page");
    assertThat(pdf.text())
        .contains("heard two sides on the question of the bridge, which both call their own and");
  }
}
