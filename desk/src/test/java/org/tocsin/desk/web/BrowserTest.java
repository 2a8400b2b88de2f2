package org.tocsin.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;

/** A day's work in a real browser: Debian's Chromium, which {@code .ci/run} installs. */
class BrowserTest {
  private static final String PASSWORD = "four unrelated words";

  @TempDir Path folder;
  private final List<String> complaints = new ArrayList<>();

  @Test
  void aPersonSignsInAcceptsAClaimByKeyboardAndHandsOutADossierThatVerifies() throws IOException {
    try (RunningDesk desk = RunningDesk.fresh(folder.resolve("home"));
        Chrome chrome = Chrome.start()) {
      Browser browser = chrome.browser;
      CaseFile file = desk.desk.collecting().openCase("Exercise", "ada");
      Exercise.seal(desk.desk, file);
      Page page = browser.newPage();
      page.onConsoleMessage(message -> complain(message.type(), message.text()));
      page.onPageError(complaints::add);
      comeIn(page, desk);
      String accepted = acceptByKeyboard(page);
      seeItOnTheTimeline(page, accepted);
      checkAProofInTheBrowser(page);
      Path dossier = downloadTheDossier(page);
      seeItVerify(browser, dossier);
      lock(page);
      assertThat(complaints).isEmpty();
    }
  }

  private void complain(String type, String text) {
    if (type.equals("error")) {
      complaints.add(text);
    }
  }

  /** Through the one-time link that the first start prints. */
  private static void comeIn(Page page, RunningDesk desk) {
    page.navigate(desk.address() + "/welcome?token=" + desk.desk.people().makeSetupToken());
    page.fill("#name", "maria");
    page.fill("#password", PASSWORD);
    page.fill("#again", PASSWORD);
    page.click("main button");
    page.fill("#name", "maria");
    page.fill("#password", PASSWORD);
    page.click("main button");
    page.click("text=Exercise");
    assertThat(page.locator("h1")).containsText("Ferry Road");
  }

  private static String acceptByKeyboard(Page page) {
    page.click(".ways >> text=Items");
    page.click("text=closure.txt");
    page.click(".filter >> text=event");
    page.waitForURL(Pattern.compile("kind=event"));
    page.keyboard().press("j");
    Locator current = page.locator(".candidate.current");
    assertThat(page.locator("mark.lit").first()).isVisible();
    String id = String.valueOf(current.getAttribute("id"));
    page.keyboard().press("a");
    assertThat(page.locator("[id='" + id + "']")).hasClass(Pattern.compile("accepted"));
    return id;
  }

  private static void seeItOnTheTimeline(Page page, String id) {
    page.click(".ways >> text=Timeline");
    Locator rows = page.locator("table[data-list=accepted] a[href$='#at-" + id + "']");
    assertThat(rows).hasCount(1);
  }

  private static void checkAProofInTheBrowser(Page page) {
    page.locator("table[data-list=accepted] a.proof").first().click();
    page.click("[data-check]");
    assertThat(page.locator(".live-proof .verdict")).containsText("Checked in this browser");
  }

  private Path downloadTheDossier(Page page) {
    page.click("text=To the case");
    page.click(".ways >> text=Dossier");
    page.click("text=Compose and seal the dossier");
    assertThat(page.locator("#report")).containsText("It verifies.");
    Download download = page.waitForDownload(() -> page.click("a[download='dossier.html']"));
    Path dossier = folder.resolve("dossier.html");
    download.saveAs(dossier);
    return dossier;
  }

  /** The file alone, opened from disk: it checks each of its sentences without any network. */
  private static void seeItVerify(Browser browser, Path dossier) {
    Page page = browser.newPage();
    page.context().setOffline(true);
    page.navigate(dossier.toUri().toString());
    assertThat(page.locator("#verdict")).hasClass(Pattern.compile("good"));
    page.context().close();
  }

  private static void lock(Page page) {
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertThat(page).hasURL(Pattern.compile("/sign-in"));
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("/sign-in"));
  }
}
