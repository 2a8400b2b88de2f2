package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Compartment;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Moves an item to a compartment, or back into the open, with a reason. */
@Controller
public final class RestrictPages {

  /**
   * @param compartments those the person is in
   * @param member false when they only broke the glass, and so may not move it
   */
  public record Restrict(Item item, List<Compartment> compartments, boolean member) {}

  private final Pages pages;
  private final Ways ways;
  private final Collecting collecting;
  private final People people;

  RestrictPages(Pages pages, Ways ways, Collecting collecting, People people) {
    this.pages = pages;
    this.ways = ways;
    this.collecting = collecting;
    this.people = people;
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/items/{id}/restrict")
  View ask(@PathVariable String id, Viewer me, HttpServletRequest request) {
    Item item = collecting.getItem(id, me);
    ways.enter(request, item.caseId(), "items");
    List<Compartment> mine =
        people.compartments().list().stream().filter(c -> me.sees(c.id())).toList();
    return pages.show("restrict", new Restrict(item, mine, me.sees(item.compartment())));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/restrict")
  String restrict(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String compartment,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      Item item = collecting.restrict(id, compartment, reason, me);
      boolean open = item.compartment().isEmpty();
      Notice.done(open ? "access.restrict.lifted" : "access.restrict.done").on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("access.accounts.refused").because(refused).on(redirect);
    }
    return "redirect:/items/" + id;
  }
}
