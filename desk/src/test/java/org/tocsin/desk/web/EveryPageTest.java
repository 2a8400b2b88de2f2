package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every page must be, on one running desk and in one Chromium: free of what axe-core finds
 * (WCAG 2.2 AA and its best practices) in light, in the dark, on a phone and in Arabic; readable at
 * 320 pixels, by keyboard and without scripts; light; and loading nothing from elsewhere.
 */
class EveryPageTest {
  private static final int HEAVIEST_PAGE_BYTES = 200_000;
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int STEPS_BY_KEYBOARD = 25;

  private static final List<String> EVERY_RULE =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The dark page is the light one in other colours; nothing else can differ. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  /** The narrow page has the same elements: only what shows, and how large, can differ. */
  private static final List<String> LAYOUT =
      List.of("color-contrast", "target-size", "scrollable-region-focusable", "region");

  /** Rule and place of each violation; the whole report would hide the point. */
  private static final String AXE =
      """
      async ([rules, without]) => (await axe.run(document, {
          resultTypes: ["violations"], runOnly: rules,
          rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) }))
        .violations
        .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(" | ")}`)
      """;

  /** What has the focus: its place in the page, whether it is in sight and marked. */
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return "";
        const box = e.getBoundingClientRect();
        const style = getComputedStyle(e);
        const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
        const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        return (seen ? "" : "unseen ") + (marked ? "" : "unmarked ") + e.outerHTML.slice(0, 90);
      }
      """;

  private static final String WEIGHT =
      """
      () => [...performance.getEntriesByType("navigation"),
        ...performance.getEntriesByType("resource")]
        .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
      """;

  @TempDir static Path folder;
  private static RunningDesk desk;
  private static Chrome chrome;
  private static String axe = "";
  private static final List<String> STRANGE = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    chrome = Chrome.start();
    desk = RunningDesk.staffed(folder);
    try (InputStream in = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void stop() {
    if (chrome != null) {
      chrome.close();
    }
    if (desk != null) {
      desk.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPage() throws IOException {
    Map<String, String> pages = EveryPage.of(desk).list();
    assertThat(pages).hasSizeGreaterThan(20);
    BrowserContext english = signedIn("en-GB");
    BrowserContext arabic = signedIn("ar");
    BrowserContext bare = withoutScripts(english);
    Page one = english.newPage();
    one.onRequest(request -> {
      if (!request.url().startsWith(desk.address())) {
        STRANGE.add("asks another host: " + request.url());
      }
    });
    one.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        STRANGE.add("complains: " + message.text());
      }
    });
    Page other = arabic.newPage();
    Page plain = bare.newPage();
    String only = System.getProperty("tocsin.pages", "");
    return pages.entrySet().stream()
        .filter(page -> page.getKey().contains(only))
        .map(page ->
            DynamicTest.dynamicTest(
                page.getKey(), () -> check(one, other, plain, page.getValue())));
  }

  private static void check(Page page, Page arabic, Page plain, String path) {
    List<String> wrong = new ArrayList<>();
    STRANGE.clear();
    page.setViewportSize(1280, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.navigate(desk.address() + path);
    add(wrong, "", STRANGE);
    outline(page, wrong);
    weigh(page, wrong);
    walk(page, wrong);
    page.evaluate(axe);
    add(wrong, "light ", violations(page, EVERY_RULE));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    add(wrong, "dark ", violations(page, COLOURS));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(390, 844);
    add(wrong, "phone ", violations(page, LAYOUT));
    narrow(page, "", wrong);
    print(page, wrong);
    rightToLeft(arabic, path, wrong);
    plain.navigate(desk.address() + path);
    if (!plain.locator("main h1").first().isVisible()) {
      wrong.add("shows no heading without scripts");
    }
    assertThat(wrong).as(path).isEmpty();
  }

  private static void outline(Page page, List<String> wrong) {
    int headings = page.locator("h1").count();
    if (headings != 1) {
      wrong.add("has " + headings + " first headings");
    }
    if (page.title().isBlank() || page.locator("html[lang][dir]").count() != 1) {
      wrong.add("has no title, language or direction");
    }
  }

  private static void weigh(Page page, List<String> wrong) {
    int bytes = ((Number) page.evaluate(WEIGHT)).intValue();
    if (bytes > HEAVIEST_PAGE_BYTES) {
      wrong.add("weighs " + bytes + " bytes");
    }
  }

  private static void walk(Page page, List<String> wrong) {
    page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
    for (int i = 0; i < STEPS_BY_KEYBOARD; i++) {
      page.keyboard().press("Tab");
      String focused = String.valueOf(page.evaluate(FOCUSED));
      if (focused.isEmpty()) {
        return;
      }
      if (focused.startsWith("un")) {
        wrong.add("focus " + focused);
        return;
      }
    }
  }

  private static void narrow(Page page, String how, List<String> wrong) {
    page.setViewportSize(320, 640);
    int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    if (width > 320) {
      Object wide =
          page.evaluate(
              "() => [...document.querySelectorAll('body *')].filter((e) => { const b ="
                  + " e.getBoundingClientRect(); return (b.right > 321 || b.left < -1) &&"
                  + " !e.closest('.scroll, .skip, .seen-by-readers-only'); }).slice(0, 3)"
                  + ".map((e) => e.outerHTML.slice(0, 80))");
      wrong.add(how + "is " + width + " pixels wide at 320: " + wide);
    }
  }

  private static void print(Page page, List<String> wrong) {
    page.setViewportSize(1280, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    if (page.locator(".masthead").isVisible()) {
      wrong.add("prints the frame");
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private static void rightToLeft(Page arabic, String path, List<String> wrong) {
    arabic.setViewportSize(1280, 900);
    arabic.navigate(desk.address() + path);
    if (arabic.locator("html[lang=ar][dir=rtl]").count() != 1) {
      wrong.add("is not in Arabic");
    }
    arabic.evaluate(axe);
    // In the colours of the English page, which were looked at.
    add(wrong, "Arabic ", violations(arabic, EVERY_RULE, COLOURS));
    narrow(arabic, "in Arabic ", wrong);
  }

  private static List<String> violations(Page page, List<String> rules) {
    return violations(page, rules, List.of());
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page, List<String> rules, List<String> without) {
    return (List<String>) page.evaluate(AXE, List.of(rules, without));
  }

  private static void add(List<String> wrong, String how, List<String> found) {
    found.forEach(one -> wrong.add(how + one));
  }

  private static BrowserContext signedIn(String language) {
    BrowserContext context =
        chrome.browser.newContext(new Browser.NewContextOptions().setLocale(language));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    signIn(context.newPage(), desk);
    return context;
  }

  private static BrowserContext withoutScripts(BrowserContext signedIn) {
    BrowserContext context =
        chrome.browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setStorageState(signedIn.storageState())
                .setJavaScriptEnabled(false));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  static void signIn(Page page, RunningDesk desk) {
    page.navigate(desk.address() + "/sign-in");
    page.fill("#name", "ada");
    page.fill("#password", RunningDesk.PASSWORD);
    page.click("main button");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }
}
