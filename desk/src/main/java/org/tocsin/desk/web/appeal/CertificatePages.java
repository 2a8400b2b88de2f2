package org.tocsin.desk.web.appeal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.Desk;
import org.tocsin.desk.appeal.notice.Notice;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.Certifying;
import org.tocsin.desk.publish.Form;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.verify.VerificationReport;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Handout;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** The certificate of a letter: made, handed out, and shown to verify. */
@Controller
public final class CertificatePages {
  private static final String HERE = "/notices/{id}/certificate";

  /**
   * @param written true when a certificate can be handed out
   * @param report what the check of it found, null when it was not asked for
   */
  public record CertificatePage(
      Notice notice,
      List<Published.Earlier> earlier,
      boolean written,
      @Nullable VerificationReport report) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Collecting collecting;
  private final Notices notices;
  private final Certifying certifying;
  private final Path folders;

  CertificatePages(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Collecting collecting,
      Notices notices,
      Certifying certifying,
      Desk desk) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.collecting = collecting;
    this.notices = notices;
    this.certifying = certifying;
    this.folders = desk.home().root().resolve("certificates");
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping(HERE)
  View page(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String check,
      Viewer me,
      HttpServletRequest request)
      throws IOException {
    Notice notice = notices.get(id, me);
    ways.enter(request, notice.caseId(), "notices");
    boolean written = isWritten(notice);
    VerificationReport report = written && check != null ? handout(id).check() : null;
    return pages.show(
        "appeal/certificate",
        new CertificatePage(notice, certifying.list(id, me), written, report));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(HERE)
  String make(@PathVariable String id, Viewer me, RedirectAttributes redirect) throws IOException {
    notices.get(id, me);
    Files.createDirectories(folders);
    try {
      Published made = certifying.certify(id, asOf.today(), me, handout(id).folder());
      told(made).on(redirect);
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      org.tocsin.desk.web.frame.Notice.wrong("ask.refused").because(refused).on(redirect);
      return "redirect:/notices/" + id + "/certificate";
    }
    return "redirect:/notices/" + id + "/certificate?check";
  }

  private static org.tocsin.desk.web.frame.Notice told(Published made) {
    return made.isNew()
        ? org.tocsin.desk.web.frame.Notice.done("certificate.made", made.sentences())
        : org.tocsin.desk.web.frame.Notice.done("certificate.unchanged");
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping(HERE + "/{file}")
  void file(
      @PathVariable String id,
      @PathVariable String file,
      @RequestParam(required = false) @Nullable String save,
      Viewer me,
      HttpServletResponse response)
      throws IOException {
    if (!isWritten(notices.get(id, me))) {
      throw new NoSuchElementException("no certificate is ready");
    }
    handout(id).send(file, save != null, response);
  }

  private boolean isWritten(Notice notice) throws IOException {
    return handout(notice.id()).isReady(collecting.findLastRestriction(notice.caseId()));
  }

  private Handout handout(String notice) {
    return new Handout(folders.resolve(notice), Form.NOTICE);
  }
}
