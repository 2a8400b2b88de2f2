package org.tocsin.desk.web.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Proposal;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** The demands that were read in a document, for a person to confirm. */
@Controller
public final class ConfirmPages {
  private final Pages pages;
  private final Ways ways;
  private final Appeals appeals;
  private final Collecting collecting;

  ConfirmPages(Pages pages, Ways ways, Appeals appeals, Collecting collecting) {
    this.pages = pages;
    this.ways = ways;
    this.appeals = appeals;
    this.collecting = collecting;
  }

  /**
   * @param done whether the appeal of this document is on record already
   */
  public record Offer(Proposal proposal, boolean done) {}

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/items/{id}/appeal")
  View offer(@PathVariable String id, Viewer me, HttpServletRequest request) {
    Proposal proposal = appeals.propose(id, me);
    ways.enter(request, proposal.caseId(), "demands");
    boolean done = appeals.findOf(id, me).isPresent();
    return pages.show("appeal/confirm", new Offer(proposal, done));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/appeal")
  String confirm(
      @PathVariable String id,
      @RequestParam(defaultValue = "") Set<String> demand,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") Set<String> meant,
      Viewer me,
      RedirectAttributes redirect) {
    String caseId = collecting.getItem(id, me).caseId();
    try {
      appeals.confirm(id, demand, day, meanings(meant), me);
      Notice.done("ask.confirmed", demand.size()).on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("ask.refused").because(refused).on(redirect);
      return "redirect:/items/" + id + "/appeal";
    }
    return "redirect:/cases/" + caseId + "/demands";
  }

  /** Each as "candidate/institution"; what was left open has no institution. */
  private static Map<String, String> meanings(Set<String> typed) {
    Map<String, String> meant = new HashMap<>();
    for (String one : typed) {
      int slash = one.indexOf('/');
      if (slash > 0 && slash + 1 < one.length()) {
        meant.put(one.substring(0, slash), one.substring(slash + 1));
      }
    }
    return meant;
  }
}
