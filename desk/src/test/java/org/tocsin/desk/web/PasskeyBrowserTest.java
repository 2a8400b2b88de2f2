package org.tocsin.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passkeys in a real browser, with the authenticator that Chromium simulates. */
class PasskeyBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir Path folder;

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
  void aPasskeyIsAddedSignsInWithoutAPasswordAndAfterItsRemovalNoMore() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder);
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
      Page page = browser.newPage();
      giveAuthenticator(page);
      String address = desk.address().replace("127.0.0.1", "localhost");
      signInByPassword(page, address);

      page.navigate(address + "/me");
      page.fill("#passkey-label", "blue key");
      page.fill("#passkey-password", RunningDesk.PASSWORD);
      page.click("[data-passkey-form] button");
      assertThat(page.locator("h3")).containsText("blue key");
      assertThat(desk.desk.people().factors().listPasskeys("cho")).hasSize(1);
      assertThat(desk.desk.people().factors().hasSecond("cho")).isTrue();

      leave(page);
      page.click("[data-passkey]");
      page.waitForURL(Pattern.compile("localhost:\\d+/$"));
      assertThat(page.locator(".who")).containsText("cho");

      String id = desk.desk.people().factors().listPasskeys("cho").getFirst().id();
      desk.desk.people().factors().removePasskey("cho", id, "cho");
      leave(page);
      page.click("[data-passkey]");
      assertThat(page.locator("#passkey-news")).containsText("not accepted");
    }
  }

  private static void giveAuthenticator(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject parameters = new JsonObject();
    parameters.add("options", options);
    session.send("WebAuthn.enable");
    session.send("WebAuthn.addVirtualAuthenticator", parameters);
  }

  private static void signInByPassword(Page page, String address) {
    page.navigate(address + "/sign-in");
    page.fill("#name", "cho");
    page.fill("#password", RunningDesk.PASSWORD);
    page.click("main form button");
    page.waitForURL(Pattern.compile("localhost:\\d+/$"));
  }

  private static void leave(Page page) {
    page.click("#sign-out button");
    page.waitForURL(Pattern.compile("/sign-in"));
  }
}
