package org.tocsin.desk.web.assess;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Evidence;
import org.tocsin.desk.web.cases.Grounds;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Stating a finding, and putting one right. What was typed is never lost. */
@Controller
public final class FindingForms {

  /**
   * @param finding null while it is a new one
   * @param offered accepted claims to choose from, the chosen ones first
   * @param waiting what suggests it and nobody accepted yet
   * @param asked words the claims were looked for by
   * @param problem why it was refused, null when it was not
   */
  public record Form(
      String caseId,
      Lens.Kind kind,
      Lens.Question question,
      @Nullable IndicatorFinding finding,
      Draft draft,
      List<Evidence> offered,
      List<Evidence> waiting,
      List<String> compartments,
      String asked,
      @Nullable String problem) {

    public String back() {
      return "/cases/" + caseId + "/" + kind.path() + "/" + question.code();
    }

    public String action() {
      return finding == null ? back() + "/finding" : "/records/" + finding.id() + "/finding";
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Assessing assessing;
  private final Measuring measuring;
  private final Warning warning;
  private final Grounds grounds;
  private final Offers offers;

  FindingForms(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Assessing assessing,
      Measuring measuring,
      Warning warning,
      Grounds grounds,
      Offers offers) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.assessing = assessing;
    this.measuring = measuring;
    this.warning = warning;
    this.grounds = grounds;
    this.offers = offers;
  }

  /**
   * @param suggested with the accepted claims of the suggestion on their sides
   */
  @Allow(Allow.Access.ANALYST)
  @GetMapping("/cases/{id}/indicators/{code}/finding")
  View indicator(
      @PathVariable String id,
      @PathVariable String code,
      @RequestParam(defaultValue = "false") boolean suggested,
      Viewer me,
      HttpServletRequest request) {
    return blank(id, Lens.Kind.INDICATORS, code, suggested, me, request);
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/cases/{id}/stages/{code}/finding")
  View stage(
      @PathVariable String id, @PathVariable String code, Viewer me, HttpServletRequest request) {
    return blank(id, Lens.Kind.STAGES, code, false, me, request);
  }

  private View blank(
      String id,
      Lens.Kind kind,
      String code,
      boolean suggested,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, kind.path());
    Lens.Question question = assessing.lens(kind).get(code);
    Draft draft =
        suggested
            ? suggestion(id, kind, code)
                .map(measure ->
                    Draft.suggested(
                        offers.accepted(measure.supporting(), me),
                        offers.accepted(measure.contesting(), me)))
                .orElse(new Draft(Map.of()))
            : new Draft(Map.of());
    return pages.show("assess/form", form(id, kind, question, null, draft, null, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/indicators/{code}/finding")
  ModelAndView stateIndicator(
      @PathVariable String id,
      @PathVariable String code,
      @RequestParam Map<String, String> values,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes to) {
    return state(id, Lens.Kind.INDICATORS, code, new Draft(values), me, request, to);
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/stages/{code}/finding")
  ModelAndView stateStage(
      @PathVariable String id,
      @PathVariable String code,
      @RequestParam Map<String, String> values,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes to) {
    return state(id, Lens.Kind.STAGES, code, new Draft(values), me, request, to);
  }

  private ModelAndView state(
      String id,
      Lens.Kind kind,
      String code,
      Draft draft,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes to) {
    ways.enter(request, id, kind.path());
    Lens.Question question = assessing.lens(kind).get(code);
    if (draft.text("act").equals("search")) {
      return shown(form(id, kind, question, null, draft, null, me), HttpStatus.OK);
    }
    try {
      assessing.state(id, draft.finding(kind, code), me);
      return done(id, kind, code, to);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return shown(
          form(id, kind, question, null, draft, refused.getMessage(), me),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/records/{id}/finding")
  View change(@PathVariable String id, Viewer me, HttpServletRequest request) {
    IndicatorFinding finding = assessing.get(id, me);
    ways.enter(request, finding.entity().caseId(), finding.kind().path());
    return pages.show("assess/form", form(finding, Draft.correcting(finding), null, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/finding")
  ModelAndView correct(
      @PathVariable String id,
      @RequestParam Map<String, String> values,
      @RequestParam(defaultValue = "-1") long version,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes to) {
    IndicatorFinding finding = assessing.get(id, me);
    Draft draft = new Draft(values);
    String caseId = finding.entity().caseId();
    ways.enter(request, caseId, finding.kind().path());
    if (draft.text("act").equals("search")) {
      return shown(form(finding, draft, null, me), HttpStatus.OK);
    }
    try {
      assessing.correct(
          id, version, draft.finding(finding.kind(), finding.code()), draft.text("reason"), me);
      return done(caseId, finding.kind(), finding.code(), to);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return shown(
          form(finding, draft, refused.getMessage(), me), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /** The rules look at once at what was stated. */
  private ModelAndView done(String caseId, Lens.Kind kind, String code, RedirectAttributes to) {
    warning.raise(caseId, asOf.day(caseId, null));
    Notice.done("assess.recorded").on(to);
    return new ModelAndView("redirect:/cases/" + caseId + "/" + kind.path() + "/" + code);
  }

  private ModelAndView shown(Form form, HttpStatus status) {
    return pages.show("assess/form", form, status);
  }

  private Form form(IndicatorFinding finding, Draft draft, @Nullable String problem, Viewer me) {
    Lens lens = assessing.lens(finding.kind());
    return form(
        finding.entity().caseId(),
        finding.kind(),
        lens.get(finding.code()),
        finding,
        draft,
        problem,
        me);
  }

  private Form form(
      String caseId,
      Lens.Kind kind,
      Lens.Question question,
      @Nullable IndicatorFinding finding,
      Draft draft,
      @Nullable String problem,
      Viewer me) {
    List<String> suggesting =
        suggestion(caseId, kind, question.code()).stream()
            .flatMap(m -> Stream.concat(m.supporting().stream(), m.contesting().stream()))
            .toList();
    return new Form(
        caseId,
        kind,
        question,
        finding,
        draft,
        offers.list(caseId, draft, draft.text("q"), me),
        grounds.list(offers.waiting(suggesting, me), me),
        List.copyOf(me.compartments()),
        draft.text("q"),
        problem);
  }

  private Optional<IndicatorMeasure> suggestion(String caseId, Lens.Kind kind, String code) {
    return kind == Lens.Kind.INDICATORS
        ? measuring.indicators(caseId, asOf.day(caseId, null)).stream()
            .filter(measure -> measure.id().equals(code))
            .findFirst()
        : Optional.empty();
  }
}
