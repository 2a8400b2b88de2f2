package org.tocsin.desk.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.exchange.ImportRun;
import org.tocsin.desk.exchange.Importing;
import org.tocsin.desk.exchange.OutcomeLine;
import org.tocsin.desk.exchange.form.CellOutcome;
import org.tocsin.desk.exchange.form.Why;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Words;

/** The receipt of an import: how far it is, what became of every value, and taking it back. */
@Controller
public final class ReceiptPages {
  private static final int SHOWN = 200;
  private static final String ASK_AGAIN_SECONDS = "2";

  /**
   * @param run null while it has not begun
   * @param item null when it may not be seen any more
   * @param progress records done, -1 when it is not running
   * @param failure why it never began; "" otherwise
   * @param lines the first outcomes that are not as they stand in the file
   */
  public record OneReceipt(
      String caseId,
      String id,
      @Nullable ImportRun run,
      @Nullable Item item,
      long progress,
      String failure,
      List<OutcomeLine> lines) {
    public int most() {
      return SHOWN;
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final Collecting collecting;
  private final Importing importing;
  private final Jobs jobs;

  ReceiptPages(Pages pages, Ways ways, Collecting collecting, Importing importing, Jobs jobs) {
    this.pages = pages;
    this.ways = ways;
    this.collecting = collecting;
    this.importing = importing;
    this.jobs = jobs;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/import/receipts/{run}")
  View show(
      @PathVariable String id,
      @PathVariable String run,
      Viewer me,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ways.enter(request, id, "import");
    long progress = jobs.findProgress(run).orElse(-1L);
    if (progress >= 0) {
      response.setHeader("Refresh", ASK_AGAIN_SECONDS);
    }
    String failure = jobs.findFailure(run).orElse("");
    if (importing.find(run, me).isEmpty() && (progress >= 0 || !failure.isEmpty())) {
      return pages.show(
          "receipt", new OneReceipt(id, run, null, null, progress, failure, List.of()));
    }
    ImportRun found = own(id, run, me);
    List<OutcomeLine> lines = importing.outcomes(found, ReceiptPages::isTelling, SHOWN);
    Item item = collecting.findItem(found.itemId(), me).orElse(null);
    return pages.show("receipt", new OneReceipt(id, run, found, item, progress, "", lines));
  }

  private static boolean isTelling(OutcomeLine line) {
    return line.kind() != CellOutcome.Kind.TAKEN || line.why() != Why.AS_IS;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/import/receipts/{run}/outcomes.csv")
  void outcomes(
      @PathVariable String id, @PathVariable String run, Viewer me, HttpServletResponse response)
      throws IOException {
    ImportRun found = own(id, run, me);
    attach(response, "text/csv;charset=UTF-8", "import-" + run + "-outcomes.csv");
    importing.writeOutcomes(found, response.getOutputStream());
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/import/receipts/{run}/manifest.json")
  void manifest(
      @PathVariable String id, @PathVariable String run, Viewer me, HttpServletResponse response)
      throws IOException {
    ImportRun found = own(id, run, me);
    attach(response, MediaType.APPLICATION_JSON_VALUE, "import-" + run + ".json");
    response.getWriter().write(importing.manifest(found).toPrettyString());
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/import/receipts/{run}/undo")
  String undo(
      @PathVariable String id,
      @PathVariable String run,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    own(id, run, me);
    try {
      importing.undo(run, reason, me);
      Notice.done(Words.here().say("exchange.undone")).on(redirect);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.refused(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/import/receipts/" + run;
  }

  private ImportRun own(String caseId, String run, Viewer me) {
    ImportRun found = importing.get(run, me);
    if (!found.caseId().equals(caseId)) {
      throw new NoSuchElementException("no import " + run + " in case " + caseId);
    }
    return found;
  }

  private static void attach(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
  }
}
