package org.tocsin.desk.web.newsletter;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.newsletter.Issue;
import org.tocsin.desk.publish.newsletter.Newsletter;
import org.tocsin.desk.warn.ladder.Settings;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;

/** Issues of the newsletter: composed by one person, approved by another; and its switch. */
@Controller
public final class IssuePages {
  private static final String HERE = "/newsletter/issues";
  private static final int SHOWN = 50;

  /**
   * @param title of the newsletter, "" while it is off
   * @param on whether it is on and letters can leave
   */
  public record Overview(
      String title, boolean on, long subscribers, Slice<Issue> slice, List<String> languages) {}

  /**
   * @param left letters that have left so far
   */
  public record One(Issue issue, long left, boolean mine, boolean on) {}

  private final Pages pages;
  private final Newsletter newsletter;

  IssuePages(Pages pages, Newsletter newsletter) {
    this.pages = pages;
    this.newsletter = newsletter;
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping(HERE)
  View list(@RequestParam(defaultValue = "0") int from) {
    return pages.show(
        "newsletter/issues",
        new Overview(
            newsletter.title(),
            newsletter.isOn(),
            newsletter.countSubscribers(),
            Slice.of(newsletter.list(), from, SHOWN),
            Settings.LANGUAGES));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping(HERE + "/name")
  String name(
      @RequestParam(defaultValue = "") String title, Viewer me, RedirectAttributes redirect) {
    return act(HERE, redirect, () -> newsletter.name(title, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(HERE)
  String compose(
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "en") String language,
      Viewer me,
      RedirectAttributes redirect) {
    return act(HERE, redirect, () -> newsletter.compose(subject, body, language, me));
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping(HERE + "/{id}")
  View show(@PathVariable String id, Viewer me) {
    Issue issue = newsletter.get(id);
    return pages.show(
        "newsletter/issue",
        new One(
            issue,
            newsletter.countLeft(issue),
            issue.composedBy().equals(me.name()),
            newsletter.isOn()));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(HERE + "/{id}/approve")
  String approve(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    newsletter.get(id);
    return act(HERE + "/" + id, redirect, () -> newsletter.approve(id, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(HERE + "/{id}/drop")
  String drop(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    newsletter.get(id);
    return act(HERE + "/" + id, redirect, () -> newsletter.drop(id, me));
  }

  private static String act(String back, RedirectAttributes redirect, Runnable work) {
    try {
      work.run();
      Notice.done("ask.done").on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("ask.refused").because(refused).on(redirect);
    }
    return "redirect:" + back;
  }
}
