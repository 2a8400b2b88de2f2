package org.tocsin.desk.web.sign;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** The team: invite by one-time link, change a role, end an account. Administrators only. */
@Controller
public final class AccountPages {
  private static final Set<String> ROLES = Set.of("administrator", "analyst", "reader");

  public record Accounts(List<Person> people, @Nullable String link) {}

  public record Person(String name, String role, boolean self) {}

  private final Pages pages;
  private final Members members;

  AccountPages(Pages pages, Members members) {
    this.pages = pages;
    this.members = members;
  }

  @GetMapping("/accounts")
  View accounts(Principal me) {
    return pages.show("accounts", new Accounts(people(me), null));
  }

  /** Shows the link once, on the answer itself: it is stored nowhere but as a hash. */
  @PostMapping("/accounts/invite")
  View invite(@RequestParam String role, Principal me) {
    String token = members.invite(checked(role), me.getName());
    String link =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/welcome")
            .queryParam("token", token)
            .toUriString();
    return pages.show("accounts", new Accounts(people(me), link));
  }

  @PostMapping("/accounts/role")
  String changeRole(
      @RequestParam String name,
      @RequestParam String role,
      Principal me,
      RedirectAttributes redirect) {
    if (name.equals(me.getName())) {
      Notice.wrong("You cannot change your own role. Ask another administrator.").on(redirect);
    } else {
      members.changeRole(name, checked(role), me.getName());
      Notice.done(name + " is now " + role + ". They must sign in again.").on(redirect);
    }
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/end")
  String end(@RequestParam String name, Principal me, RedirectAttributes redirect) {
    if (name.equals(me.getName())) {
      Notice.wrong("You cannot end your own account. Ask another administrator.").on(redirect);
    } else {
      members.dismiss(name, me.getName());
      Notice.done("The account of " + name + " is ended. What they recorded stays.").on(redirect);
    }
    return "redirect:/accounts";
  }

  private List<Person> people(Principal me) {
    return members.list().stream()
        .map(m -> new Person(m.name(), m.role(), m.name().equals(me.getName())))
        .toList();
  }

  private static String checked(String role) {
    if (!ROLES.contains(role)) {
      throw new IllegalArgumentException("no such role: choose administrator, analyst or reader");
    }
    return role;
  }
}
