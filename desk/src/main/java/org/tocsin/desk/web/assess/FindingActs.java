package org.tocsin.desk.web.assess;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;

/** Contesting a finding, and putting a suggestion aside; each act is one form with a reason. */
@Controller
public final class FindingActs {
  private final Assessing assessing;
  private final Collecting collecting;
  private final Measuring measuring;
  private final AsOf asOf;

  FindingActs(Assessing assessing, Collecting collecting, Measuring measuring, AsOf asOf) {
    this.assessing = assessing;
    this.collecting = collecting;
    this.measuring = measuring;
    this.asOf = asOf;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/contest")
  String contest(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes to) {
    IndicatorFinding finding = assessing.get(id, me);
    return act(page(finding), to, () -> assessing.contest(id, reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/records/{id}/contest/withdraw")
  String withdrawContest(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes to) {
    IndicatorFinding finding = assessing.get(id, me);
    return act(page(finding), to, () -> assessing.withdrawContest(id, reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/indicators/{code}/dismiss")
  String dismiss(
      @PathVariable String id,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes to) {
    collecting.getCase(id);
    assessing.lens(Lens.Kind.INDICATORS).get(code);
    List<String> supporting =
        measuring.indicators(id, asOf.day(id, null)).stream()
            .filter(measure -> measure.id().equals(code))
            .map(IndicatorMeasure::supporting)
            .findFirst()
            .orElse(List.of());
    return act(
        page(id, Lens.Kind.INDICATORS, code),
        to,
        () -> assessing.dismiss(id, code, supporting, reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/indicators/{code}/take-up")
  String takeUp(
      @PathVariable String id,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes to) {
    collecting.getCase(id);
    assessing.lens(Lens.Kind.INDICATORS).get(code);
    return act(
        page(id, Lens.Kind.INDICATORS, code), to, () -> assessing.takeUp(id, code, reason, me));
  }

  private static String page(IndicatorFinding finding) {
    return page(finding.entity().caseId(), finding.kind(), finding.code());
  }

  private static String page(String caseId, Lens.Kind kind, String code) {
    return "/cases/" + caseId + "/" + kind.path() + "/" + code;
  }

  private static String act(String page, RedirectAttributes to, Runnable act) {
    try {
      act.run();
      Notice.done("records.recorded").on(to);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.wrong("records.not_changed").because(refused).on(to);
    }
    return "redirect:" + page;
  }
}
