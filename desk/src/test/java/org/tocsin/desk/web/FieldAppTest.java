package org.tocsin.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.field.FieldKey;
import org.tocsin.desk.field.Report;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** The web form in Chromium: without a line, over reloads, and what stays on the device. */
class FieldAppTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final String PASSPHRASE = "four unrelated words";
  private static final byte[] PHOTO = "x".repeat(700_000).getBytes(StandardCharsets.UTF_8);
  private static final Viewer ADA = new Viewer("ada", Role.ANALYST, Set.of());

  /** Everything that lies in the browser's databases, as one string. */
  private static final String ALL_KEPT =
      """
      async () => {
        const out = [];
        for (const { name } of await indexedDB.databases()) {
          const db = await new Promise((done) => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); });
          for (const table of db.objectStoreNames) {
            const all = await new Promise((done) => { const r = db.transaction(table).objectStore(table).getAll(); r.onsuccess = () => done(r.result); });
            all.forEach((one) => out.push(new TextDecoder("latin1").decode(one.data ?? one.check.data)));
          }
          db.close();
        }
        return out.join("|");
      }
      """;

  /** A disk that is full shows when what was taken is to be laid down, not before. */
  private static final String FULL =
      """
      () => {
        globalThis.full = true;
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...what) {
          const request = put.apply(this, what);
          request.addEventListener("success", () => { if (globalThis.full) this.transaction.abort(); });
          return request;
        };
      }
      """;

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
  void aReportWrittenWithoutALineArrivesOnceWithTheFingerprintOfItsPhoto() throws IOException {
    try (RunningDesk desk = RunningDesk.fresh(folder.resolve("home"));
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET))) {
      String address = desk.address() + "/key/" + key(desk) + "/app/";
      BrowserContext phone =
          browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 640));
      Page page = phone.newPage();
      chooseAPassphrase(page, address);
      phone.setOffline(true);
      page.reload();
      unlock(page);
      fillIn(page);
      assertThat(page.locator("#waiting")).containsText("1");
      assertThat((String) page.evaluate(ALL_KEPT)).doesNotContain("stones", "xxxxxxxx", "incident");
      page.reload();
      page.fill("#passphrase", "not the passphrase");
      page.keyboard().press("Enter");
      assertThat(page.locator("#news")).containsText("not the passphrase");
      unlock(page);
      assertThat(page.locator("#waiting")).containsText("1");
      phone.setOffline(false);
      assertThat(page.locator("#news")).containsText("gone from this device");
      assertThat(page.locator("#waiting")).hasText("Nothing waits on this device.");
      seeThatItArrived(desk);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
      erase(page, address);
      inArabic(browser, address);
    }
  }

  @Test
  void aFullDeviceSaysSoAndGivesNothingUp() throws IOException {
    onAPhone((desk, page) -> {
      page.click("text=Incident report");
      page.check("input[value=yes]");
      page.fill("textarea", "Exercise: stones lay across the road.");
      page.evaluate(FULL);
      page.locator("#keep").press("Enter");
      assertThat(page.locator("#news")).containsText("This device is full");
      assertThat(page.locator("textarea").first())
          .hasValue("Exercise: stones lay across the road.");
      page.setInputFiles("input[type=file]", new FilePayload("photo.jpg", "image/jpeg", PHOTO));
      assertThat(page.locator(".print")).containsText("This device is full");
      page.evaluate("globalThis.full = false");
      page.locator("#keep").press("Enter");
      assertThat(page.locator("#news")).containsText("gone from this device");
      assertThat(desk.desk.fielding().reports().listLatest(ADA, 10)).hasSize(1);
    });
  }

  @Test
  void anUploadThatIsKilledGoesOnWhereItStoppedAfterTheDeviceStartsAgain() throws IOException {
    onAPhone((desk, page) -> {
      List<String> offsets = new CopyOnWriteArrayList<>();
      AtomicBoolean broken = new AtomicBoolean(true);
      page.context()
          .route(
              "**/uploads/*",
              route -> {
                String offset = route.request().headers().get("upload-offset");
                boolean second = offset != null && !offset.equals("0");
                if (second && broken.get()) {
                  route.abort();
                } else {
                  if (offset != null) {
                    offsets.add(offset);
                  }
                  route.resume();
                }
              });
      fillIn(page);
      assertThat(page.locator("#news")).containsText("Not sent");
      assertThat(page.locator("#waiting")).containsText("1");
      page.reload();
      broken.set(false);
      unlock(page);
      assertThat(page.locator("#news")).containsText("gone from this device");
      assertThat(offsets).containsExactly("0", "262144", "524288");
      seeThatItArrived(desk);
    });
  }

  @Test
  void aReportThatTheDeskRefusesHoldsUpNoOtherAndStaysOnTheDevice() throws IOException {
    onAPhone((desk, page) -> {
      AtomicInteger asked = new AtomicInteger();
      page.context()
          .route(
              "**/submission",
              route -> {
                if (asked.getAndIncrement() == 0) {
                  route.fulfill(new Route.FulfillOptions().setStatus(403).setBody("<m/>"));
                } else {
                  route.resume();
                }
              });
      page.context().setOffline(true);
      fillIn(page);
      fillIn(page);
      assertThat(page.locator("#waiting")).containsText("2");
      page.context().setOffline(false);
      assertThat(page.locator("#news")).containsText("403");
      assertThat(page.locator("#waiting")).containsText("1");
      assertThat(desk.desk.fielding().reports().listLatest(ADA, 10)).hasSize(1);
      page.click("#send");
      assertThat(page.locator("#waiting")).hasText("Nothing waits on this device.");
      assertThat(desk.desk.fielding().reports().listLatest(ADA, 10)).hasSize(2);
    });
  }

  @Test
  void aPhotoThatWentAstrayOnTheWayIsSentAgainBeforeItLeavesTheDevice() throws IOException {
    onAPhone((desk, page) -> {
      AtomicBoolean first = new AtomicBoolean(true);
      page.context()
          .route(
              "**/submission",
              route -> {
                if (first.getAndSet(false)) {
                  loseUploads(desk);
                }
                route.resume();
              });
      fillIn(page);
      assertThat(page.locator("#news")).containsText("still to come");
      assertThat(page.locator("#waiting")).containsText("1");
      page.click("#send");
      assertThat(page.locator("#waiting")).hasText("Nothing waits on this device.");
      seeThatItArrived(desk);
    });
  }

  /** As when another report took the file between its coming and this one. */
  private static void loseUploads(RunningDesk desk) {
    try (Stream<Path> all = Files.walk(desk.desk.home().root())) {
      for (Path whole : all.filter(file -> file.toString().endsWith(".whole")).toList()) {
        Files.delete(whole);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A desk and a phone whose holder has chosen a passphrase and sees the forms. */
  private void onAPhone(BiConsumer<RunningDesk, Page> use) throws IOException {
    try (RunningDesk desk = RunningDesk.fresh(folder.resolve("home"));
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET))) {
      BrowserContext phone =
          browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844));
      phone.setDefaultTimeout(60_000);
      com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
      Page page = phone.newPage();
      chooseAPassphrase(page, desk.address() + "/key/" + key(desk) + "/app/");
      use.accept(desk, page);
    }
  }

  private static String key(RunningDesk desk) throws IOException {
    CaseFile file = desk.desk.collecting().openCase("Exercise", "ada");
    desk.desk.fielding().forms().addOurs("ada");
    Set<String> forms = Set.of("incident-report", "person-taken");
    return desk.desk
        .fielding()
        .keys()
        .make(file.id(), "phone", forms, Duration.ofDays(1), "ada")
        .token();
  }

  private static void chooseAPassphrase(Page page, String address) {
    page.navigate(address);
    page.fill("#passphrase", PASSPHRASE);
    page.fill("#again", PASSPHRASE);
    page.keyboard().press("Enter");
    assertThat(page.locator("#forms button")).hasCount(2);
    page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  }

  private static void unlock(Page page) {
    page.fill("#passphrase", PASSPHRASE);
    page.keyboard().press("Enter");
    assertThat(page.locator("#forms button")).hasCount(2);
  }

  private static void fillIn(Page page) {
    page.click("text=Incident report");
    page.check("input[value=yes]");
    page.fill("textarea", "Exercise: stones lay across the road.");
    page.setInputFiles("input[type=file]", new FilePayload("photo.jpg", "image/jpeg", PHOTO));
    assertThat(page.locator(".print")).containsText(Pattern.compile("[0-9a-f]{64}"));
    page.locator("#keep").press("Enter");
  }

  private static void seeThatItArrived(RunningDesk desk) {
    List<Report> reports = desk.desk.fielding().reports().listLatest(ADA, 10);
    assertThat(reports).hasSize(1);
    List<Report.Attachment> files =
        desk.desk.fielding().reports().listAttachments(reports.getFirst().id());
    assertThat(files).hasSize(1);
    assertThat(files.getFirst().verdict()).isEqualTo(Report.Verdict.MATCHES);
    assertThat(files.getFirst().bytes()).isEqualTo(PHOTO.length);
    assertThat(desk.desk.fielding().keys().list()).extracting(FieldKey::number).containsExactly(1);
  }

  private static void erase(Page page, String address) {
    page.click("#erase");
    page.click("#erase");
    page.waitForURL("about:blank");
    page.navigate(address);
    assertThat(page.locator("#first")).isVisible();
  }

  private static void inArabic(Browser browser, String address) {
    Page page =
        browser
            .newContext(new Browser.NewContextOptions().setLocale("ar").setViewportSize(320, 640))
            .newPage();
    page.navigate(address);
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
  }
}
