package org.tocsin.desk.publish.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.publish.RealCase;
import org.tocsin.desk.publish.proof.Frame;

/** The page checks itself in a real browser, opened from a file. */
class BrowserVerificationTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @TempDir static Path temp;
  private static Playwright playwright;
  private static Browser browser;
  private static String html;

  @BeforeAll
  static void open() throws IOException {
    if (!Files.isExecutable(CHROMIUM)) {
      if ("true".equals(System.getenv("CI"))) {
        fail("no " + CHROMIUM + ": CI has to install the Debian package chromium");
      }
      assumeTrue(false, "skipped: no " + CHROMIUM + "; install the Debian package chromium");
    }
    try (RealCase real = RealCase.open(temp)) {
      html = Files.readString(real.press().press(real.dossier(), temp.resolve("out")).html());
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  /** Opens a page from a file; what it asked the network for is collected. */
  private static Page show(String content, List<String> asked) throws IOException {
    Path file = Files.createTempFile(temp, "dossier", ".html");
    Files.writeString(file, content);
    Page page = browser.newPage();
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(file.toUri().toString());
    page.waitForFunction(
        "() => !document.getElementById('verdict').textContent.startsWith('Not checked')");
    return page;
  }

  private static String verdict(String content) throws IOException {
    try (Page page = show(content, new ArrayList<>())) {
      return page.textContent("#verdict");
    }
  }

  @Test
  void theUntouchedPageIsSoundAndAsksNobody() throws IOException {
    List<String> asked = new ArrayList<>();
    try (Page page = show(html, asked)) {
      assertThat(page.textContent("#verdict")).startsWith("Sound.").contains("of");
      assertThat(page.locator(".m.good").count()).isEqualTo(page.locator("[data-s]").count());
      assertThat(asked).hasSize(1).allMatch(url -> url.startsWith("file:"));
    }
  }

  @Test
  void aChangedSentenceIsMarkedAndNamed() throws IOException {
    try (Page page = show(html.replaceFirst("(id=\"s3\">)(.)", "$1X"), new ArrayList<>())) {
      assertThat(page.textContent("#verdict"))
          .startsWith("CHANGED.")
          .contains("s3: its words differ");
      assertThat(page.locator("#s3.bad").count()).isEqualTo(1);
      assertThat(page.locator("#s2.good").count()).isEqualTo(1);
    }
  }

  @Test
  void aChangedHeadingTableOrPictureIsFound() throws IOException {
    String heading = html.replaceFirst("<h2>([^<]+)", "<h2>$1 at last");
    assertThat(verdict(heading)).startsWith("CHANGED.").contains("headings, tables, pictures");
    assertThat(verdict(html.replaceFirst("<td>[^<]+", "<td>0"))).startsWith("CHANGED.");
    assertThat(verdict(html.replaceFirst("<rect x=\"[^\"]+", "<rect x=\"7")))
        .startsWith("CHANGED.");
  }

  @Test
  void changedProofsAreFound() throws IOException {
    int proofs = html.indexOf(Frame.BEGIN);
    String before = html.substring(0, proofs);
    String block = html.substring(proofs);
    assertThat(verdict(before + block.replaceFirst("\"salt\":\".", "\"salt\":\"_")))
        .startsWith("CHANGED.");
    assertThat(verdict(before + block.replaceFirst("\"grade\":\"F6\"", "\"grade\":\"A1\"")))
        .startsWith("CHANGED.")
        .contains("citations differ");
    assertThat(verdict(before + block.replaceFirst("—( tocsin[^ ]+ .{12}).", "—$1A")))
        .startsWith("CHANGED.");
  }

  @Test
  void aBrowserWithoutEd25519SaysWhatItCouldNotCheck() throws IOException {
    String without =
        html.replace(
            "<body>",
            "<body><script>crypto.subtle.importKey=()=>Promise.reject(new Error())</script>");
    assertThat(verdict(without)).contains("does not know Ed25519", "who signed it is not checked");
  }

  @Test
  void theKeyboardOpensAndClosesTheProofOfASentence() throws IOException {
    try (Page page = show(html, new ArrayList<>())) {
      page.focus("#s1 + a.m");
      page.keyboard().press("Enter");
      assertThat(page.isVisible("#panel")).isTrue();
      assertThat(page.textContent("#panel"))
          .contains("Proof of sentence 1", "as they were sealed", "In the log");
      page.keyboard().press("Escape");
      assertThat(page.isVisible("#panel")).isFalse();
      assertThat(page.evaluate("() => document.activeElement.matches('#s1 + a.m')"))
          .isEqualTo(true);
    }
  }

  @Test
  void nothingIsWiderThanAPhone() throws IOException {
    try (Page page = show(html, new ArrayList<>())) {
      page.setViewportSize(390, 844);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= 390"))
          .isEqualTo(true);
    }
  }
}
