package org.tocsin.desk.web.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.demand.Appeal;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Cell;
import org.tocsin.desk.appeal.demand.Codes;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.DemandBoard;
import org.tocsin.desk.appeal.demand.Evidence;
import org.tocsin.desk.appeal.demand.Step;
import org.tocsin.desk.appeal.demand.StepKind;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** One demand: what became of it with each party, by what it is shown, and what can be recorded. */
@Controller
public final class AskPages {
  private static final int ITEMS = 200;

  /**
   * @param steps of all parties, withdrawn ones too, by their days
   * @param items the last sealed items of the case, which may show something
   * @param letters how many letters put this demand
   */
  public record Shown(
      Appeal appeal,
      Demand demand,
      List<Cell> cells,
      List<Step> steps,
      List<Item> items,
      long letters,
      LocalDate today) {
    public Codes codes(Cell cell) {
      return Codes.of(cell.course());
    }

    public List<String> kinds() {
      return Arrays.stream(StepKind.values())
          .filter(kind -> kind != StepKind.OPENED)
          .map(StepKind::word)
          .toList();
    }

    /** Where the evidence of a step can be looked at; "" when it is out of sight. */
    public String href(Evidence evidence) {
      if (evidence.id().isEmpty()) {
        return "";
      }
      return switch (evidence.kind()) {
        case NOTICE -> "/notices/" + evidence.id();
        case ITEM -> "/items/" + evidence.id();
        case CLAIM -> "/candidates/" + evidence.id();
        case FINDING -> "/records/" + evidence.id();
      };
    }

    public String nameOf(Step step) {
      return cells.stream()
          .filter(
              c -> c.addressee().id().equals(step.addressee()) && c.party().equals(step.party()))
          .findFirst()
          .map(Cell::partyName)
          .orElse("–");
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Appeals appeals;
  private final Notices notices;
  private final Collecting collecting;

  AskPages(
      Pages pages, Ways ways, AsOf asOf, Appeals appeals, Notices notices, Collecting collecting) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.appeals = appeals;
    this.notices = notices;
    this.collecting = collecting;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/asks/{id}")
  View show(@PathVariable String id, Viewer me, HttpServletRequest request) {
    Demand demand = appeals.demand(id, me);
    ways.enter(request, demand.caseId(), "demands");
    DemandBoard board = appeals.board(demand.caseId(), asOf.today(), me);
    List<Item> items = collecting.listItems(demand.caseId(), me);
    return pages.show(
        "appeal/ask",
        new Shown(
            appeals.get(demand.appealId(), me),
            demand,
            board.cells().stream().filter(cell -> cell.demand().id().equals(id)).toList(),
            board.steps().stream()
                .filter(step -> step.demand().equals(id))
                .sorted(Comparator.comparing(Step::day).thenComparingLong(Step::leaf))
                .toList(),
            items.subList(Math.max(0, items.size() - ITEMS), items.size()),
            notices.list(demand.caseId(), me).stream()
                .filter(one -> one.demands().contains(id))
                .count(),
            asOf.today()));
  }

  /**
   * @param to id of the addressee, a slash, and id of the member or nothing
   * @param evidence kind and id of what shows it, with a colon between
   */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/asks/{id}/steps")
  String step(
      @PathVariable String id,
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String evidence,
      @RequestParam(defaultValue = "") String note,
      Viewer me,
      RedirectAttributes redirect) {
    appeals.demand(id, me);
    return act(
        id,
        redirect,
        () -> {
          String[] place = to.split("/", 2);
          appeals.show(
              id,
              place[0],
              place.length > 1 ? place[1] : "",
              kind(kind),
              day == null ? asOf.today() : day,
              evidence.isBlank() ? Evidence.item(item) : evidence(evidence.strip()),
              note,
              me);
        });
  }

  private static StepKind kind(String word) {
    try {
      return StepKind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("choose what was shown", e);
    }
  }

  /** An id or an address of a claim or a finding. */
  private static Evidence evidence(String typed) {
    String id = typed.substring(typed.lastIndexOf('/') + 1);
    return typed.contains("records/") ? Evidence.finding(id) : Evidence.claim(id);
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/asks/{id}/steps/{leaf}/withdraw")
  String withdraw(
      @PathVariable String id,
      @PathVariable long leaf,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    appeals.demand(id, me);
    return act(id, redirect, () -> appeals.withdraw(id, leaf, reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/asks/{id}/deadline")
  String deadline(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Viewer me,
      RedirectAttributes redirect) {
    appeals.demand(id, me);
    return act(
        id,
        redirect,
        () -> {
          if (day == null) {
            throw new IllegalArgumentException("choose a day");
          }
          appeals.setDeadline(id, day, me);
        });
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/asks/{id}/evidence")
  String rest(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String evidence,
      Viewer me,
      RedirectAttributes redirect) {
    appeals.demand(id, me);
    return act(id, redirect, () -> appeals.rest(id, evidence(evidence.strip()), me));
  }

  private static String act(String id, RedirectAttributes redirect, Runnable work) {
    try {
      work.run();
      Notice.done("ask.done").on(redirect);
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      Notice.wrong("ask.refused").because(refused).on(redirect);
    }
    return "redirect:/asks/" + id;
  }
}
