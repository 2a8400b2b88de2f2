package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What once looked wrong on a phone or on paper, in a real browser. */
class LookOfPagesTest {
  private static final int GAP_PIXELS = 60;

  @TempDir Path folder;

  @Test
  void listsOfRecordsCanBePrintedAndShortPagesHaveNoHole() throws IOException {
    try (Chrome chrome = Chrome.start();
        RunningDesk desk = RunningDesk.staffed(folder)) {
      Map<String, String> pages = EveryPage.of(desk).list();
      String records = "/cases/" + caseId(pages) + "/incidents";
      try (BrowserContext context = chrome.browser.newContext()) {
        Page page = context.newPage();
        EveryPageTest.signIn(page, desk);
        page.setViewportSize(390, 1200);
        page.navigate(desk.address() + "/cases/" + caseId(pages) + "/work");
        double bottom = edge(page, ".ways", "bottom");
        assertThat(edge(page, "main", "top") - bottom).isBetween(-1.0, 1.0);
        assertThat(edge(page, ".ways", "bottom") - edge(page, ".ways", "top"))
            .isLessThan(GAP_PIXELS);
        page.navigate(desk.address() + records);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main table tbody th").first().isVisible()).isTrue();
        assertThat(page.locator("main table input").first().isVisible()).isFalse();
      }
    }
  }

  private static String caseId(Map<String, String> pages) {
    return pages.values().stream()
        .filter(path -> path.startsWith("/cases/"))
        .map(path -> path.split("[/?]")[2])
        .findFirst()
        .orElseThrow();
  }

  private static double edge(Page page, String selector, String side) {
    Object at =
        page.evaluate(
            "([found, side]) => document.querySelector(found).getBoundingClientRect()[side]",
            new String[] {selector, side});
    return ((Number) at).doubleValue();
  }
}
