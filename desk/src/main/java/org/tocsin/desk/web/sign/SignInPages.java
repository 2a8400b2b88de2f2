package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.People;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Sign-in: the password, and after it the second factor of who has one. */
@Controller
public final class SignInPages {
  private static final String HALFWAY = SignInPages.class.getName() + ".halfway";

  /** The second step was left open too long, or there was no first. */
  private static final String AGAIN = "redirect:/sign-in?again";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /**
   * @param waitSeconds how long the next try must wait, 0 when it need not
   * @param team name of the team's own sign-in, "" when there is none
   */
  public record SignIn(boolean refused, long waitSeconds, boolean left, String team) {}

  /**
   * @param code true when an authenticator's code is one way
   * @param passkey true when a passkey is one way
   */
  public record Second(boolean code, boolean passkey, boolean refused, long waitSeconds) {}

  /** Who has shown the right password and must still show a second factor. */
  private record Halfway(String name, Instant until) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  private final Pages pages;
  private final People people;
  private final Doorkeeper doorkeeper;
  private final Entrance entrance;
  private final TeamSignIn team;
  private final Clock clock;

  SignInPages(
      Pages pages,
      People people,
      Doorkeeper doorkeeper,
      Entrance entrance,
      TeamSignIn team,
      Clock clock) {
    this.pages = pages;
    this.people = people;
    this.doorkeeper = doorkeeper;
    this.entrance = entrance;
    this.team = team;
    this.clock = clock;
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/sign-in")
  View signIn(
      @RequestParam(required = false) @Nullable String refused,
      @RequestParam(required = false) @Nullable Long wait,
      @RequestParam(required = false) @Nullable String left) {
    long seconds = wait == null ? 0 : wait;
    return pages.show("sign-in", new SignIn(refused != null, seconds, left != null, team.name()));
  }

  @Allow(Allow.Access.ANYONE)
  @PostMapping("/sign-in")
  String password(
      @RequestParam String name,
      @RequestParam String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (doorkeeper.password(name, password, request.getRemoteAddr())) {
      case Knock.Wait wait -> "redirect:/sign-in?wait=" + wait.seconds();
      case Knock.Wrong wrong -> "redirect:/sign-in?refused";
      case Knock.Right(Account account) -> afterPassword(account, request, response);
    };
  }

  private String afterPassword(
      Account account, HttpServletRequest request, HttpServletResponse response) {
    if (!people.factors().hasSecond(account.name())) {
      return "redirect:" + entrance.letIn(account, request, response);
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(HALFWAY, new Halfway(account.name(), clock.instant().plus(PATIENCE)));
    return "redirect:/sign-in/second";
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/sign-in/second")
  ModelAndView second(
      @RequestParam(required = false) @Nullable String refused,
      @RequestParam(required = false) @Nullable Long wait,
      HttpServletRequest request) {
    return halfway(request)
        .map(name ->
            new Second(
                people.factors().hasTotp(name),
                !people.factors().listPasskeys(name).isEmpty(),
                refused != null,
                wait == null ? 0 : wait))
        .map(page -> new ModelAndView(pages.show("second-step", page)))
        .orElseGet(() -> new ModelAndView(AGAIN));
  }

  @Allow(Allow.Access.ANYONE)
  @PostMapping("/sign-in/second")
  String code(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
    Optional<String> name = halfway(request);
    if (name.isEmpty()) {
      return AGAIN;
    }
    return switch (doorkeeper.code(name.get(), code)) {
      case Knock.Wait wait -> "redirect:/sign-in/second?wait=" + wait.seconds();
      case Knock.Wrong wrong -> "redirect:/sign-in/second?refused";
      case Knock.Right(Account account) -> {
        request.getSession(true).removeAttribute(HALFWAY);
        yield "redirect:" + entrance.letIn(account, request, response);
      }
    };
  }

  private Optional<String> halfway(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(HALFWAY) instanceof Halfway halfway
        ? Optional.of(halfway).filter(h -> h.until().isAfter(clock.instant())).map(Halfway::name)
        : Optional.empty();
  }
}
