package org.tocsin.desk.web.duty;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.appeal.duty.BindingText;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.duty.Duty;
import org.tocsin.desk.appeal.duty.DutyStanding;
import org.tocsin.desk.appeal.duty.Obligation;
import org.tocsin.desk.appeal.duty.TakenText;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Drawing;
import org.tocsin.desk.web.cases.Evidence;
import org.tocsin.desk.web.cases.Grounds;
import org.tocsin.desk.web.cases.Pending;
import org.tocsin.desk.web.cases.PicturesHere;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;
import org.tocsin.foresight.duty.DutyDays;
import org.tocsin.foresight.duty.Reporting;
import org.tocsin.foresight.interval.DayCount;
import org.tocsin.foresight.interval.DayInterval;

/** The texts that bind in a case, and one of them with the days of its obligations. */
@Controller
public final class DutyPages {
  private static final int TEXTS = 30;
  private static final int DUTIES = 5;
  private static final int MOST_ITEMS = 200;
  private static final int CLAIMS_OFFERED = 30;

  /**
   * @param shipped those that the case does not have yet
   * @param items that can be read for clauses
   */
  public record Orders(
      String caseId,
      LocalDate asOf,
      Slice<Row> rows,
      int stated,
      List<BindingText> shipped,
      List<Item> items) {}

  /**
   * @param notMet days not met of each stated obligation that has a strip
   * @param waiting offers that nobody has stated
   */
  public record Row(TakenText text, int stated, List<DayCount> notMet, int waiting) {}

  /**
   * @param waiting numbers of the offers that nobody has stated
   * @param form the obligation being written, null for none
   */
  public record Order(
      TakenText text,
      LocalDate asOf,
      Slice<One> duties,
      Slice<Integer> waiting,
      @Nullable Form form,
      @Nullable Judging judging,
      List<Item> items) {}

  /** An obligation with its strips. */
  public record One(
      Duty duty, DutyStanding standing, @Nullable Drawing measured, @Nullable Drawing judged) {
    private static final int LATEST = 6;

    /** The reports that were due last, the last first. */
    public List<Reporting.Due> latestDue() {
      return standing.due().reversed().stream().limit(LATEST).toList();
    }

    public List<Reporting.Due> earlierDue() {
      return standing.due().reversed().stream().skip(LATEST).toList();
    }
  }

  /**
   * @param offer number of the offer, -1 for none
   * @param duty id of the one that is corrected, "" for a new one
   * @param from what the form begins with; null for an empty one
   */
  public record Form(int offer, String duty, @Nullable Obligation from) {}

  /**
   * @param offered claims that speak of these days
   */
  public record Judging(Duty duty, LocalDate from, LocalDate last, List<Evidence> offered) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Duties duties;
  private final Measuring measuring;
  private final Collecting collecting;
  private final Grounds grounds;

  DutyPages(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Duties duties,
      Measuring measuring,
      Collecting collecting,
      Grounds grounds) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.duties = duties;
    this.measuring = measuring;
    this.collecting = collecting;
    this.grounds = grounds;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/orders")
  View list(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "orders");
    LocalDate until = asOf.day(id, day);
    if (!measuring.isReady(id, until)) {
      return pages.show("pending", new Pending("/cases/" + id + "/orders?day=" + until));
    }
    List<TakenText> texts = duties.listTexts(id, me);
    Set<String> taken = texts.stream().map(one -> one.text().key()).collect(Collectors.toSet());
    Slice<TakenText> slice = Slice.of(texts, from, TEXTS);
    List<Row> rows = slice.rows().stream().map(text -> row(text, until, me)).toList();
    return pages.show(
        "duty/orders",
        new Orders(
            id,
            until,
            new Slice<>(rows, slice.from(), slice.total(), slice.size()),
            texts.stream().mapToInt(text -> duties.list(text).size()).sum(),
            duties.listShipped().stream().filter(one -> !taken.contains(one.key())).toList(),
            collecting.listItems(id, me).stream().limit(MOST_ITEMS).toList()));
  }

  private Row row(TakenText text, LocalDate until, Viewer me) {
    List<Duty> stated = duties.list(text);
    List<DayCount> notMet =
        stated.stream()
            .limit(DUTIES)
            .map(duty -> duties.standing(duty, until, me))
            .flatMap(one -> one.judged().or(one::measured).stream())
            .map(DutyDays::daysNotMet)
            .toList();
    return new Row(text, stated.size(), notMet, waiting(text, stated).size());
  }

  private static List<Integer> waiting(TakenText text, List<Duty> stated) {
    Set<Integer> done = stated.stream().map(Duty::offer).collect(Collectors.toSet());
    List<Integer> waiting = new ArrayList<>();
    for (int offer = 0; offer < text.text().obligations().size(); offer++) {
      if (!done.contains(offer)) {
        waiting.add(offer);
      }
    }
    return waiting;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/orders/{order}")
  View show(
      @PathVariable String id,
      @PathVariable String order,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String correct,
      @RequestParam(defaultValue = "") String judge,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate first,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate last,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "orders");
    LocalDate until = asOf.day(id, day);
    TakenText text = duties.getText(id, order, me);
    if (!measuring.isReady(id, until)) {
      String here = "/cases/" + id + "/orders/" + order + "?day=" + until;
      return pages.show("pending", new Pending(here));
    }
    List<Duty> stated = duties.list(text);
    Slice<Duty> slice = Slice.of(stated, from, DUTIES);
    List<One> shown = slice.rows().stream().map(duty -> one(duty, until, me)).toList();
    return pages.show(
        "duty/order",
        new Order(
            text,
            until,
            new Slice<>(shown, slice.from(), slice.total(), slice.size()),
            Slice.of(waiting(text, stated), from, TEXTS),
            form(text, state, correct, me),
            judge.isEmpty() ? null : judging(duties.get(id, judge, me), until, first, last, me),
            collecting.listItems(id, me).stream().limit(MOST_ITEMS).toList()));
  }

  private One one(Duty duty, LocalDate until, Viewer me) {
    DutyStanding standing = duties.standing(duty, until, me);
    String csv =
        "/cases/%s/orders/%s/days.csv?duty=%s&day=%s"
            .formatted(duty.caseId(), duty.textId(), duty.id(), until);
    return new One(
        duty,
        standing,
        standing.measured().map(days -> draw(days, duty, "m", csv)).orElse(null),
        standing.judged().map(days -> draw(days, duty, "j", csv + "&by=people")).orElse(null));
  }

  private static Drawing draw(DutyDays days, Duty duty, String by, String csv) {
    return Drawing.of(
        s -> PicturesHere.draw().duty(days, s, "duty" + by + duty.id() + s.name()), csv);
  }

  private @Nullable Form form(TakenText text, String state, String correct, Viewer me) {
    if (!correct.isEmpty()) {
      Duty duty = duties.get(text.caseId(), correct, me);
      return new Form(duty.offer(), duty.id(), duty.obligation());
    }
    if (state.equals("new")) {
      return new Form(-1, "", null);
    }
    List<Obligation> offers = text.text().obligations();
    int number = state.matches("\\d{1,4}") ? Integer.parseInt(state) : -1;
    return number >= 0 && number < offers.size() ? new Form(number, "", offers.get(number)) : null;
  }

  private Judging judging(
      Duty duty, LocalDate until, @Nullable LocalDate first, @Nullable LocalDate last, Viewer me) {
    LocalDate end = last == null ? until : last;
    LocalDate begin =
        first != null
            ? first
            : duty.obligation().firstDay().filter(d -> !d.isAfter(end)).orElse(end);
    DayInterval days = DayInterval.inclusive(begin.isAfter(end) ? end : begin, end);
    List<String> claims =
        duties.standing(duty, until, me).measured().stream()
            .flatMap(measured -> measured.runs().stream())
            .filter(run -> run.days().overlaps(days))
            .flatMap(run -> run.evidence().values().stream())
            .flatMap(List::stream)
            .distinct()
            .limit(CLAIMS_OFFERED)
            .toList();
    return new Judging(duty, days.from(), end, grounds.list(claims, me));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/orders/{order}/days.csv")
  ResponseEntity<byte[]> days(
      @PathVariable String id,
      @PathVariable String order,
      @RequestParam(defaultValue = "") String duty,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Viewer me) {
    TakenText text = duties.getText(id, order, me);
    List<DutyStanding> standings = standings(text, duty, asOf.day(id, day), me);
    return file(
        DutyFiles.days(standings, by.equals("people")).csv().getBytes(StandardCharsets.UTF_8),
        new MediaType("text", "csv", StandardCharsets.UTF_8),
        "days.csv");
  }

  /** The text, its obligations and every run of days, as one document. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/orders/{order}/order.json")
  ResponseEntity<byte[]> json(
      @PathVariable String id,
      @PathVariable String order,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Viewer me) {
    TakenText text = duties.getText(id, order, me);
    LocalDate until = asOf.day(id, day);
    byte[] body = DutyFiles.json(text, until, standings(text, "", until, me));
    return file(body, MediaType.APPLICATION_JSON, "order.json");
  }

  private List<DutyStanding> standings(TakenText text, String duty, LocalDate until, Viewer me) {
    return duties.list(text).stream()
        .filter(one -> duty.isEmpty() || one.id().equals(duty))
        .map(one -> duties.standing(one, until, me))
        .toList();
  }

  private static ResponseEntity<byte[]> file(byte[] body, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(body);
  }
}
