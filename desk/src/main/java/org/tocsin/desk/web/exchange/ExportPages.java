package org.tocsin.desk.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.exchange.ExportForm;
import org.tocsin.desk.exchange.ExportRequest;
import org.tocsin.desk.exchange.ExportRun;
import org.tocsin.desk.exchange.Exporting;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Words;

/** Asks for exports, decides on them, makes them and hands them out. */
@Controller
public final class ExportPages {

  /**
   * @param me who looks: the one who asked fetches, somebody else decides
   */
  public record Exports(
      String caseId, List<ExportRun> runs, List<String> types, String me, List<String> making) {
    public List<ExportForm> forms() {
      return List.of(ExportForm.values());
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final Entities entities;
  private final Exporting exporting;
  private final People people;
  private final Jobs jobs;
  private final Clock clock;

  ExportPages(
      Pages pages,
      Ways ways,
      Entities entities,
      Exporting exporting,
      People people,
      Jobs jobs,
      Clock clock) {
    this.pages = pages;
    this.ways = ways;
    this.entities = entities;
    this.exporting = exporting;
    this.people = people;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/cases/{id}/export")
  View list(
      @PathVariable String id, Viewer me, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ways.enter(request, id, "export");
    exporting.expire(clock.instant());
    List<ExportRun> runs = exporting.list(id, me);
    List<String> making =
        runs.stream().map(ExportRun::id).filter(run -> jobs.findProgress(run).isPresent()).toList();
    if (!making.isEmpty()) {
      response.setHeader("Refresh", "3");
    }
    List<String> types = entities.types().list().stream().map(type -> type.name()).toList();
    return pages.show("export", new Exports(id, runs, types, me.name(), making));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/export")
  String ask(
      @PathVariable String id,
      @RequestParam(defaultValue = "CSV") ExportForm form,
      @RequestParam(required = false) @Nullable List<String> type,
      @RequestParam(defaultValue = "false") boolean claims,
      @RequestParam(defaultValue = "false") boolean compartments,
      @RequestParam(defaultValue = "false") boolean values,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ways.enter(request, id, "export");
    List<String> types = type == null ? List.of() : type;
    return acted(
        id,
        redirect,
        () -> {
          ExportRun run =
              exporting.ask(
                  id, new ExportRequest(form, types, claims, compartments, values, reason), me);
          if (run.state() == ExportRun.State.APPROVED) {
            make(run.id(), me.name());
            return Words.here().say("exchange.export.asked");
          }
          return Words.here().say("exchange.export.waits");
        });
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/exports/{run}/approve")
  String approve(
      @PathVariable String run,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ExportRun known = exporting.get(run, me);
    return acted(
        known.caseId(),
        redirect,
        () -> {
          exporting.approve(run, reason, me);
          make(run, known.askedBy());
          return Words.here().say("exchange.export.approved");
        });
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/exports/{run}/refuse")
  String refuse(
      @PathVariable String run,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ExportRun known = exporting.get(run, me);
    return acted(
        known.caseId(),
        redirect,
        () -> {
          exporting.refuse(run, reason, me);
          return Words.here().say("exchange.export.refused");
        });
  }

  /** A form and not a link, since each fetch is recorded. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/exports/{run}/fetch")
  @Nullable ModelAndView fetch(
      @PathVariable String run,
      Viewer me,
      HttpServletResponse response,
      RedirectAttributes redirect)
      throws IOException {
    ExportRun known = exporting.get(run, me);
    try (InputStream in = exporting.fetch(run, me, clock.instant())) {
      response.setContentType("application/zip");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename("export-" + run + ".zip").build().toString());
      in.transferTo(response.getOutputStream());
      return null;
    } catch (IllegalStateException refused) {
      Notice.refused(refused).on(redirect);
      return new ModelAndView("redirect:/cases/" + known.caseId() + "/export");
    }
  }

  /** With the rights of the one who asked, as they are now. */
  private void make(String run, String asker) {
    jobs.start(run, progress -> exporting.make(run, people.viewer(asker), clock.instant()));
  }

  private static String acted(String caseId, RedirectAttributes redirect, Supplier<String> act) {
    try {
      Notice.done(act.get()).on(redirect);
    } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException refused) {
      Notice.refused(refused).on(redirect);
    }
    return "redirect:/cases/" + caseId + "/export";
  }
}
