package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.redact.Redaction;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.site.About;
import org.tocsin.desk.publish.site.Choice;
import org.tocsin.desk.publish.site.Clearance;
import org.tocsin.desk.publish.site.Line;
import org.tocsin.desk.publish.site.Section;
import org.tocsin.desk.publish.site.Site;

/** The public site: as readers see it on a plain web server, and how the desk hands it out. */
class SitePagesTest {
  private static final LocalDate DAY = LocalDate.of(2023, 4, 20);
  private static final String AXE =
      """
      async () => (await axe.run(document, { resultTypes: ["violations"], runOnly:
        ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }))
        .violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" "))}`)
      """;

  @TempDir Path folder;

  /** Everything of a full case that may leave is cleared. */
  static Site clear(RunningDesk desk, String caseId) {
    Viewer ben = desk.desk.people().viewer("ben");
    Viewer ada = desk.desk.people().viewer("ada");
    Site site = desk.desk.rooms().site();
    desk.desk.redacting().list(caseId).stream()
        .filter(Redaction::isWaiting)
        .forEach(copy -> desk.desk.redacting().approve(copy.itemId(), "", "ada"));
    for (Section section : Section.values()) {
      Set<String> keys =
          site.draft(caseId, section, DAY).stream().map(Line::key).collect(Collectors.toSet());
      if (!keys.isEmpty()) {
        Clearance one = site.propose(caseId, section.word(), DAY, all(keys), "exercise", ben);
        site.clear(caseId, one.id(), ada);
      }
    }
    site.describe(caseId, new About("", "Exercise desk", "desk@example.org", ""), ada);
    return site;
  }

  private static Choice all(Set<String> keys) {
    Choice.Credit credit =
        new Choice.Credit("Trucks at the ferry, an exercise", "Exercise desk", "free to print");
    return new Choice(
        keys,
        keys.stream()
            .collect(Collectors.toMap(key -> key.substring(key.indexOf(' ') + 1), key -> credit)));
  }

  @Test
  void everyPageIsFreeOfWhatAxeFindsAndReadableOnANarrowPhone() throws IOException {
    try (Chrome chrome = Chrome.start();
        RunningDesk desk = RunningDesk.staffed(folder.resolve("home"))) {
      FullCase full = FullCase.write(desk.desk);
      Site site = clear(desk, full.file().id());
      Path written = site.write(full.file().id(), folder.resolve("public/sub/site"));
      assertThat(site.edition(full.file().id()).parts()).hasSize(Section.values().length);
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server =
          SimpleFileServer.createFileServer(
              any, folder.resolve("public"), SimpleFileServer.OutputLevel.NONE);
      server.start();
      try {
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/sub/site/";
        assertThat(wrong(chrome, base, written)).isEmpty();
        new SiteCheck(chrome, base, written).run();
      } finally {
        server.stop(0);
      }
    }
  }

  private static List<String> wrong(Chrome chrome, String base, Path written) throws IOException {
    String axe;
    try (InputStream in = SitePagesTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> wrong = new ArrayList<>();
    BrowserContext context = chrome.browser.newContext();
    Page page = context.newPage();
    page.onConsoleMessage(said -> {
      if (said.type().equals("error")) {
        wrong.add(said.text());
      }
    });
    for (String name : pages(written)) {
      page.setViewportSize(320, 700);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      page.navigate(base + name);
      if (!Boolean.TRUE.equals(
          page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))) {
        wrong.add(name + " is broader than 320 pixels");
      }
      page.evaluate(axe);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (Object one : (List<?>) page.evaluate(AXE)) {
          wrong.add(name + " " + scheme + " " + one);
        }
      }
    }
    context.close();
    return wrong;
  }

  /** In the languages that run each way. */
  private static List<String> pages(Path written) throws IOException {
    try (Stream<Path> all = Files.list(written)) {
      return all.map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.matches("[a-z0-9-]+(\\.ar)?\\.html"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theDeskProposesClearsPreviewsHandsOutAndRevokes() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder.resolve("home"))) {
      FullCase full = FullCase.write(desk.desk);
      String home = "/cases/" + full.file().id() + "/site";
      Visitor ben = desk.signedIn("ben");
      assertThat(ben.get(home + "?section=demands&day=2023-04-20").body()).contains("Ferry Road");
      ben.get(home);
      ben.post(home, Map.of("section", "demands", "day", "2023-04-20", "reason", "open"));
      Site site = desk.desk.rooms().site();
      Clearance one = site.list(full.file().id()).getFirst();
      ben.get(home);
      ben.post(home + "/clear", Map.of("clearance", one.id()));
      assertThat(ben.get(home + "/demands.html").body()).doesNotContain("Ferry Road");
      Visitor ada = desk.signedIn("ada");
      ada.get(home);
      ada.post(home + "/clear", Map.of("clearance", one.id()));
      Visitor cho = desk.signedIn("cho");
      var preview = cho.get(home + "/demands.ar.html");
      assertThat(preview.body()).contains("Ferry Road").contains("dir=\"rtl\"");
      assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("sandbox");
      assertThat(cho.get(home + "/..%2Fsecret").statusCode()).isGreaterThanOrEqualTo(400);
      // the names of the files stand in a ZIP as they are
      assertThat(cho.get(home + "/site.zip").body())
          .contains("index.html", "log/checkpoint", "proofs/demands.tlog-proof");
      ada.post(home + "/revoke", Map.of("clearance", one.id(), "reason", "a wrong addressee"));
      assertThat(cho.get(home + "/demands.html").body()).doesNotContain("Ferry Road");
      assertThat(cho.get(home + "/corrections.html").body()).contains("a wrong addressee");
    }
  }
}
