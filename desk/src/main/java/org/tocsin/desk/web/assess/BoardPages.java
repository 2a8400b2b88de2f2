package org.tocsin.desk.web.assess;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.measure.board.Board;
import org.tocsin.desk.measure.board.Boards;
import org.tocsin.desk.measure.board.Line;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Evidence;
import org.tocsin.desk.web.cases.Grounds;
import org.tocsin.desk.web.cases.Pending;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** The list of indicators or stages of a case, one of them alone, and both as files. */
@Controller
public final class BoardPages {
  private static final int SHOWN = 20;

  /** The whole list. */
  public record Shown(String caseId, Board board) {
    public String home() {
      return "/cases/" + caseId + "/" + board.lens().kind().path();
    }
  }

  /**
   * One indicator or stage.
   *
   * @param claims what the findings that stand rest on; {@code against} what they name against it
   * @param supporting what the record suggests it by; {@code contesting} what speaks against that
   */
  public record One(
      String caseId,
      Board board,
      Line line,
      List<Evidence> claims,
      List<Evidence> against,
      List<Evidence> supporting,
      List<Evidence> contesting) {
    public String home() {
      return "/cases/" + caseId + "/" + board.lens().kind().path();
    }

    public String here() {
      return home() + "/" + line.question().code();
    }

    public Lens.Group group() {
      return board.lens().groupOf(line.question());
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Collecting collecting;
  private final Boards boards;
  private final Grounds grounds;
  private final Measuring measuring;

  BoardPages(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Collecting collecting,
      Boards boards,
      Grounds grounds,
      Measuring measuring) {
    this.measuring = measuring;
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.collecting = collecting;
    this.boards = boards;
    this.grounds = grounds;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/indicators")
  View indicators(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, Lens.Kind.INDICATORS.path());
    LocalDate until = asOf.day(id, day);
    if (!measuring.isReady(id, until)) {
      return pages.show("pending", new Pending("/cases/" + id + "/indicators?day=" + until));
    }
    return pages.show(
        "assess/board", new Shown(id, board(id, Lens.Kind.INDICATORS, day, since, me)));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/stages")
  View stages(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, Lens.Kind.STAGES.path());
    return pages.show("assess/board", new Shown(id, board(id, Lens.Kind.STAGES, day, since, me)));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/indicators/{code}")
  View indicator(
      @PathVariable String id, @PathVariable String code, Viewer me, HttpServletRequest request) {
    return one(id, Lens.Kind.INDICATORS, code, me, request);
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/stages/{code}")
  View stage(
      @PathVariable String id, @PathVariable String code, Viewer me, HttpServletRequest request) {
    return one(id, Lens.Kind.STAGES, code, me, request);
  }

  private View one(String id, Lens.Kind kind, String code, Viewer me, HttpServletRequest request) {
    ways.enter(request, id, kind.path());
    if (kind == Lens.Kind.INDICATORS && !measuring.isReady(id, asOf.day(id, null))) {
      return pages.show("pending", new Pending("/cases/" + id + "/indicators/" + code));
    }
    Board board = board(id, kind, null, null, me);
    Line line = board.line(code);
    List<String> supporting =
        line.suggestion().map(measure -> measure.supporting()).orElse(List.of());
    List<String> contesting =
        line.suggestion().map(measure -> measure.contesting()).orElse(List.of());
    return pages.show(
        "assess/one",
        new One(
            id,
            board,
            line,
            grounds.list(line.findings().stream().flatMap(f -> f.claims().stream()).toList(), me),
            grounds.list(line.findings().stream().flatMap(f -> f.against().stream()).toList(), me),
            grounds.list(supporting.stream().limit(SHOWN).toList(), me),
            grounds.list(contesting.stream().limit(SHOWN).toList(), me)));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/indicators.csv")
  ResponseEntity<byte[]> indicatorTable(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since,
      Viewer me) {
    return csv(board(id, Lens.Kind.INDICATORS, day, since, me));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/stages.csv")
  ResponseEntity<byte[]> stageTable(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since,
      Viewer me) {
    return csv(board(id, Lens.Kind.STAGES, day, since, me));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/indicators.json")
  ResponseEntity<byte[]> indicatorJson(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since,
      Viewer me) {
    return json(board(id, Lens.Kind.INDICATORS, day, since, me), me);
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/stages.json")
  ResponseEntity<byte[]> stageJson(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since,
      Viewer me) {
    return json(board(id, Lens.Kind.STAGES, day, since, me), me);
  }

  private Board board(
      String id, Lens.Kind kind, @Nullable LocalDate day, @Nullable LocalDate since, Viewer me) {
    collecting.getCase(id);
    return boards.board(id, kind, asOf.day(id, day), Optional.ofNullable(since), me);
  }

  private static ResponseEntity<byte[]> csv(Board board) {
    return file(board, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(BoardFiles.table(board).csv().getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<byte[]> json(Board board, Viewer me) {
    return file(board, "json", MediaType.APPLICATION_JSON)
        .body(new BoardFiles(grounds, me).json(board));
  }

  private static ResponseEntity.BodyBuilder file(Board board, String ending, MediaType type) {
    String name = board.lens().kind().path() + "." + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
