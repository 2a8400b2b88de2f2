package org.tocsin.desk.web.forecast;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
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

/**
 * Setting aside what was sealed by mistake, a forecast or a row of it, and taking that back: said
 * on the page of the forecast, confirmed there.
 */
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
      @RequestParam(required = false) @Nullable Integer row,
      @RequestParam(defaultValue = "true") boolean away,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      asides.propose(id, set, of(row), away, reason, me);
      Notice.done(away ? "forecast.done.aside_proposed" : "forecast.done.return_proposed")
          .on(redirect);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.wrong("forecast.refused").because(refused).on(redirect);
    }
    return back(id, set, row);
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/forecasts/{set}/aside/confirm")
  String confirm(
      @PathVariable String id,
      @PathVariable("set") String set,
      @RequestParam(required = false) @Nullable Integer row,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      asides.confirm(id, set, of(row), me);
      Notice.done("forecast.done.aside_confirmed").on(redirect);
    } catch (IllegalStateException refused) {
      Notice.wrong("forecast.refused").because(refused).on(redirect);
    }
    return back(id, set, row);
  }

  private static OptionalInt of(@Nullable Integer row) {
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  private static String back(String id, String set, @Nullable Integer row) {
    String page = "redirect:/cases/" + id + "/forecasts/" + set;
    return row == null ? page : page + "?row=" + row + "#row";
  }
}
