package org.tocsin.desk.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One Chromium that looks at pages of a desk, one after the other. For one thread. */
final class PageChecker implements AutoCloseable {
  private static final int HEAVIEST_PAGE_BYTES = 200_000;
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int STEPS_BY_KEYBOARD = 25;

  private static final List<String> EVERY_RULE =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The dark page is the light one in other colours; nothing else can differ. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  /** Rule and place of each violation; the whole report would hide the point. */
  private static final String AXE =
      """
      async (rules) => (await axe.run(document, { resultTypes: ["violations"], runOnly: rules }))
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

  private final Chrome chrome;
  private final String address;
  private final String axe;
  private final List<String> strange = new ArrayList<>();
  private final Page page;
  private final Page arabic;
  private final Page plain;

  PageChecker(RunningDesk desk) throws IOException {
    this.chrome = Chrome.start();
    this.address = desk.address();
    try (InputStream in = PageChecker.class.getResourceAsStream("/axe.min.js")) {
      this.axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    this.page = signedIn("en-GB", desk).newPage();
    this.arabic = signedIn("ar", desk).newPage();
    BrowserContext bare = signedIn("en-GB", desk);
    bare.route("**/*.js", Route::abort);
    this.plain = bare.newPage();
    page.onRequest(request -> {
      if (!request.url().startsWith(address)) {
        strange.add("asks another host: " + request.url());
      }
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        strange.add("complains: " + message.text());
      }
    });
  }

  private BrowserContext signedIn(String language, RunningDesk desk) {
    BrowserContext context =
        chrome.browser.newContext(new Browser.NewContextOptions().setLocale(language));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    EveryPageTest.signIn(context.newPage(), desk);
    return context;
  }

  /** What is wrong with a page; empty when nothing is. */
  List<String> check(String path) {
    List<String> wrong = new ArrayList<>();
    strange.clear();
    page.setViewportSize(1280, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.navigate(address + path);
    add(wrong, "", strange);
    outline(page, wrong);
    weigh(page, wrong);
    walk(page, wrong);
    page.evaluate(axe);
    add(wrong, "light ", violations(page, EVERY_RULE));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    add(wrong, "dark ", violations(page, COLOURS));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(390, 844);
    add(wrong, "phone ", violations(page, EVERY_RULE));
    narrow(page, "", wrong);
    print(page, wrong);
    rightToLeft(path, wrong);
    plain.navigate(address + path);
    if (!plain.locator("main h1").first().isVisible()) {
      wrong.add("shows no heading without scripts");
    }
    return wrong;
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

  private void rightToLeft(String path, List<String> wrong) {
    arabic.setViewportSize(1280, 900);
    arabic.navigate(address + path);
    if (arabic.locator("html[lang=ar][dir=rtl]").count() != 1) {
      wrong.add("is not in Arabic");
    }
    arabic.evaluate(axe);
    add(wrong, "Arabic ", violations(arabic, EVERY_RULE));
    narrow(arabic, "in Arabic ", wrong);
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page, List<String> rules) {
    return (List<String>) page.evaluate(AXE, rules);
  }

  private static void add(List<String> wrong, String how, List<String> found) {
    found.forEach(one -> wrong.add(how + one));
  }

  @Override
  public void close() {
    chrome.close();
  }
}
