package org.tocsin.desk.web.sign;

import java.util.List;
import java.util.Optional;
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
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/**
 * The team: invite by one-time link, change a role, end an account or its sessions, ask for second
 * factors. Administrators only, and nobody changes their own.
 */
@Controller
public final class AccountPages {
  /**
   * @param link the one-time link that was just made, null when none was
   */
  public record Accounts(
      List<Person> people, boolean secondRequired, @Nullable String link, List<Role> roles) {}

  /**
   * @param role key of the name of their role
   * @param alias what stands for them outside the desk
   * @param sessions how many are open
   */
  public record Person(
      String name, Role role, String alias, boolean second, int sessions, boolean self) {
    public String roleKey(Role some) {
      return RoleName.key(some);
    }
  }

  private static final String BACK = "redirect:/accounts";

  private final Pages pages;
  private final People people;
  private final Invitations invitations;
  private final OpenSessions sessions;

  AccountPages(Pages pages, People people, Invitations invitations, OpenSessions sessions) {
    this.pages = pages;
    this.people = people;
    this.invitations = invitations;
    this.sessions = sessions;
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @GetMapping("/accounts")
  View accounts(Viewer me) {
    return show(me, null);
  }

  /** Shows the link once, on the answer itself: it is stored nowhere but as a hash. */
  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/accounts/invite")
  View invite(@RequestParam String role, Viewer me) {
    Optional<Role> asked = RoleName.find(role);
    if (asked.isEmpty()) {
      return show(me, null);
    }
    return show(me, link(invitations.make(asked.get(), me.name())));
  }

  private static String link(String token) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/welcome")
        .queryParam("token", token)
        .toUriString();
  }

  /** For a forgotten password: the name, its role and its second factor stay. */
  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/accounts/password")
  View setPasswordAnew(@RequestParam String name, Viewer me) {
    Account account = people.get(name);
    boolean may = account.enabled() && !account.name().equals(me.name());
    return show(me, may ? link(invitations.makeAnew(account, me.name())) : null);
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/accounts/role")
  String changeRole(
      @RequestParam String name,
      @RequestParam String role,
      Viewer me,
      RedirectAttributes redirect) {
    Optional<Role> asked = RoleName.find(role);
    if (asked.isEmpty()) {
      Notice.wrong("access.accounts.no_role").on(redirect);
      return BACK;
    }
    return change(
        name,
        me,
        redirect,
        "access.accounts.role.done",
        () -> {
          people.changeRole(name, asked.get(), me.name());
          sessions.endAll(name, "");
        });
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/accounts/end")
  String end(@RequestParam String name, Viewer me, RedirectAttributes redirect) {
    return change(
        name,
        me,
        redirect,
        "access.accounts.end.done",
        () -> {
          people.disable(name, me.name());
          sessions.endAll(name, "");
        });
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/accounts/sessions/end")
  String endSessions(@RequestParam String name, Viewer me, RedirectAttributes redirect) {
    return change(
        name,
        me,
        redirect,
        "access.accounts.sessions.done",
        () -> sessions.endAll(people.get(name).name(), ""));
  }

  /** For a lost telephone, once the person is known to be who they say. */
  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/accounts/factors/end")
  String endFactors(@RequestParam String name, Viewer me, RedirectAttributes redirect) {
    return change(
        name,
        me,
        redirect,
        "access.accounts.factors.done",
        () -> {
          people.get(name);
          people.factors().removeTotp(name, me.name());
          people
              .factors()
              .listPasskeys(name)
              .forEach(key -> people.factors().removePasskey(name, key.id(), me.name()));
          sessions.endAll(name, "");
        });
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/accounts/second")
  String requireSecond(
      @RequestParam(defaultValue = "false") boolean required,
      Viewer me,
      RedirectAttributes redirect) {
    people.factors().require(required, me.name());
    Notice.done(required ? "access.accounts.second.on" : "access.accounts.second.off").on(redirect);
    return BACK;
  }

  private static String change(
      String name, Viewer me, RedirectAttributes redirect, String done, Runnable act) {
    if (name.equals(me.name())) {
      Notice.wrong("access.accounts.own").on(redirect);
      return BACK;
    }
    try {
      act.run();
      Notice.done(done, name).on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("access.accounts.refused").because(refused).on(redirect);
    }
    return BACK;
  }

  private View show(Viewer me, @Nullable String link) {
    List<Person> team =
        people.listAccounts().stream().filter(Account::enabled).map(a -> person(a, me)).toList();
    List<Role> roles = List.of(Role.values()).reversed();
    return pages.show("accounts", new Accounts(team, people.factors().isRequired(), link, roles));
  }

  private Person person(Account account, Viewer me) {
    String name = account.name();
    return new Person(
        name,
        account.role(),
        people.alias(name),
        people.factors().hasSecond(name),
        sessions.list(name).size(),
        name.equals(me.name()));
  }
}
