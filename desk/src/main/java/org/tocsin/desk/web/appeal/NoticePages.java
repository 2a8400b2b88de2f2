package org.tocsin.desk.web.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.demand.Addressee;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Cell;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.StepKind;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.appeal.notice.Event;
import org.tocsin.desk.appeal.notice.NewNotice;
import org.tocsin.desk.appeal.notice.Notice;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;

/**
 * Letters: composed by one person, approved by another, sent or handed over, and what came back.
 */
@Controller
public final class NoticePages {
  private static final int SHOWN = 50;
  private static final int ITEMS = 200;

  /** The letters of a case. */
  public record Shown(String caseId, Slice<Notice> slice, boolean mailbox) {}

  /**
   * @param others demands of the same appeal that go to an addressee of this one
   * @param also ids of those that the letter puts beside it
   * @param mail an address of e-mail that the directory knows, "" for none
   */
  public record Writing(
      Demand demand,
      List<Cell> cells,
      List<Demand> others,
      Set<String> also,
      String mail,
      boolean pages) {

    /** What the letter begins with: the words of each demand, numbered when there are several. */
    public String draft() {
      List<String> texts = new ArrayList<>(List.of(demand.text()));
      others.stream().filter(one -> also.contains(one.id())).map(Demand::text).forEach(texts::add);
      return texts.size() == 1
          ? demand.text()
          : IntStream.range(0, texts.size())
              .mapToObj(at -> (at + 1) + ". " + texts.get(at))
              .collect(Collectors.joining("\n\n"));
    }
  }

  /** One letter, with the demands it puts and the sealed items that may show what became of it. */
  public record One(
      Notice notice,
      String addressee,
      List<Demand> demands,
      List<Event> events,
      List<Item> items,
      boolean mine,
      boolean sending,
      LocalDate today) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Appeals appeals;
  private final Notices notices;
  private final Collecting collecting;
  private final Clock clock;

  NoticePages(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Appeals appeals,
      Notices notices,
      Collecting collecting,
      Clock clock) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.appeals = appeals;
    this.notices = notices;
    this.collecting = collecting;
    this.clock = clock;
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/cases/{id}/notices")
  View list(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "notices");
    boolean mailbox = notices.settings().findMailbox().isPresent();
    return pages.show(
        "appeal/notices", new Shown(id, Slice.of(notices.list(id, me), from, SHOWN), mailbox));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/notices/fetch")
  String fetch(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    collecting.getCase(id);
    try {
      done("notice.fetched", notices.fetch(me, clock.instant())).on(redirect);
    } catch (IOException | IllegalStateException refused) {
      wrong(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/notices";
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/asks/{id}/letter")
  View writing(
      @PathVariable String id,
      @RequestParam(defaultValue = "") Set<String> also,
      Viewer me,
      HttpServletRequest request) {
    Demand demand = appeals.demand(id, me);
    ways.enter(request, demand.caseId(), "notices");
    List<Cell> cells = appeals.cells(id, asOf.today(), me);
    String mail =
        cells.stream()
            .flatMap(cell -> cell.addressee().institutions().stream())
            .flatMap(one -> appeals.directory().find(one).stream())
            .map(Institution::mail)
            .filter(address -> !address.isEmpty())
            .findFirst()
            .orElse("");
    return pages.show(
        "appeal/write",
        new Writing(
            demand, cells, appeals.beside(demand, me), also, mail, !notices.address().isEmpty()));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/asks/{id}/letter")
  String compose(
      @PathVariable String id,
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(defaultValue = "") Set<String> also,
      @RequestParam(defaultValue = "MAIL") String way,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = "false") boolean display,
      @RequestParam(defaultValue = "false") boolean page,
      Viewer me,
      RedirectAttributes redirect) {
    Demand demand = appeals.demand(id, me);
    String[] place = to.split("/", 2);
    List<String> demands = Stream.concat(Stream.of(id), also.stream()).distinct().toList();
    try {
      NewNotice letter =
          new NewNotice(
              demand.appealId(),
              place[0],
              place.length > 1 ? place[1] : "",
              demands,
              Notice.Way.valueOf(way.toUpperCase(Locale.ROOT)),
              address,
              subject,
              body,
              language,
              display,
              page);
      Notice notice = notices.compose(letter, me);
      done("notice.composed").on(redirect);
      return "redirect:/notices/" + notice.id();
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      wrong(refused).on(redirect);
      return "redirect:/asks/" + id + "/letter";
    }
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/notices/{id}")
  View show(@PathVariable String id, Viewer me, HttpServletRequest request) {
    Notice notice = notices.get(id, me);
    ways.enter(request, notice.caseId(), "notices");
    String addressee =
        appeals.listAddressees(notice.appealId(), me).stream()
            .filter(one -> one.id().equals(notice.addresseeId()))
            .findFirst()
            .map((Addressee one) -> one.nameOf(notice.party()))
            .orElse("–");
    List<Item> items = collecting.listItems(notice.caseId(), me);
    return pages.show(
        "appeal/notice",
        new One(
            notice,
            addressee,
            notice.demands().stream().map(one -> appeals.demand(one, me)).toList(),
            notices.events(id),
            items.subList(Math.max(0, items.size() - ITEMS), items.size()),
            notice.composedBy().equals(me.name()),
            notices.isSending(),
            asOf.today()));
  }

  /** What was sealed with an event, as the bytes it is. */
  @Allow(Allow.Access.ANALYST)
  @GetMapping("/notices/{id}/sealed/{leaf}")
  ResponseEntity<byte[]> sealed(@PathVariable String id, @PathVariable long leaf, Viewer me) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(id + "-" + leaf + ".eml").build().toString())
        .body(notices.open(id, leaf, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/notices/{id}/approve")
  String approve(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    notices.get(id, me);
    return act(id, redirect, () -> notices.approve(id, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/notices/{id}/drop")
  String drop(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    notices.get(id, me);
    return act(id, redirect, () -> notices.drop(id, reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/notices/{id}/send")
  String send(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    notices.get(id, me);
    return act(id, redirect, () -> notices.send(id, me, clock.instant()));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/notices/{id}/hand")
  String hand(
      @PathVariable String id,
      @RequestParam(defaultValue = "sent") String kind,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") Set<String> item,
      @RequestParam(defaultValue = "") String note,
      Viewer me,
      RedirectAttributes redirect) {
    notices.get(id, me);
    return act(
        id,
        redirect,
        () ->
            notices.hand(
                id,
                StepKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                day == null ? asOf.today() : day,
                List.copyOf(item),
                note,
                me));
  }

  private static String act(String id, RedirectAttributes redirect, Runnable work) {
    try {
      work.run();
      done("ask.done").on(redirect);
    } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException refused) {
      wrong(refused).on(redirect);
    }
    return "redirect:/notices/" + id;
  }

  private static org.tocsin.desk.web.frame.Notice done(String key, Object... values) {
    return org.tocsin.desk.web.frame.Notice.done(key, values);
  }

  private static org.tocsin.desk.web.frame.Notice wrong(Exception refused) {
    return org.tocsin.desk.web.frame.Notice.wrong("ask.refused").because(refused);
  }
}
