package org.tocsin.desk.web.sign;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** The one-time link by which a person makes an account, or sets a forgotten password anew. */
@Controller
public final class WelcomePages {

  /**
   * @param role which role the link invites to, as a key
   * @param anew true when the account exists and only its password is set anew
   * @param problem key of what was wrong with the last try, null on the first
   * @param why the room's own words when it refused, "" otherwise
   */
  public record Welcome(
      String token, String role, String name, boolean anew, @Nullable String problem, String why) {}

  private final Pages pages;
  private final Invitations invitations;
  private final PasswordEncoder passwords;
  private final PasswordRules rules;
  private final OpenSessions sessions;

  WelcomePages(
      Pages pages,
      Invitations invitations,
      PasswordEncoder passwords,
      PasswordRules rules,
      OpenSessions sessions) {
    this.sessions = sessions;
    this.pages = pages;
    this.invitations = invitations;
    this.passwords = passwords;
    this.rules = rules;
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/welcome")
  ModelAndView welcome(@RequestParam(defaultValue = "") String token) {
    return invitations
        .find(token)
        .map(role -> page(token, RoleName.key(role), "", null, ""))
        .map(page -> new ModelAndView(pages.show("welcome", page)))
        .orElseGet(() -> pages.show("welcome-over", "", HttpStatus.GONE));
  }

  @Allow(Allow.Access.ANYONE)
  @PostMapping("/welcome")
  ModelAndView join(
      @RequestParam String token,
      @RequestParam String name,
      @RequestParam String password,
      @RequestParam String again,
      RedirectAttributes redirect) {
    Optional<String> role = invitations.find(token).map(RoleName::key);
    if (role.isEmpty()) {
      return pages.show("welcome-over", "", HttpStatus.GONE);
    }
    String clean = invitations.findAccount(token).orElse(name.strip());
    Optional<String> problem = rules.findProblem(clean, password, again);
    if (problem.isPresent()) {
      return refuse(page(token, role.get(), name, problem.get(), ""));
    }
    try {
      invitations.accept(token, clean, Doorkeeper.hash(passwords, password));
    } catch (IllegalArgumentException refused) {
      String why = String.valueOf(refused.getMessage());
      return refuse(page(token, role.get(), name, "access.welcome.refused", why));
    }
    sessions.endAll(clean, "");
    Notice.done("access.welcome.done", clean).on(redirect);
    return new ModelAndView("redirect:/sign-in");
  }

  private Welcome page(
      String token, String role, String typed, @Nullable String problem, String why) {
    Optional<String> known = invitations.findAccount(token);
    return new Welcome(token, role, known.orElse(typed), known.isPresent(), problem, why);
  }

  private ModelAndView refuse(Welcome page) {
    return pages.show("welcome", page, HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
