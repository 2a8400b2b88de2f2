package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.publish.Form;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.Publishing;
import org.tocsin.desk.publish.verify.VerificationReport;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Composes the dossier of a case, hands it out, and shows that it verifies. */
@Controller
public final class DossierPages {
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
    VerificationReport report = written && check != null ? handout(id).check() : null;
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
    Published made = publishing.publish(id, asOf.day(id, day), handout(id).folder());
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
    if (!isWritten(id)) {
      throw new NoSuchElementException("no dossier is ready");
    }
    handout(id).send(file, save != null, response);
  }

  private boolean isWritten(String caseId) throws IOException {
    return handout(caseId).isReady(collecting.findLastRestriction(caseId));
  }

  private Handout handout(String caseId) {
    return new Handout(folders.resolve(caseId), Form.CASE);
  }
}
