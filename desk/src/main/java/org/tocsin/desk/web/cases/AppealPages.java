package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.tocsin.desk.appeal.Appealing;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Who was asked for what, what was recorded of the answers, and how long the silence lasts. */
@Controller
public final class AppealPages {

  /**
   * @param respond the demand a response is being recorded for, null when none is
   * @param items what can be named as evidence of it
   * @param onRecord documents whose appeal a person put on record; answers stand on the board of
   *     demands from then on
   */
  public record Appeals(
      Board board,
      @Nullable Drawing drawing,
      @Nullable Candidate respond,
      List<Item> items,
      Set<String> onRecord,
      LocalDate today) {

    public int demands() {
      return board.appeals().stream()
          .flatMap(sheet -> sheet.addressees().stream())
          .mapToInt(row -> row.demands().size())
          .sum();
    }

    public int addressees() {
      return board.appeals().stream().mapToInt(sheet -> sheet.addressees().size()).sum();
    }

    public long answered() {
      return board.appeals().stream()
          .flatMap(sheet -> sheet.addressees().stream())
          .flatMap(row -> row.demands().stream())
          .filter(demand -> !demand.responses().isEmpty())
          .count();
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Appealing appealing;
  private final org.tocsin.desk.appeal.demand.Appeals appeals;
  private final Establishing establishing;
  private final Collecting collecting;

  AppealPages(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Appealing appealing,
      org.tocsin.desk.appeal.demand.Appeals appeals,
      Establishing establishing,
      Collecting collecting) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.appealing = appealing;
    this.appeals = appeals;
    this.establishing = establishing;
    this.collecting = collecting;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/appeals")
  View board(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable String respond,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "appeals");
    Board board = appealing.board(id, asOf.day(id, day));
    Drawing drawing =
        board.appeals().isEmpty()
            ? null
            : Drawing.of(
                sheet ->
                    PicturesHere.draw().silence(board, sheet, "silence" + sheet.name()).getFirst(),
                "");
    Set<String> onRecord =
        board.appeals().stream()
            .map(Board.AppealSheet::itemId)
            .filter(item -> appeals.findOf(item, me).isPresent())
            .collect(Collectors.toSet());
    Optional<Candidate> demand =
        Optional.ofNullable(respond)
            .flatMap(establishing::find)
            .filter(one -> !onRecord.contains(one.itemId()));
    List<Item> items = demand.isPresent() ? collecting.listItems(id, me) : List.of();
    return pages.show(
        "appeals", new Appeals(board, drawing, demand.orElse(null), items, onRecord, asOf.today()));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/demands/{id}/responses")
  String record(
      @PathVariable String id,
      @RequestParam String kind,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String item,
      Viewer me,
      RedirectAttributes redirect) {
    Candidate demand = establishing.get(id);
    try {
      if (appeals.findOf(demand.itemId(), me).isPresent()) {
        throw new IllegalArgumentException(
            "this appeal is on record: what was answered is recorded on the board of demands");
      }
      appealing.record(id, kind, day, note, item.isEmpty() ? null : item, me.name());
      Notice.done("appeals.recorded").on(redirect);
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      Notice.wrong("appeals.not_recorded").because(refused).on(redirect);
    }
    return "redirect:/cases/" + demand.caseId() + "/appeals#" + id;
  }
}
