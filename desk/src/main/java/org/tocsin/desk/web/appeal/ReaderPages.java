package org.tocsin.desk.web.appeal;

import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.notice.Event;
import org.tocsin.desk.appeal.notice.Notice;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/**
 * The page of a letter for whoever it went to, found by its token alone. That it is looked at is
 * recorded nowhere.
 */
@Controller
public final class ReaderPages {

  /**
   * @param done whether somebody confirmed it
   */
  public record Letter(String token, Notice notice, boolean done) {}

  private final Pages pages;
  private final Notices notices;
  private final Clock clock;

  ReaderPages(Pages pages, Notices notices, Clock clock) {
    this.pages = pages;
    this.notices = notices;
    this.clock = clock;
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/notice/{token}")
  ModelAndView read(@PathVariable String token) {
    return notices
        .findByToken(token)
        .map(notice -> pages.show("appeal/letter", letter(token, notice), HttpStatus.OK))
        .orElseGet(() -> pages.show("appeal/letter-none", "", HttpStatus.NOT_FOUND));
  }

  private Letter letter(String token, Notice notice) {
    boolean done =
        notices.events(notice.id()).stream().anyMatch(e -> e.kind() == Event.Kind.ACKNOWLEDGED);
    return new Letter(token, notice, done);
  }

  @Allow(Allow.Access.ANYONE)
  @PostMapping("/notice/{token}")
  ModelAndView acknowledge(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String who,
      RedirectAttributes redirect) {
    try {
      Optional<Notice> found = notices.acknowledge(token, who, clock.instant());
      if (found.isEmpty()) {
        return pages.show("appeal/letter-none", "", HttpStatus.NOT_FOUND);
      }
      org.tocsin.desk.web.frame.Notice.done("letter.thanks").on(redirect);
    } catch (IllegalArgumentException refused) {
      org.tocsin.desk.web.frame.Notice.wrong("ask.refused").because(refused).on(redirect);
    }
    return new ModelAndView("redirect:/notice/" + token);
  }
}
