package org.tocsin.desk.web.sign;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.people.Breaking;
import org.tocsin.desk.people.Compartments;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/**
 * Breaking the glass: an item or a record that stands in a compartment of others is opened to one
 * person for an hour, with a reason, in sight of its members and the administrators. The id has to
 * be known: no page shows it.
 */
@Controller
public final class GlassPages {

  /**
   * @param broken what the person is told of, the newest first
   * @param minutes how long broken glass stays open
   */
  public record Glass(List<Breaking> broken, long minutes) {}

  private final Pages pages;
  private final People people;
  private final Collecting collecting;
  private final Entities entities;
  private final Clock clock;

  GlassPages(Pages pages, People people, Collecting collecting, Entities entities, Clock clock) {
    this.entities = entities;
    this.pages = pages;
    this.people = people;
    this.collecting = collecting;
    this.clock = clock;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/glass")
  View list(Viewer me) {
    return pages.show(
        "glass",
        new Glass(
            people.compartments().listBreakings(me), Compartments.GLASS_STAYS_BROKEN.toMinutes()));
  }

  /** Says the same whether or not there is such a record; opening it then tells. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/glass")
  String breakGlass(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    String record = id.strip();
    Optional<String> compartment =
        collecting
            .findCompartment(record)
            .or(() -> entities.findCompartment(record))
            .filter(found -> !found.isEmpty());
    try {
      people.compartments().breakGlass(record, compartment, reason, me.name(), clock.instant());
    } catch (IllegalArgumentException refused) {
      Notice.wrong("access.accounts.refused").because(refused).on(redirect);
      return "redirect:/glass";
    }
    Notice.done("access.glass.done").on(redirect);
    return collecting.findCompartment(record).isPresent()
        ? "redirect:/items/" + record
        : "redirect:/glass";
  }

  @Allow(Allow.Access.READER)
  @PostMapping("/glass/{id}/acknowledge")
  String acknowledge(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    people.compartments().acknowledge(id, me);
    Notice.done("access.glass.seen").on(redirect);
    return "redirect:/glass";
  }
}
