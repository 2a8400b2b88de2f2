package org.tocsin.desk.web.warn;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.ladder.Channel;
import org.tocsin.desk.warn.ladder.Ladders;
import org.tocsin.desk.warn.ladder.MailServer;
import org.tocsin.desk.warn.ladder.Recipient;
import org.tocsin.desk.warn.ladder.Settings;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.foresight.ladder.QuietHours;
import org.tocsin.foresight.ladder.Rung;

/** Who is told and how: recipients, channels, quiet hours, the outbox. */
@Controller
public final class SettingPages {

  /**
   * @param mail null while no mail server is set up
   * @param feeds cases, and whether each has a feed
   */
  public record Setup(
      boolean sending,
      @Nullable MailServer mail,
      QuietHours quiet,
      String address,
      List<Rung> rungs,
      List<Recipient> recipients,
      List<org.tocsin.desk.warn.ladder.Notice> waiting,
      List<org.tocsin.desk.warn.ladder.Notice> last,
      List<Feed> feeds) {
    public boolean isFailing() {
      return waiting.stream().anyMatch(notice -> notice.attempts() > 0);
    }

    public String nameOf(String recipient) {
      return recipients.stream()
          .filter(one -> one.id().equals(recipient))
          .map(Recipient::name)
          .findFirst()
          .orElse("–");
    }
  }

  public record Feed(CaseFile file, boolean open) {}

  private static final String BACK = "redirect:/warnings";
  private static final int LAST = 20;

  private final Pages pages;
  private final Ladders ladders;
  private final Collecting collecting;
  private final Clock clock;

  SettingPages(Pages pages, Ladders ladders, Collecting collecting, Clock clock) {
    this.pages = pages;
    this.ladders = ladders;
    this.collecting = collecting;
    this.clock = clock;
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @GetMapping("/warnings")
  View show() {
    Settings settings = ladders.settings();
    return pages.show(
        "warn/settings",
        new Setup(
            settings.isSending(),
            settings.findMailServer().orElse(null),
            settings.quietHours(),
            settings.address(),
            ladders.book().rungs(),
            settings.listRecipients(),
            ladders.listWaiting(),
            ladders.listLastNotices(LAST),
            collecting.listCases().stream()
                .map(file -> new Feed(file, settings.hasFeed(file.id())))
                .toList()));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/warnings/sending")
  String sending(
      @RequestParam(defaultValue = "false") boolean on, Viewer me, RedirectAttributes redirect) {
    return act(redirect, "warn.done.set", () -> ladders.settings().setSending(on, me));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/warnings/mail")
  String mail(
      @RequestParam(defaultValue = "") String host,
      @RequestParam(defaultValue = "0") int port,
      @RequestParam(defaultValue = "TLS") MailServer.Security security,
      @RequestParam(defaultValue = "") String user,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String from,
      Viewer me,
      RedirectAttributes redirect) {
    return act(
        redirect,
        "warn.done.set",
        () ->
            ladders
                .settings()
                .setMailServer(
                    new MailServer(host.strip(), port, security, user.strip(), from.strip()),
                    password,
                    me));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/warnings/quiet")
  String quiet(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String address,
      Viewer me,
      RedirectAttributes redirect) {
    return act(
        redirect,
        "warn.done.set",
        () -> {
          ladders.settings().setQuietHours(from, until, zone.strip(), me);
          ladders.settings().setAddress(address.strip(), me);
        });
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/warnings/recipients")
  String add(
      @RequestParam(defaultValue = "") String rung,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "MAIL") Channel channel,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = "false") boolean inside,
      Viewer me,
      RedirectAttributes redirect) {
    Recipient recipient =
        new Recipient("", rung, name, channel, address.strip(), language, inside, -1);
    try {
      ladders
          .settings()
          .add(recipient, me)
          .ifPresentOrElse(
              key -> Notice.done("warn.done.key", key).on(redirect),
              () -> Notice.done("warn.done.set").on(redirect));
    } catch (IllegalArgumentException refused) {
      Notice.wrong("warn.refused").because(refused).on(redirect);
    }
    return BACK;
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/warnings/recipients/{id}/remove")
  String remove(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    return act(redirect, "warn.done.set", () -> ladders.settings().remove(id, me));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/warnings/recipients/{id}/test")
  String test(@PathVariable String id, RedirectAttributes redirect) {
    try {
      var notice = ladders.test(id, clock.instant());
      if (notice.problem().isEmpty()) {
        Notice.done("warn.done.test").on(redirect);
      } else {
        Notice.wrong("warn.test_failed", notice.problem()).on(redirect);
      }
    } catch (NoSuchElementException refused) {
      Notice.wrong("warn.refused").because(refused).on(redirect);
    }
    return BACK;
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/warnings/feeds/{caseId}")
  String feed(
      @PathVariable String caseId,
      @RequestParam(defaultValue = "true") boolean open,
      Viewer me,
      RedirectAttributes redirect) {
    collecting.getCase(caseId);
    if (open) {
      String key = ladders.settings().makeFeedKey(caseId, me);
      Notice.done("warn.done.feed", "/feeds/" + key + "/alerts.atom").on(redirect);
    } else {
      ladders.settings().revokeFeedKey(caseId, me);
      Notice.done("warn.done.set").on(redirect);
    }
    return BACK;
  }

  private static String act(RedirectAttributes redirect, String done, Runnable work) {
    try {
      work.run();
      Notice.done(done).on(redirect);
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      Notice.wrong("warn.refused").because(refused).on(redirect);
    }
    return BACK;
  }
}
