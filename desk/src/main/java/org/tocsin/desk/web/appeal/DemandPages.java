package org.tocsin.desk.web.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.tocsin.desk.appeal.demand.Appeal;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Cell;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.DemandBoard;
import org.tocsin.desk.appeal.demand.NewDemand;
import org.tocsin.desk.appeal.demand.State;
import org.tocsin.desk.appeal.demand.Step;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.press.BoardPress;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;

/**
 * The board of demands of a case, what changed, addressees side by side; and appeals composed here.
 */
@Controller
public final class DemandPages {
  private static final int SHOWN = 60;
  private static final int WEEK = 25;

  /** What is looked for on the board. */
  public record Filter(String addressee, String state, boolean overdue, String q) {
    boolean takes(Cell cell) {
      boolean words =
          q.isBlank()
              || (cell.demand().text() + " " + cell.addressee().name())
                  .toLowerCase(java.util.Locale.ROOT)
                  .contains(q.strip().toLowerCase(java.util.Locale.ROOT));
      return words
          && (addressee.isEmpty() || cell.addressee().id().equals(addressee))
          && (state.isEmpty() || cell.course().state().word().equals(state))
          && (!overdue || cell.silence().isOverdue());
    }
  }

  /**
   * @param slice the cells of addressees as wholes that are shown
   * @param waiting documents whose demands nobody confirmed
   */
  public record Shown(
      DemandBoard board, Filter filter, Slice<Cell> slice, List<Item> waiting, List<Step> week) {

    /** The shown cells by addressee, in their order. */
    public Map<Addressee, List<Cell>> groups() {
      Map<Addressee, List<Cell>> groups = new LinkedHashMap<>();
      slice
          .rows()
          .forEach(cell ->
              groups.computeIfAbsent(cell.addressee(), a -> new java.util.ArrayList<>()).add(cell));
      return groups;
    }

    public List<String> states() {
      return Arrays.stream(State.values()).map(State::word).toList();
    }

    public long answered() {
      return board.wholes().stream().filter(cell -> cell.course().answer() != null).count();
    }

    public long overdue() {
      return board.wholes().stream().filter(cell -> cell.silence().isOverdue()).count();
    }

    /** How many members of this place answered. */
    public long answeredMembers(Cell whole) {
      return board.membersOf(whole).stream().filter(c -> c.course().answer() != null).count();
    }

    public Demand demandOf(Step step) {
      return cellOf(step).demand();
    }

    public Cell cellOf(Step step) {
      return board.find(step).orElseThrow();
    }

    public String here() {
      return "/cases/"
          + board.caseId()
          + "/demands?day="
          + board.asOf()
          + "&addressee="
          + filter.addressee()
          + "&state="
          + filter.state()
          + (filter.overdue() ? "&overdue=true" : "")
          + "&q="
          + java.net.URLEncoder.encode(filter.q(), StandardCharsets.UTF_8);
    }
  }

  /**
   * @param appeal one that is composed and gets its demands; null when a new one begins
   */
  public record Composing(
      String caseId,
      @Nullable Appeal appeal,
      List<Appeal> open,
      List<Institution> institutions,
      List<Cell> cells,
      LocalDate today) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Appeals appeals;
  private final Collecting collecting;
  private final BoardPress press = new BoardPress();

  DemandPages(Pages pages, Ways ways, AsOf asOf, Appeals appeals, Collecting collecting) {
    this.collecting = collecting;
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.appeals = appeals;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/demands")
  View board(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String addressee,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "demands");
    Filter filter = new Filter(addressee, state, overdue, q);
    DemandBoard board = appeals.board(id, on(day), me);
    List<Cell> found = board.wholes().stream().filter(filter::takes).toList();
    List<Step> week =
        board.lastWeek().stream().filter(s -> isOnBoard(board, s)).limit(WEEK).toList();
    return pages.show(
        "appeal/board",
        new Shown(
            board, filter, Slice.of(found, from, SHOWN), appeals.listUnconfirmed(id, me), week));
  }

  private static boolean isOnBoard(DemandBoard board, Step step) {
    return board.find(step).filter(cell -> cell.course().steps().contains(step)).isPresent();
  }

  /** Silence is counted to today unless another day is asked for. */
  private LocalDate on(@Nullable LocalDate day) {
    return day == null ? asOf.today() : day;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/demands.{kind:csv|json|ics|pdf}")
  ResponseEntity<byte[]> file(
      @PathVariable String id,
      @PathVariable String kind,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "demands");
    DemandBoard board = appeals.board(id, on(day), me);
    byte[] bytes =
        switch (kind) {
          case "csv" -> DemandFiles.table(board).csv().getBytes(StandardCharsets.UTF_8);
          case "json" -> DemandFiles.json(board);
          case "pdf" -> press.pdf(collecting.getCase(id).name(), board);
          default -> DemandFiles.calendar(board);
        };
    MediaType type =
        switch (kind) {
          case "csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
          case "json" -> MediaType.APPLICATION_JSON;
          case "pdf" -> MediaType.APPLICATION_PDF;
          default -> new MediaType("text", "calendar", StandardCharsets.UTF_8);
        };
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("demands." + kind).build().toString())
        .body(bytes);
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/cases/{id}/demands/new")
  View composing(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String appeal,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "demands");
    List<Appeal> open = appeals.list(id, me).stream().filter(one -> one.itemId() == null).toList();
    Appeal chosen = open.stream().filter(one -> one.id().equals(appeal)).findFirst().orElse(null);
    List<Cell> cells =
        appeals.board(id, asOf.today(), me).wholes().stream()
            .filter(cell -> cell.demand().appealId().equals(appeal))
            .toList();
    return pages.show(
        "appeal/compose",
        new Composing(id, chosen, open, appeals.directory().list(), cells, asOf.today()));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/demands/new")
  String compose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String speaker,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      Viewer me,
      RedirectAttributes redirect) {
    String to = "redirect:/cases/" + id + "/demands/new";
    try {
      return to + "?appeal=" + appeals.compose(id, title, speaker, day, me).id();
    } catch (IllegalArgumentException refused) {
      Notice.wrong("ask.refused").because(refused).on(redirect);
      return to;
    }
  }

  /** What a person types of a demand. */
  public record Typed(
      @Nullable String text,
      @Nullable String force,
      @Nullable String polarity,
      @Nullable String forum,
      @Nullable String measure,
      @Nullable String target,
      @Nullable String instrument,
      @Nullable String ultimate,
      @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate deadline) {
    NewDemand demand() {
      return new NewDemand(
          text(text),
          text(force),
          text(polarity),
          text(forum),
          text(measure),
          text(target),
          text(instrument),
          text(ultimate),
          "",
          deadline,
          false,
          List.of(),
          null);
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/demands/new/{appeal}")
  String add(
      @PathVariable String id,
      @PathVariable String appeal,
      Typed typed,
      @RequestParam(defaultValue = "") Set<String> to,
      Viewer me,
      RedirectAttributes redirect) {
    appeals.get(appeal, me);
    try {
      appeals.add(appeal, typed.demand(), List.copyOf(to), asOf.today(), me);
      Notice.done("ask.done").on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("ask.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/demands/new?appeal=" + appeal;
  }
}
