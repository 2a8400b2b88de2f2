package org.tocsin.desk.web.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Factors;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Totp;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.press.QrCode;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Words;

/** Codes of an authenticator program, and the recovery codes behind them. */
@Controller
public final class CodePages {
  private static final String SECRET = CodePages.class.getName() + ".secret";

  /**
   * @param picture QR code of {@code address}, SVG
   * @param secret in groups of four, for typing
   */
  public record Enrolment(String picture, String secret, String address, boolean refused) {}

  /** Codes shown on this answer only. */
  public record Codes(List<String> codes) {}

  private final Pages pages;
  private final People people;
  private final Doorkeeper doorkeeper;
  private final Clock clock;

  CodePages(Pages pages, People people, Doorkeeper doorkeeper, Clock clock) {
    this.pages = pages;
    this.people = people;
    this.doorkeeper = doorkeeper;
    this.clock = clock;
  }

  /** Shows a fresh secret; nothing is recorded until the person has typed a code of it. */
  @Allow(Allow.Access.READER)
  @PostMapping("/me/totp/start")
  ModelAndView start(
      @RequestParam String current,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Optional<String> problem = doorkeeper.problem(me.name(), current, request.getRemoteAddr());
    if (problem.isPresent()) {
      return new ModelAndView(MyPages.wrong(problem.get(), redirect));
    }
    byte[] secret = people.factors().makeSecret();
    request.getSession(true).setAttribute(SECRET, secret);
    return new ModelAndView(pages.show("totp", enrolment(me.name(), secret, false)));
  }

  /** The first recovery codes come with it, since a lost telephone must not lock anybody out. */
  @Allow(Allow.Access.READER)
  @PostMapping("/me/totp")
  ModelAndView enrol(
      @RequestParam String code,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    HttpSession session = request.getSession(true);
    if (!(session.getAttribute(SECRET) instanceof byte[] secret)) {
      return new ModelAndView(MyPages.wrong("access.totp.again", redirect));
    }
    try {
      people.factors().enrol(me.name(), secret, code, clock.instant());
    } catch (IllegalArgumentException refused) {
      return new ModelAndView(pages.show("totp", enrolment(me.name(), secret, true)));
    }
    session.removeAttribute(SECRET);
    return freshCodes(me);
  }

  @Allow(Allow.Access.READER)
  @PostMapping("/me/totp/end")
  String end(
      @RequestParam String current,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Optional<String> problem = doorkeeper.problem(me.name(), current, request.getRemoteAddr());
    if (problem.isPresent()) {
      return MyPages.wrong(problem.get(), redirect);
    }
    people.factors().removeTotp(me.name(), me.name());
    return MyPages.done("access.totp.removed", redirect);
  }

  @Allow(Allow.Access.READER)
  @PostMapping("/me/recovery")
  ModelAndView recovery(
      @RequestParam String current,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Optional<String> problem = doorkeeper.problem(me.name(), current, request.getRemoteAddr());
    return problem.isPresent()
        ? new ModelAndView(MyPages.wrong(problem.get(), redirect))
        : freshCodes(me);
  }

  private ModelAndView freshCodes(Viewer me) {
    Factors factors = people.factors();
    return new ModelAndView(pages.show("codes", new Codes(factors.makeRecoveryCodes(me.name()))));
  }

  /** The address that authenticator programs read off the picture (Key URI format). */
  private static Enrolment enrolment(String name, byte[] secret, boolean refused) {
    String typed = Totp.base32(secret);
    String account = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    String address = "otpauth://totp/Tocsin:" + account + "?secret=" + typed + "&issuer=Tocsin";
    String picture = QrCode.svg(address, Words.here().say("access.totp.picture"));
    return new Enrolment(picture, typed.replaceAll("(.{4})(?=.)", "$1 "), address, refused);
  }
}
