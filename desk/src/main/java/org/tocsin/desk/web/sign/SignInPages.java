package org.tocsin.desk.web.sign;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Say;

/** Sign-in, and the one-time link by which a person makes an account. */
@Controller
public final class SignInPages {
  private static final int SHORTEST_PASSWORD = 12;

  /**
   * @param problem why the last try failed, null on the first
   */
  public record SignIn(String name, @Nullable String problem, @Nullable String news) {}

  public record Welcome(String token, String role, String name, @Nullable String problem) {}

  private final Pages pages;
  private final Invitations invitations;
  private final PasswordEncoder passwords;

  SignInPages(Pages pages, Invitations invitations, PasswordEncoder passwords) {
    this.pages = pages;
    this.invitations = invitations;
    this.passwords = passwords;
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/sign-in")
  View signIn(
      @RequestParam(required = false) @Nullable String refused,
      @RequestParam(required = false) @Nullable Long wait,
      @RequestParam(required = false) @Nullable String left) {
    String problem = null;
    if (wait != null) {
      problem =
          "Too many wrong passwords for this name. Your account is safe. Try again in "
              + Say.count(wait, "second")
              + ".";
    } else if (refused != null) {
      problem =
          "Name or password is wrong. Check both, with capital letters, and try again. If you"
              + " forgot the password, ask an administrator for a new one-time link.";
    }
    String news = left == null ? null : "You are signed out. This desk is locked.";
    return pages.show("sign-in", new SignIn("", problem, news));
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/welcome")
  ModelAndView welcome(@RequestParam(defaultValue = "") String token) {
    return invitations
        .find(token)
        .map(Say::word)
        .map(role -> new ModelAndView(pages.show("welcome", new Welcome(token, role, "", null))))
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
    String role = invitations.find(token).map(Say::word).orElse(null);
    if (role == null) {
      return pages.show("welcome-over", "", HttpStatus.GONE);
    }
    String problem = problem(password, again);
    if (problem == null) {
      problem = accept(token, name.strip(), password);
    }
    if (problem != null) {
      Welcome page = new Welcome(token, role, name, problem);
      return pages.show("welcome", page, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Notice.done("Your account is made, " + name.strip() + ". Sign in with your new password.")
        .on(redirect);
    return new ModelAndView("redirect:/sign-in");
  }

  private @Nullable String accept(String token, String name, String password) {
    try {
      invitations.accept(token, name, Doorkeeper.hash(passwords, password));
      return null;
    } catch (IllegalArgumentException refused) {
      return "No account was made: " + refused.getMessage() + ".";
    }
  }

  private static @Nullable String problem(String password, String again) {
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      return "The password is too short: use " + SHORTEST_PASSWORD + " characters or more.";
    }
    if (!password.equals(again)) {
      return "The two passwords differ. Type the same one twice.";
    }
    return null;
  }
}
