package org.tocsin.desk.web.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.Desk;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.neutral.Flag;
import org.tocsin.desk.publish.neutral.Neutrality;
import org.tocsin.desk.publish.site.About;
import org.tocsin.desk.publish.site.Choice;
import org.tocsin.desk.publish.site.Clearance;
import org.tocsin.desk.publish.site.Edition;
import org.tocsin.desk.publish.site.Line;
import org.tocsin.desk.publish.site.Section;
import org.tocsin.desk.publish.site.Site;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** What of a case is published: proposed, cleared, revoked, previewed and handed out. */
@Controller
public final class SitePages {
  private static final int MOST = 300;
  private static final int EARLIER = 20;
  private static final String ZIP = "site.zip";

  /** The sandbox runs no script; it keeps whatever a source wrote away from this desk. */
  private static final String SANDBOX =
      "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; img-src 'self';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          ".html", "text/html;charset=UTF-8",
          ".xml", "application/xml;charset=UTF-8",
          ".json", "application/json",
          ".txt", "text/plain;charset=UTF-8",
          ".jpg", "image/jpeg",
          ".png", "image/png");

  /**
   * @param holding how many lines of it may still be said
   * @param mine whether who looks proposed it
   */
  public record Row(Clearance clearance, int holding, boolean mine) {}

  /**
   * @param section what is looked at, "" for nothing
   * @param draft what it would say; 300 lines at most
   * @param flags what the neutrality check marks in it
   */
  public record Page(
      String caseId,
      About about,
      Edition edition,
      List<Row> rows,
      List<Section> sections,
      String section,
      List<Line> draft,
      List<Flag> flags,
      LocalDate asOf) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Site site;
  private final Neutrality neutrality;
  private final Path temporary;

  SitePages(Pages pages, Ways ways, AsOf asOf, Site site, Neutrality neutrality, Desk desk) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.site = site;
    this.neutrality = neutrality;
    this.temporary = desk.home().temporary();
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/site")
  View page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String section,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "site");
    LocalDate upTo = asOf.day(id, day);
    List<Line> draft =
        Stream.of(Section.values())
            .filter(one -> one.word().equals(section))
            .flatMap(one -> site.draft(id, one, upTo).stream())
            .limit(MOST)
            .toList();
    List<Flag> flags =
        draft.stream()
            .filter(line -> line.speaker().isEmpty() && !line.words().isBlank())
            .flatMap(line -> neutrality.check(id, line.words(), tongue(line), me).stream())
            .toList();
    List<Row> rows =
        site.list(id).stream()
            .limit(EARLIER)
            .map(one -> new Row(one, holding(one), one.proposedBy().equals(me.name())))
            .toList();
    return pages.show(
        "publish/site",
        new Page(
            id,
            site.about(id),
            site.edition(id),
            rows,
            List.of(Section.values()),
            section,
            draft,
            flags,
            upTo));
  }

  private int holding(Clearance one) {
    return one.state() == Clearance.State.REVOKED ? 0 : site.holding(one).size();
  }

  private static String tongue(Line line) {
    return line.language().isEmpty() ? "en" : line.language();
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/site")
  String propose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String section,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "") Set<String> claims,
      @RequestParam(defaultValue = "") Set<String> photographs,
      @RequestParam Map<String, String> all,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    Map<String, Choice.Credit> credits = new HashMap<>();
    for (String copy : photographs) {
      credits.put(
          copy,
          new Choice.Credit(
              all.getOrDefault("caption-" + copy, "").strip(),
              all.getOrDefault("maker-" + copy, "").strip(),
              all.getOrDefault("rights-" + copy, "").strip()));
    }
    Choice choice = new Choice(claims, credits);
    return tried(
        id, redirect, "site.proposed", () -> site.propose(id, section, day, choice, reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/site/clear")
  String clear(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String clearance,
      Viewer me,
      RedirectAttributes redirect) {
    return tried(id, redirect, "site.cleared", () -> site.clear(id, clearance, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/site/revoke")
  String revoke(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String clearance,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    return tried(id, redirect, "site.revoked", () -> site.revoke(id, clearance, reason, me));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/cases/{id}/site/about")
  String describe(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String publisher,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "") String address,
      Viewer me,
      RedirectAttributes redirect) {
    return tried(
        id,
        redirect,
        "site.described",
        () -> site.describe(id, new About(title, publisher, contact, address), me));
  }

  private static String tried(String id, RedirectAttributes redirect, String done, Runnable act) {
    try {
      act.run();
      Notice.done(done).on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("site.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/site";
  }

  /** A page of the site as it would be written now, or all of it. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/site/{file}")
  void file(
      @PathVariable String id,
      @PathVariable String file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ways.enter(request, id, "site");
    if (file.equals(ZIP)) {
      zip(id, response);
      return;
    }
    byte[] bytes = site.files(id).get(file);
    String type = TYPES.get(file.substring(Math.max(0, file.lastIndexOf('.'))));
    if (bytes == null || type == null) {
      throw new NoSuchElementException("no such page of the site: " + file);
    }
    response.setContentType(type);
    response.setHeader("Content-Security-Policy", SANDBOX);
    response.getOutputStream().write(bytes);
  }

  private void zip(String id, HttpServletResponse response) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "site");
    try {
      Path written = site.write(id, folder.resolve("site"));
      response.setContentType("application/zip");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(ZIP).build().toString());
      ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
      List<Path> files;
      try (Stream<Path> all = Files.walk(written)) {
        files = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path one : files) {
        ZipEntry entry = new ZipEntry(written.relativize(one).toString().replace('\\', '/'));
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(one, zip);
        zip.closeEntry();
      }
      zip.finish();
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
