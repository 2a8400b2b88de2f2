package org.tocsin.desk.web.appeal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.mail.Mailbox;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.ladder.MailServer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** The key that signs letters and the box where answers arrive. */
@Controller
public final class MailPages {
  private static final String HERE = "/letters";

  /**
   * @param key name of the key in DNS, "" when letters leave unsigned
   */
  public record Setup(boolean sending, String key, @Nullable Mailbox box) {}

  private final Pages pages;
  private final Notices notices;

  MailPages(Pages pages, Notices notices) {
    this.pages = pages;
    this.notices = notices;
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @GetMapping(HERE)
  View show() {
    return pages.show(
        "appeal/mail",
        new Setup(
            notices.isSending(),
            notices.settings().findKey().map(Object::toString).orElse(""),
            notices.settings().findMailbox().orElse(null)));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping(HERE + "/key")
  String key(
      @RequestParam(defaultValue = "") String domain,
      @RequestParam(defaultValue = "") String selector,
      @RequestParam(defaultValue = "") String pem,
      Viewer me,
      RedirectAttributes redirect) {
    return act(redirect, () -> notices.settings().setKey(domain, selector, pem, me));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping(HERE + "/box")
  String box(
      @RequestParam(defaultValue = "") String host,
      @RequestParam(defaultValue = "0") int port,
      @RequestParam(defaultValue = "TLS") MailServer.Security security,
      @RequestParam(defaultValue = "") String user,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "INBOX") String folder,
      Viewer me,
      RedirectAttributes redirect) {
    return act(
        redirect,
        () ->
            notices
                .settings()
                .setMailbox(
                    new Mailbox(host.strip(), port, security, user.strip(), folder.strip()),
                    password,
                    me));
  }

  private static String act(RedirectAttributes redirect, Runnable work) {
    try {
      work.run();
      Notice.done("ask.done").on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("ask.refused").because(refused).on(redirect);
    }
    return "redirect:" + HERE;
  }
}
