package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Passkey;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** One's own account: password, passkeys, sessions. Codes are in {@link CodePages}. */
@Controller
public final class MyPages {

  /**
   * @param role key of the name of their role
   * @param alias what stands for them outside the desk
   * @param here id of the session that asks
   * @param mustSecond true when the desk asks everybody for a second factor and they have none
   */
  public record Me(
      String name,
      String role,
      String alias,
      boolean totp,
      int recoveryCodes,
      List<Passkey> passkeys,
      List<OpenSessions.Seat> sessions,
      String here,
      boolean mustSecond) {}

  static final String BACK = "redirect:/me";

  private final Pages pages;
  private final People people;
  private final OpenSessions sessions;
  private final Doorkeeper doorkeeper;
  private final PasswordEncoder passwords;
  private final PasswordRules rules;

  MyPages(
      Pages pages,
      People people,
      OpenSessions sessions,
      Doorkeeper doorkeeper,
      PasswordEncoder passwords,
      PasswordRules rules) {
    this.pages = pages;
    this.people = people;
    this.sessions = sessions;
    this.doorkeeper = doorkeeper;
    this.passwords = passwords;
    this.rules = rules;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/me")
  View me(Viewer me, HttpServletRequest request) {
    String name = me.name();
    return pages.show(
        "me",
        new Me(
            name,
            RoleName.key(me.role()),
            people.alias(name),
            people.factors().hasTotp(name),
            people.factors().countRecoveryCodes(name),
            people.factors().listPasskeys(name),
            sessions.list(name),
            sessions.find(request).orElse(""),
            people.factors().isRequired() && !people.factors().hasSecond(name)));
  }

  /** Ends the person's other sessions: whoever knew the old password is out. */
  @Allow(Allow.Access.READER)
  @PostMapping("/me/password")
  String changePassword(
      @RequestParam String current,
      @RequestParam String password,
      @RequestParam String again,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Optional<String> problem =
        problem(me.name(), current, request)
            .or(() -> rules.findProblem(me.name(), password, again));
    if (problem.isPresent()) {
      return wrong(problem.get(), redirect);
    }
    people.changePassword(me.name(), Doorkeeper.hash(passwords, password), me.name());
    sessions.endAll(me.name(), sessions.find(request).orElse(""));
    return done("access.me.password.done", redirect);
  }

  @Allow(Allow.Access.READER)
  @PostMapping("/me/passkeys/end")
  String removePasskey(
      @RequestParam String id,
      @RequestParam String current,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Optional<String> problem = problem(me.name(), current, request);
    if (problem.isPresent()) {
      return wrong(problem.get(), redirect);
    }
    people.factors().removePasskey(me.name(), id, me.name());
    return done("access.me.passkey.removed", redirect);
  }

  @Allow(Allow.Access.READER)
  @PostMapping("/me/sessions/end")
  String endSession(
      @RequestParam(required = false) @Nullable String id,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    if (id == null) {
      sessions.endAll(me.name(), sessions.find(request).orElse(""));
    } else {
      sessions.end(me.name(), id);
    }
    return done("access.me.session.ended", redirect);
  }

  /** Key of what is wrong when somebody at an open session does not know its password. */
  private Optional<String> problem(String name, String current, HttpServletRequest request) {
    return doorkeeper.problem(name, current, request.getRemoteAddr());
  }

  static String wrong(String problem, RedirectAttributes redirect) {
    Notice.wrong(problem).on(redirect);
    return BACK;
  }

  static String done(String what, RedirectAttributes redirect) {
    Notice.done(what).on(redirect);
    return BACK;
  }
}
