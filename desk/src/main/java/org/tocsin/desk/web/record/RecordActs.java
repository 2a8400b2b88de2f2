package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.establish.entity.ClosedValue;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.Outcome;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Review, assignment, comments and restriction of records, one or many; each act is one form. */
@Controller
public final class RecordActs {

  /**
   * What became of many records that were asked to change.
   *
   * @param entity null when the viewer may not see it or there is none
   */
  public record Done(String caseId, String section, List<Line> lines) {
    public record Line(@Nullable Entity entity, String id, @Nullable String refusal) {}

    public long refused() {
      return lines.stream().filter(line -> line.refusal() != null).count();
    }
  }

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;
  private final People people;
  private final RecordSheet sheet;

  RecordActs(Pages pages, Ways cases, Entities entities, People people, RecordSheet sheet) {
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
    this.people = people;
    this.sheet = sheet;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/move")
  String move(
      @PathVariable String id,
      @RequestParam String way,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes to) {
    return act(id, to, () -> entities.reviewing().move(id, way, reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/assign")
  String assign(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String account,
      Viewer me,
      RedirectAttributes to) {
    return act(
        id, to, () -> entities.reviewing().assign(id, Colleagues.named(account, people), me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/comment")
  String comment(
      @PathVariable String id, @RequestParam String words, Viewer me, RedirectAttributes to) {
    return act(id, to, () -> entities.reviewing().comment(id, words, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/restrict")
  String restrict(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String compartment,
      @RequestParam String reason,
      Viewer me,
      RedirectAttributes to) {
    return act(id, to, () -> entities.restrict(id, compartment, reason, me));
  }

  /** Shows one restricted value on this answer only; that it was opened is recorded first. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/statements/{statement}/open")
  ModelAndView open(
      @PathVariable String id,
      @PathVariable String statement,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes to) {
    try {
      ClosedValue value = entities.openRestricted(id, statement, reason, me);
      Entity entity = entities.get(id, me);
      cases.enter(request, entity.caseId(), entity.type().section());
      RecordSheet.Opened opened = new RecordSheet.Opened(statement, value);
      return pages.show("record", sheet.now(entity, me, opened), HttpStatus.OK);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.wrong("records.not_opened").because(refused).on(to);
      return new ModelAndView("redirect:/records/" + id);
    }
  }

  /** Takes the last step back. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/undo")
  String undo(@PathVariable String id, @RequestParam long step, Viewer me, RedirectAttributes to) {
    return act(id, to, () -> entities.undoing().undo(id, step, me));
  }

  /** The same act on many records; each that is refused says why. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/records/many")
  View many(
      @PathVariable String id,
      @RequestParam String section,
      @RequestParam(defaultValue = "") List<String> record,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request) {
    cases.enter(request, id, section);
    List<Outcome> outcomes =
        way.isEmpty()
            ? entities.reviewing().assignAll(record, Colleagues.named(account, people), me)
            : entities.reviewing().moveAll(record, way, reason, me);
    List<Done.Line> lines = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      lines.add(
          new Done.Line(
              entities.find(outcome.id(), me).orElse(null),
              outcome.id(),
              outcome.refusal().orElse(null)));
    }
    return pages.show("records-done", new Done(id, section, lines));
  }

  private static String act(String id, RedirectAttributes to, Runnable act) {
    try {
      act.run();
      Notice.done("records.recorded").on(to);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.wrong("records.not_changed").because(refused).on(to);
    }
    return "redirect:/records/" + id;
  }
}
