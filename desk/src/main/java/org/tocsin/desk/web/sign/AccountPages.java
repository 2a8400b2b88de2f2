package org.tocsin.desk.web.sign;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Say;

/** The team: invite by one-time link, change a role, end an account. Administrators only. */
@Controller
public final class AccountPages {
  public record Accounts(List<Person> people, @Nullable String link) {}

  public record Person(String name, String role, boolean self) {}

  private final Pages pages;
  private final People people;
  private final Invitations invitations;

  AccountPages(Pages pages, People people, Invitations invitations) {
    this.pages = pages;
    this.people = people;
    this.invitations = invitations;
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @GetMapping("/accounts")
  View accounts(Principal me) {
    return pages.show("accounts", new Accounts(people(me), null));
  }

  /** Shows the link once, on the answer itself: it is stored nowhere but as a hash. */
  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/accounts/invite")
  View invite(@RequestParam String role, Principal me) {
    String token = invitations.make(role(role), me.getName());
    String link =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/welcome")
            .queryParam("token", token)
            .toUriString();
    return pages.show("accounts", new Accounts(people(me), link));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/accounts/role")
  String changeRole(
      @RequestParam String name,
      @RequestParam String role,
      Principal me,
      RedirectAttributes redirect) {
    String done = name + " is now " + role + ". They must sign in again.";
    return change(
        name, me, redirect, done, () -> people.changeRole(name, role(role), me.getName()));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/accounts/end")
  String end(@RequestParam String name, Principal me, RedirectAttributes redirect) {
    String done = "The account of " + name + " is ended. What they recorded stays.";
    return change(name, me, redirect, done, () -> people.disable(name, me.getName()));
  }

  private static String change(
      String name, Principal me, RedirectAttributes redirect, String done, Runnable act) {
    if (name.equals(me.getName())) {
      Notice.wrong("You cannot change your own account. Ask another administrator.").on(redirect);
      return "redirect:/accounts";
    }
    try {
      act.run();
      Notice.done(done).on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("Nothing was changed: " + refused.getMessage() + ".").on(redirect);
    }
    return "redirect:/accounts";
  }

  private List<Person> people(Principal me) {
    return people.listAccounts().stream()
        .filter(Account::enabled)
        .map(a -> new Person(a.name(), Say.word(a.role()), a.name().equals(me.getName())))
        .toList();
  }

  private static Role role(String typed) {
    return Role.valueOf(typed.toUpperCase(Locale.ROOT));
  }
}
