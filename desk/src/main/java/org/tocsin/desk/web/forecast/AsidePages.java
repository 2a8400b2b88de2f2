package org.tocsin.desk.web.forecast;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.forecast.Asides;
import org.tocsin.desk.warn.forecast.Predictions;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;

/** Setting aside what was sealed by mistake: said on the page of a forecast, confirmed there. */
@Controller
public final class AsidePages {
  private final Asides asides;

  AsidePages(Predictions predictions) {
    this.asides = predictions.asides();
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/forecasts/{set}/aside")
  String propose(
      @PathVariable String id,
      @PathVariable("set") String set,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      asides.propose(id, set, reason, me);
      Notice.done("forecast.done.aside_proposed").on(redirect);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.wrong("forecast.refused").because(refused).on(redirect);
    }
    return back(id, set);
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/forecasts/{set}/aside/confirm")
  String confirm(
      @PathVariable String id,
      @PathVariable("set") String set,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      asides.confirm(id, set, me);
      Notice.done("forecast.done.aside").on(redirect);
    } catch (IllegalStateException refused) {
      Notice.wrong("forecast.refused").because(refused).on(redirect);
    }
    return back(id, set);
  }

  private static String back(String id, String set) {
    return "redirect:/cases/" + id + "/forecasts/" + set;
  }
}
