package org.tocsin.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;

/** Fifty candidates by keyboard alone in Chromium; prints what each one costs. */
class TriageSpeedTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final int CANDIDATES = 50;

  @TempDir Path folder;
  private final List<Double> serverMillis = new ArrayList<>();
  private int keystrokes;

  @BeforeEach
  void needsChromium() {
    if (!Files.isExecutable(CHROMIUM)) {
      if ("true".equals(System.getenv("CI"))) {
        fail("Chromium is missing: apt-get install chromium");
      }
      Assumptions.abort("skipped: no Chromium at " + CHROMIUM + " (apt-get install chromium)");
    }
  }

  @Test
  void fiftyCandidatesAreJudgedByAFewKeysEachAndADroppedLineLosesNothing() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder.resolve("home"));
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      CaseFile file = generate(desk);
      BrowserContext context = browser.newContext();
      Page page = context.newPage();
      signIn(page, desk.address());
      page.navigate(desk.address() + "/cases/" + file.id() + "/inbox?kind=event");
      assertThat(page.locator(".passage mark.lit").first()).isVisible();
      page.onResponse(response -> {
        if (response.request().method().equals("POST")) {
          serverMillis.add(response.request().timing().responseStart);
        }
      });
      loseTheLine(context, page);
      for (int i = 0; i < CANDIDATES; i++) {
        judge(page, i);
      }
      List<Candidate> judged =
          desk
              .desk
              .establishing()
              .list(CandidateQuery.inCase(file.id()).ofKind(Candidate.Kind.EVENT))
              .stream()
              .filter(candidate -> candidate.status() != Candidate.Status.CANDIDATE)
              .toList();
      assertThat(judged).hasSizeGreaterThanOrEqualTo(CANDIDATES - CANDIDATES / 10);
      report();
    }
  }

  /** In the mix of a working day: mostly accepted, some refused, linked, graded, asked. */
  private void judge(Page page, int number) {
    String before = String.valueOf(page.locator(".candidate.current").getAttribute("id"));
    switch (number % 10) {
      case 3 -> form(page, "r", number < 10 ? "misread" : "", "Enter");
      case 5 -> form(page, "l", number < 10 ? "Ferry Road closed" : "", "Enter");
      case 7 -> form(page, "d", "", "Enter");
      case 9 -> {
        press(page, "c");
        page.waitForSelector("form.asked [name=of]");
        type(page, number < 10 ? "ada" : "");
        press(page, "Tab");
        type(page, "Sure?");
        press(page, "Tab");
        press(page, "Enter");
      }
      default -> press(page, "a");
    }
    page.waitForFunction(
        "before => document.querySelector('.candidate.current')?.id !== before"
            + " || document.activeElement.rel === 'next'",
        before);
  }

  private void form(Page page, String key, String words, String send) {
    press(page, key);
    page.waitForSelector("form.asked");
    type(page, words);
    press(page, send);
  }

  private void type(Page page, String words) {
    if (!words.isEmpty()) {
      page.keyboard().type(words);
      keystrokes += words.length();
    }
  }

  private void press(Page page, String key) {
    page.keyboard().press(key);
    keystrokes++;
  }

  /** Words typed into a form are still there when the line comes back. */
  private static void loseTheLine(BrowserContext context, Page page) {
    page.keyboard().press("r");
    page.waitForSelector("form.asked");
    page.keyboard().type("words worth keeping");
    context.setOffline(true);
    page.keyboard().press("Enter");
    assertThat(page.locator("#notices .wrong")).isVisible();
    assertThat(page.locator("form.asked [name=reason]")).hasValue("words worth keeping");
    context.setOffline(false);
    page.locator("form.asked [name=reason]").press("Enter");
    assertThat(page.locator(".candidate.rejected").first()).isVisible();
    page.keyboard().press("u");
    assertThat(page.locator(".candidate.rejected")).hasCount(0);
  }

  private void report() {
    double perCandidate = (double) keystrokes / CANDIDATES;
    List<Double> sorted = serverMillis.stream().sorted().toList();
    double median = sorted.get(sorted.size() / 2);
    double slow = sorted.get((int) (sorted.size() * 0.95));
    System.out.printf(
        "triage: %d candidates, %.2f keystrokes each, server p50 %.0f ms, p95 %.0f ms an act%n",
        CANDIDATES, perCandidate, median, slow);
    assertThat(perCandidate).isLessThan(4);
  }

  private static void signIn(Page page, String address) {
    page.navigate(address + "/sign-in");
    page.fill("#name", "ben");
    page.fill("#password", RunningDesk.PASSWORD);
    page.click("main button");
    assertThat(page).not().hasURL(Pattern.compile("/sign-in"));
  }

  private static CaseFile generate(RunningDesk desk) throws IOException {
    CaseFile file = desk.desk.collecting().openCase("Exercise", "ada");
    StringBuilder text = new StringBuilder("Exercise: this list is invented for practice.\n\n");
    for (int i = 0; i < CANDIDATES + 5; i++) {
      text.append("On ")
          .append(1 + i % 28)
          .append(
              " March 2023, the Relief Office of Eastland said that the Ferry Road was closed at"
                  + " post number ")
          .append(i)
          .append(".\n\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.desk
            .collecting()
            .seal(file.id(), "list.txt", new ByteArrayInputStream(bytes), "ada")
            .item();
    desk.desk.establishing().read(item);
    return file;
  }
}
