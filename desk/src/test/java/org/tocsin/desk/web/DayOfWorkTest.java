package org.tocsin.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;

/**
 * A day at the desk, by two people in a real browser: a table of 500 rows is imported, 50
 * candidates are judged by keyboard, an incident is opened from a claim, graded, contradicted,
 * reviewed by a second person, a text is redacted and an export fetched. The run is kept under
 * {@code target/day-of-work}: a trace for the Playwright viewer and a picture of each step.
 */
@Tag("browser")
class DayOfWorkTest {
  private static final int ROWS = 500;
  private static final int BAD_ROWS = 3;
  private static final int JUDGED = 50;
  private static final Path KEPT = Path.of("target/day-of-work");

  @TempDir Path folder;
  private int step;

  @Test
  void twoPeopleWorkThroughADay() throws IOException {
    Files.createDirectories(KEPT);
    try (RunningDesk desk = RunningDesk.staffed(folder.resolve("home"));
        Chrome chrome = Chrome.start()) {
      CaseFile file = desk.desk.collecting().openCase("Exercise", "ada");
      Item report = seal(desk, file);
      try (BrowserContext ben = recorded(chrome.browser);
          BrowserContext ada = chrome.browser.newContext()) {
        Page page = signIn(ben.newPage(), desk, "ben");
        String at = desk.address() + "/cases/" + file.id();
        importTheTable(page, at);
        judgeByKeyboard(page, at, desk, file);
        String incident = openAnIncidentFromAClaim(page, at, desk, file);
        contradict(page, desk.address() + incident);
        submit(page);
        reviewAsTheSecondPerson(signIn(ada.newPage(), desk, "ada"), desk.address() + incident);
        redact(page, desk.address() + "/items/" + report.id());
        export(page, at);
        ben.tracing().stop(new Tracing.StopOptions().setPath(KEPT.resolve("trace.zip")));
      }
    }
  }

  private static BrowserContext recorded(Browser browser) {
    BrowserContext context = browser.newContext();
    context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    return context;
  }

  private static Page signIn(Page page, RunningDesk desk, String name) {
    page.navigate(desk.address() + "/sign-in");
    page.fill("#name", name);
    page.fill("#password", RunningDesk.PASSWORD);
    page.click("main button");
    assertThat(page.locator("h1")).isVisible();
    return page;
  }

  /** A text with enough in it for a morning. */
  private static Item seal(RunningDesk desk, CaseFile file) throws IOException {
    StringBuilder text = new StringBuilder("Exercise: this report is invented for practice.\n\n");
    List<String> speakers =
        List.of("Relief Office of Eastland", "Ministry of Transport of Westland", "Ferry Council");
    for (int day = 1; day <= 28; day++) {
      text.append(
          "On %d March 2023, the %s said that the Ferry Road was closed.\n\n"
              .formatted(day, speakers.get(day % speakers.size())));
      text.append(
          "The %s said that about %d people live beyond the road.\n\n"
              .formatted(speakers.get((day + 1) % speakers.size()), 11_000 + day * 100));
    }
    Item item =
        desk.desk
            .collecting()
            .seal(
                file.id(),
                "exercise.txt",
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                "ada")
            .item();
    desk.desk.establishing().read(item);
    return item;
  }

  private void importTheTable(Page page, String at) {
    StringBuilder table = new StringBuilder("title,began,place,killed\n");
    for (int row = 1; row <= ROWS; row++) {
      String day = row <= BAD_ROWS ? "some day" : "2023-03-%02d".formatted(row % 28 + 1);
      String title = row <= BAD_ROWS ? "" : "Stopped lorry " + row;
      table.append("%s,%s,Ferry Road,%d\n".formatted(title, day, row % 4));
    }
    page.navigate(at + "/import");
    page.setInputFiles(
        "#file",
        new FilePayload(
            "lorries.csv", "text/csv", table.toString().getBytes(StandardCharsets.UTF_8)));
    page.click("#import button");
    page.waitForURL(Pattern.compile("/import/"));
    keep(page, "import-preview");
    page.click("#mapping button[formaction$='/take']");
    page.waitForURL(Pattern.compile("/receipts/"));
    Locator heading = page.locator("h1");
    for (int tries = 0; tries < 60 && !heading.innerText().contains("497"); tries++) {
      page.waitForTimeout(500);
      page.reload();
    }
    assertThat(heading).containsText("497");
    keep(page, "import-receipt");
  }

  private void judgeByKeyboard(Page page, String at, RunningDesk desk, CaseFile file) {
    page.navigate(at + "/inbox?kind=claim");
    int before = waiting(desk, file);
    page.keyboard().press("j");
    for (int judged = 0; judged < JUDGED; judged++) {
      Locator current = page.locator(".candidate.current");
      String id = String.valueOf(current.getAttribute("id"));
      page.keyboard().press("a");
      assertThat(page.locator("[id='" + id + "']")).hasClass(Pattern.compile("accepted"));
      if (judged % 40 == 39) {
        page.navigate(at + "/inbox?kind=claim");
        page.keyboard().press("j");
      }
    }
    keep(page, "inbox");
    assertThat(before - waiting(desk, file)).isEqualTo(JUDGED);
  }

  private static int waiting(RunningDesk desk, CaseFile file) {
    return desk.desk
        .establishing()
        .list(CandidateQuery.inCase(file.id()).withStatus(Candidate.Status.CANDIDATE))
        .size();
  }

  private String openAnIncidentFromAClaim(Page page, String at, RunningDesk desk, CaseFile file) {
    Candidate claim =
        desk.desk
            .establishing()
            .list(CandidateQuery.inCase(file.id()).ofKind(Candidate.Kind.CLAIM))
            .getFirst();
    page.navigate(desk.address() + "/candidates/" + claim.id() + "?form=grade");
    page.selectOption("select[name=source]", "B");
    page.selectOption("select[name=information]", "2");
    page.fill("form[action$='/grade'] input[name=reason]", "known to us, and two others say so");
    page.click("form[action$='/grade'] button");
    assertThat(page.locator("main")).containsText("B2");
    keep(page, "claim-graded");
    page.navigate(at + "/records/new?type=incident&claim=" + claim.id());
    keep(page, "incident-form");
    page.fill("[name='killed.0.value']", "2");
    page.click("main form.record-form button:not([type=button])");
    page.waitForURL(Pattern.compile("/records/[a-z0-9]+$"));
    return page.url().substring(page.url().indexOf("/records/"));
  }

  private void contradict(Page page, String incident) {
    page.navigate(incident + "/change");
    page.fill("[name='killed.0.value']", "4-5");
    page.fill("[name='reason']", "the council gives another number");
    page.click("main form.record-form button:not([type=button])");
    assertThat(page.locator(".field.contested")).containsText("4-5");
    keep(page, "incident-contested");
  }

  private void submit(Page page) {
    page.click("button[name=way][value=submit]");
    assertThat(page.locator(".state").first()).containsText("submitted");
  }

  private void reviewAsTheSecondPerson(Page page, String incident) {
    page.navigate(incident);
    page.click("button[name=way][value=start_review]");
    page.fill("form[action$='/move'] textarea", "read against the text");
    page.click("button[name=way][value=pass]");
    assertThat(page.locator(".state").first()).containsText("reviewed");
    keep(page, "incident-reviewed");
  }

  private void redact(Page page, String item) {
    page.navigate(item + "/redact/text");
    page.fill("textarea[name=words]", "Ferry Council");
    page.fill("input[name=reason]", "the council asked not to be named");
    keep(page, "redact");
    page.click("button[formaction$='/seal']");
    assertThat(page.locator("main"))
        .containsText(Pattern.compile("proof", Pattern.CASE_INSENSITIVE));
    keep(page, "redacted");
  }

  private void export(Page page, String at) {
    page.navigate(at + "/export");
    page.check("input[name=type][value=incident]");
    page.fill("#reason", "for the second team");
    page.click("#export button");
    Locator fetch = page.locator("form[action$='/fetch'] button").first();
    for (int tries = 0; tries < 60 && fetch.count() == 0; tries++) {
      page.waitForTimeout(500);
      page.reload();
    }
    keep(page, "export");
    Download download = page.waitForDownload(fetch::click);
    Path saved = folder.resolve("export.zip");
    download.saveAs(saved);
    assertThat(saved).isNotEmptyFile();
  }

  private void keep(Page page, String name) {
    step++;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(KEPT.resolve("%02d-%s.png".formatted(step, name)))
            .setFullPage(false));
  }
}
