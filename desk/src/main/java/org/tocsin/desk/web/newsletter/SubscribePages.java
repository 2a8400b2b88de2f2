package org.tocsin.desk.web.newsletter;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.publish.newsletter.Newsletter;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/**
 * The newsletter for strangers. A link alone changes nothing, since programs follow links: a button
 * does. No page tells whether an address is known.
 */
@Controller
public final class SubscribePages {

  /**
   * @param title what the newsletter is called
   * @param act confirm or leave
   */
  public record Link(String title, String act, String token) {}

  private final Pages pages;
  private final Newsletter newsletter;
  private final Clock clock;

  SubscribePages(Pages pages, Newsletter newsletter, Clock clock) {
    this.pages = pages;
    this.newsletter = newsletter;
    this.clock = clock;
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/newsletter")
  ModelAndView ask() {
    return newsletter.isOn()
        ? pages.show("newsletter/ask", newsletter.title(), HttpStatus.OK)
        : none();
  }

  private ModelAndView none() {
    return pages.show("newsletter/none", "", HttpStatus.NOT_FOUND);
  }

  @Allow(Allow.Access.ANYONE)
  @PostMapping("/newsletter")
  ModelAndView asked(
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "en") String language,
      RedirectAttributes redirect) {
    if (!newsletter.isOn()) {
      return none();
    }
    try {
      boolean taken = newsletter.ask(address, language, clock.instant());
      (taken ? Notice.done("newsletter.asked") : Notice.wrong("newsletter.too_many")).on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("newsletter.no_address").on(redirect);
    }
    return new ModelAndView("redirect:/newsletter");
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/newsletter/confirm/{token}")
  ModelAndView confirm(@PathVariable String token) {
    return pages.show(
        "newsletter/link", new Link(newsletter.title(), "confirm", token), HttpStatus.OK);
  }

  @Allow(Allow.Access.ANYONE)
  @PostMapping("/newsletter/confirm/{token}")
  ModelAndView confirmed(@PathVariable String token, RedirectAttributes redirect) {
    boolean good = newsletter.confirm(token);
    (good ? Notice.done("newsletter.confirmed") : Notice.wrong("newsletter.stale")).on(redirect);
    return new ModelAndView("redirect:/newsletter");
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/newsletter/leave/{token}")
  ModelAndView leave(@PathVariable String token) {
    return pages.show(
        "newsletter/link", new Link(newsletter.title(), "leave", token), HttpStatus.OK);
  }

  /** By the button of the page, or by the mail program of the reader (RFC 8058). */
  @Allow(value = Allow.Access.ANYONE, fromPrograms = true)
  @PostMapping("/newsletter/leave/{token}")
  ModelAndView left(@PathVariable String token) {
    newsletter.leave(token);
    return pages.show("newsletter/left", newsletter.title(), HttpStatus.OK);
  }
}
