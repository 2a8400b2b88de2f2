package org.tocsin.desk.web.sign;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.Compartment;
import org.tocsin.desk.people.Compartments;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Compartments and their members. Making one opens none of its records to who made it. */
@Controller
public final class CompartmentPages {
  private static final String BACK = "redirect:/compartments";

  /**
   * @param people who may be put into one
   */
  public record All(List<Compartment> compartments, List<String> people) {}

  private final Pages pages;
  private final People people;

  CompartmentPages(Pages pages, People people) {
    this.pages = pages;
    this.people = people;
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @GetMapping("/compartments")
  View list() {
    List<String> names =
        people.listAccounts().stream().filter(Account::enabled).map(Account::name).toList();
    return pages.show("compartments", new All(people.compartments().list(), names));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/compartments")
  String open(@RequestParam String name, Viewer me, RedirectAttributes redirect) {
    return change(redirect, "access.compartments.opened", all -> all.open(name, me.name()));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/compartments/{id}/members")
  String add(
      @PathVariable String id,
      @RequestParam String account,
      Viewer me,
      RedirectAttributes redirect) {
    String member = people.get(account).name();
    return change(redirect, "access.compartments.added", all -> all.add(id, member, me.name()));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/compartments/{id}/members/end")
  String remove(
      @PathVariable String id,
      @RequestParam String account,
      Viewer me,
      RedirectAttributes redirect) {
    return change(
        redirect, "access.compartments.removed", all -> all.remove(id, account, me.name()));
  }

  private String change(
      RedirectAttributes redirect, String done, java.util.function.Consumer<Compartments> act) {
    try {
      act.accept(people.compartments());
      Notice.done(done).on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("access.accounts.refused").because(refused).on(redirect);
    }
    return BACK;
  }
}
