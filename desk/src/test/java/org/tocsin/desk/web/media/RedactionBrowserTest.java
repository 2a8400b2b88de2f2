package org.tocsin.desk.web.media;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Made;
import org.tocsin.desk.collect.redact.Redaction;
import org.tocsin.desk.web.RunningDesk;

/** Marking by mouse and by keys, and pictures that open and close, in a real browser. */
class RedactionBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final String PASSWORD = "correct horse battery";

  @TempDir Path folder;
  private final List<String> complaints = new ArrayList<>();

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
  void aPersonMarksByMouseAndKeysLooksAndSeals() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder.resolve("home"));
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET))) {
      CaseFile file = desk.desk.collecting().openCase("Exercise", "ada");
      Item item =
          desk.desk
              .collecting()
              .seal(file.id(), "paper.pdf", new ByteArrayInputStream(Made.paper()), "ada")
              .item();
      desk.desk.establishing().read(item);
      Page page = browser.newPage();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);
      signIn(page, desk, "ben");
      look(page, desk, item);
      mark(page, desk, item);
      Redaction copy = desk.desk.redacting().listOf(item.id()).getFirst();
      assertThat(copy.places()).isEqualTo(2);
      assertThat(page.locator("h1")).containsText("waiting for a second person");
      assertThat(complaints).isEmpty();
    }
  }

  private static void signIn(Page page, RunningDesk desk, String name) {
    page.navigate(desk.address() + "/sign-in");
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.click("main button");
  }

  private static void look(Page page, RunningDesk desk, Item item) {
    page.navigate(desk.address() + "/items/" + item.id() + "/look");
    assertThat(page.locator("figure.veil img")).hasCount(0);
    page.locator("[data-show]").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("figure.veil img.muted")).hasCount(1);
    assertThat(page.locator("[data-hide]")).isFocused();
    page.locator("[data-colour]").click();
    assertThat(page.locator("figure.veil img.bare")).hasCount(1);
    page.locator("[data-hide]").click();
    assertThat(page.locator("figure.veil img")).hasCount(0);
    assertThat(page.locator("[data-exposure]")).isVisible();
    assertThat(page.locator("[data-pause]")).isHidden();
  }

  private static void mark(Page page, RunningDesk desk, Item item) {
    page.navigate(desk.address() + "/items/" + item.id() + "/redact");
    Locator rows = page.locator("[data-boxes] > li");
    int suggested = rows.count();
    Locator canvas = page.locator(".canvas").first();
    canvas.scrollIntoViewIfNeeded();
    BoundingBox area = canvas.boundingBox();
    page.mouse().move(area.x + area.width * 0.2, area.y + area.height * 0.1);
    page.mouse().down();
    page.mouse().move(area.x + area.width * 0.4, area.y + area.height * 0.15);
    page.mouse().move(area.x + area.width * 0.5, area.y + area.height * 0.2);
    page.mouse().up();
    assertThat(rows).hasCount(suggested + 1);
    String[] drawn = rows.last().locator("input").inputValue().split(",");
    assertThat(drawn[0]).isEqualTo("1");
    assertThat(Double.parseDouble(drawn[1])).isBetween(19.0, 21.0);
    assertThat(Double.parseDouble(drawn[3])).isBetween(29.0, 31.0);
    page.locator("[data-add='2']").click();
    assertThat(rows).hasCount(suggested + 2);
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Shift+ArrowDown");
    assertThat(rows.last().locator("input")).hasValue("2,34,45,30,9");
    assertThat(rows.last()).containsText("Page 2: 34 % from the left");
    page.locator("[data-add='1']").click();
    page.keyboard().press("Delete");
    assertThat(rows).hasCount(suggested + 2);
    page.locator("input[name=reason]").fill("an exercise");
    page.locator("button[formaction$='/preview']").click();
    assertThat(page.locator("h1")).containsText("passed the check");
    page.locator("main form button").first().click();
  }
}
