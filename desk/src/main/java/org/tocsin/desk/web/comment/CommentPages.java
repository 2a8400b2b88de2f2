package org.tocsin.desk.web.comment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.comment.Comment;
import org.tocsin.desk.publish.comment.Comments;
import org.tocsin.desk.publish.comment.WaitingComment;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;

/** Comments of strangers: off until they are switched on, and shown when a person let them out. */
@Controller
public final class CommentPages {
  private static final int SHOWN = 50;

  /** For strangers. */
  public record Public(String caseId, String name, Slice<Comment> slice) {}

  /** For the team. */
  public record Desk(
      String caseId, boolean on, List<WaitingComment> waiting, int more, Slice<Comment> slice) {}

  private final Pages pages;
  private final Ways ways;
  private final Comments comments;
  private final Collecting collecting;
  private final Clock clock;

  CommentPages(Pages pages, Ways ways, Comments comments, Collecting collecting, Clock clock) {
    this.pages = pages;
    this.ways = ways;
    this.comments = comments;
    this.collecting = collecting;
    this.clock = clock;
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/say/{id}")
  ModelAndView read(@PathVariable String id, @RequestParam(defaultValue = "0") int from) {
    if (!comments.isOn(id)) {
      return none();
    }
    Slice<Comment> slice = Slice.of(comments.shown(id), from, SHOWN);
    String name = collecting.getCase(id).name();
    return pages.show("comment/say", new Public(id, name, slice), HttpStatus.OK);
  }

  private ModelAndView none() {
    return pages.show("comment/none", "", HttpStatus.NOT_FOUND);
  }

  /**
   * @param website a field that people do not see; a machine fills it in and is thanked for nothing
   */
  @Allow(Allow.Access.ANYONE)
  @PostMapping("/say/{id}")
  ModelAndView say(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String website,
      RedirectAttributes redirect) {
    if (!comments.isOn(id)) {
      return none();
    }
    try {
      boolean taken = !website.isEmpty() || comments.say(id, name, text, clock.instant());
      (taken ? Notice.done("comment.waits") : Notice.wrong("comment.too_many")).on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("ask.refused").because(refused).on(redirect);
    }
    return new ModelAndView("redirect:/say/" + id);
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/cases/{id}/comments")
  View list(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      HttpServletRequest request) {
    ways.enter(request, id, "comments");
    List<WaitingComment> waiting = comments.waiting(id);
    return pages.show(
        "comment/comments",
        new Desk(
            id,
            comments.isOn(id),
            waiting.stream().limit(SHOWN).toList(),
            Math.max(0, waiting.size() - SHOWN),
            Slice.of(comments.list(id), from, SHOWN)));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/cases/{id}/comments/turn")
  String turn(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean on,
      Viewer me,
      RedirectAttributes redirect) {
    return act(id, redirect, () -> comments.turn(id, on, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/comments/accept")
  String accept(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String comment,
      Viewer me,
      RedirectAttributes redirect) {
    return act(id, redirect, () -> comments.accept(id, comment, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/comments/refuse")
  String refuse(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String comment,
      RedirectAttributes redirect) {
    return act(id, redirect, () -> comments.refuse(id, comment));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/comments/down")
  String takeDown(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    return act(id, redirect, () -> comments.takeDown(id, comment, reason, me));
  }

  private String act(String id, RedirectAttributes redirect, Runnable work) {
    collecting.getCase(id);
    try {
      work.run();
      Notice.done("ask.done").on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("ask.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/comments";
  }
}
