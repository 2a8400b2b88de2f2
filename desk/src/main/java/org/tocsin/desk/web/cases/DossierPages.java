package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
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
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.Publishing;
import org.tocsin.desk.publish.verify.Verification;
import org.tocsin.desk.publish.verify.VerificationReport;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Composes the dossier of a case, hands it out, and shows that it verifies. */
@Controller
public final class DossierPages {
  private static final Map<String, String> TYPES =
      Map.of(
          "dossier.html", "text/html;charset=UTF-8",
          "dossier.pdf", "application/pdf",
          "dossier.json", "application/json",
          "dossier.zip", "application/zip");

  /** The page verifies itself by a script of its own; the sandbox keeps it away from this desk. */
  private static final String SANDBOX =
      "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline';"
          + " script-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

  /**
   * @param written true when a dossier can be handed out
   * @param report what the check of it found, null when it was not asked for
   */
  public record DossierPage(
      String caseId,
      LocalDate asOf,
      List<Published.Earlier> earlier,
      boolean written,
      @Nullable VerificationReport report) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Collecting collecting;
  private final Publishing publishing;
  private final Path folders;

  DossierPages(
      Pages pages, Ways ways, AsOf asOf, Collecting collecting, Publishing publishing, Desk desk) {
    this.collecting = collecting;
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.publishing = publishing;
    this.folders = desk.home().root().resolve("dossiers");
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/dossier")
  View page(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String check,
      HttpServletRequest request)
      throws IOException {
    ways.enter(request, id, "dossier");
    boolean written = isWritten(id);
    VerificationReport report =
        written && check != null ? Verification.verify(folder(id), Optional.empty()) : null;
    return pages.show(
        "dossier", new DossierPage(id, asOf.day(id, null), publishing.list(id), written, report));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/dossier")
  String compose(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      HttpServletRequest request,
      RedirectAttributes redirect)
      throws IOException {
    ways.enter(request, id, "dossier");
    Files.createDirectories(folders);
    Published made = publishing.publish(id, asOf.day(id, day), folder(id));
    Notice told =
        made.isNew()
            ? Notice.done("dossier.composed", made.sentences())
            : Notice.done("dossier.unchanged");
    told.on(redirect);
    return "redirect:/cases/" + id + "/dossier?check";
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/dossier/{file}")
  void file(
      @PathVariable String id,
      @PathVariable String file,
      @RequestParam(required = false) @Nullable String save,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ways.enter(request, id, "dossier");
    String type = TYPES.get(file);
    if (type == null || !isWritten(id)) {
      throw new NoSuchElementException("no such file of a dossier: " + file);
    }
    response.setContentType(type);
    response.setHeader("Content-Security-Policy", SANDBOX);
    if (save != null || file.endsWith(".zip") || file.endsWith(".json")) {
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(file).build().toString());
    }
    if (file.endsWith(".zip")) {
      writeZip(folder(id), response.getOutputStream());
    } else {
      Files.copy(folder(id).resolve(file), response.getOutputStream());
    }
  }

  private static void writeZip(Path folder, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      zip.putNextEntry(new ZipEntry("dossier/" + name));
      Files.copy(file, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /** A dossier composed before a record was restricted may hold it, and is not handed out. */
  private boolean isWritten(String caseId) throws IOException {
    Path page = folder(caseId).resolve("dossier.html");
    if (!Files.exists(page)) {
      return false;
    }
    Instant composed = Files.getLastModifiedTime(page).toInstant();
    return collecting.findLastRestriction(caseId).filter(at -> at.isAfter(composed)).isEmpty();
  }

  private Path folder(String caseId) {
    return folders.resolve(caseId);
  }
}
