package org.tocsin.desk.web.publish;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.appeal.notice.Notice.Way;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.reply.Replies;
import org.tocsin.desk.publish.reply.Request;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;
import org.tocsin.desk.web.frame.Words;

/** The right of reply: who was asked about what is going to be said, and what came back. */
@Controller
public final class ReplyPages {
  private static final int SHOWN = 50;
  private static final int MOST = 200;

  /** Whom one may ask. */
  public record Party(String id, String name) {}

  /** The board. */
  public record Board(
      String caseId, Slice<Request> slice, int silent, List<Party> parties, LocalDate due) {}

  /**
   * One request.
   *
   * @param mail an address of e-mail that the directory knows, "" for none
   * @param letter the words of a letter to begin with
   */
  public record One(
      Request request, List<Item> items, LocalDate today, String mail, String letter) {}

  private static final int WEEKS = 2;

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Replies replies;
  private final Appeals appeals;
  private final Entities entities;
  private final Collecting collecting;

  ReplyPages(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Replies replies,
      Appeals appeals,
      Entities entities,
      Collecting collecting) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.replies = replies;
    this.appeals = appeals;
    this.entities = entities;
    this.collecting = collecting;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/replies")
  View board(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "replies");
    LocalDate today = asOf.today();
    List<Request> all = replies.list(id, today, me);
    int silent = (int) all.stream().filter(r -> r.state() == Request.State.SILENT).count();
    return pages.show(
        "publish/replies",
        new Board(id, Slice.of(all, from, SHOWN), silent, parties(id, me), today.plusWeeks(WEEKS)));
  }

  private List<Party> parties(String id, Viewer me) {
    Stream<Party> actors =
        entities.list(EntityQuery.inCase(id, me).ofType("actor")).stream()
            .filter(one -> !one.title().isEmpty())
            .map(one -> new Party(one.id(), one.title()));
    Stream<Party> named =
        appeals.directory().list().stream()
            .filter(one -> !one.isGroup())
            .map(one -> new Party(one.id(), one.name()));
    return Stream.concat(actors, named).toList();
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/replies")
  String prepare(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String claims,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate due,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      List<String> ids =
          Stream.of(claims.split("[\\s,]+")).filter(one -> !one.isEmpty()).distinct().toList();
      Request made = replies.prepare(id, party, words, ids, due, me);
      Notice.done("reply.prepared_now").on(redirect);
      return "redirect:/replies/" + made.id();
    } catch (IllegalArgumentException refused) {
      Notice.wrong("reply.refused").because(refused).on(redirect);
      return "redirect:/cases/" + id + "/replies";
    }
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/replies/{id}")
  View one(@PathVariable String id, Viewer me, HttpServletRequest http) {
    Request request = replies.get(id, asOf.today(), me);
    ways.enter(http, request.caseId(), "replies");
    String mail = appeals.directory().find(request.institution()).map(Institution::mail).orElse("");
    Words words = Words.here();
    String letter =
        words.say("reply.letter", request.party(), words.day(request.due()), request.words());
    List<Item> items = collecting.listItems(request.caseId(), me).stream().limit(MOST).toList();
    return pages.show("publish/reply", new One(request, items, asOf.today(), mail, letter));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/replies/{id}/letter")
  String letter(
      @PathVariable String id,
      @RequestParam(defaultValue = "MAIL") String way,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String sender,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "en") String language,
      Viewer me,
      RedirectAttributes redirect) {
    replies.get(id, asOf.today(), me);
    try {
      Way by = Way.valueOf(way.toUpperCase(Locale.ROOT));
      String typed = body.replace("\r\n", "\n");
      var notice =
          replies.letter(id, by, address, sender, subject, typed, language, asOf.today(), me);
      Notice.done("reply.composed").on(redirect);
      return "redirect:/notices/" + notice.id();
    } catch (IllegalArgumentException refused) {
      Notice.wrong("reply.refused").because(refused).on(redirect);
      return "redirect:/replies/" + id;
    }
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/replies/{id}/hand")
  String hand(
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "") String item,
      Viewer me,
      RedirectAttributes redirect) {
    return tried(id, me, redirect, () -> replies.hand(id, day, item, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/replies/{id}/answer")
  String answer(
      @PathVariable String id,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String item,
      Viewer me,
      RedirectAttributes redirect) {
    return tried(id, me, redirect, () -> replies.answer(id, day, text, item, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/replies/{id}/undo")
  String undo(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    Request request = replies.get(id, asOf.today(), me);
    String next = tried(id, me, redirect, () -> replies.undo(id, reason, me));
    boolean gone =
        replies.list(request.caseId(), asOf.today(), me).stream().noneMatch(r -> r.id().equals(id));
    return gone ? "redirect:/cases/" + request.caseId() + "/replies" : next;
  }

  private String tried(String id, Viewer me, RedirectAttributes redirect, Runnable act) {
    replies.get(id, asOf.today(), me);
    try {
      act.run();
      Notice.done("reply.done").on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("reply.refused").because(refused).on(redirect);
    }
    return "redirect:/replies/" + id;
  }
}
