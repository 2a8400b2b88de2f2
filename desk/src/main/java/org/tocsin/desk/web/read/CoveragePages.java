package org.tocsin.desk.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Coverage;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Where reports come from, week by week, and which places fell silent. */
@Controller
public final class CoveragePages {
  private static final int MOST_ROWS = 60;
  private static final int SHOWN_WEEKS = 26;
  private static final int DARKEST = 4;

  /**
   * @param until last day looked at as asked for, null for the last day told of
   * @param from index of the first week shown
   * @param rows as many places as are shown
   */
  public record Covered(
      String caseId,
      @Nullable LocalDate until,
      Coverage coverage,
      int from,
      List<Coverage.Row> rows) {

    public List<Coverage.Row> silent() {
      return coverage.rows().stream().filter(Coverage.Row::silent).toList();
    }

    public List<LocalDate> weeks() {
      return coverage.weeks().subList(from, coverage.weeks().size());
    }

    public List<Integer> cells(Coverage.Row row) {
      return row.origins().subList(from, row.origins().size());
    }

    /** More origins, a darker cell; the number says the same. */
    public String shade(int count) {
      return count == 0 ? "none" : "num n" + Math.min(count, DARKEST);
    }

    public String csv() {
      return "/cases/" + caseId + "/coverage.csv" + (until == null ? "" : "?until=" + until);
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final Collecting collecting;
  private final Establishing establishing;

  CoveragePages(Pages pages, Ways ways, Collecting collecting, Establishing establishing) {
    this.pages = pages;
    this.ways = ways;
    this.collecting = collecting;
    this.establishing = establishing;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/coverage")
  View coverage(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "coverage");
    Coverage coverage = establishing.origins().coverage(id, until, me);
    return pages.show(
        "coverage",
        new Covered(
            id,
            until,
            coverage,
            Math.max(0, coverage.weeks().size() - SHOWN_WEEKS),
            coverage.rows().stream().limit(MOST_ROWS).toList()));
  }

  /** All places and weeks; an empty cell is a week in which nothing was told. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/coverage.csv")
  ResponseEntity<byte[]> table(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      Viewer me) {
    collecting.getCase(id);
    Coverage coverage = establishing.origins().coverage(id, until, me);
    List<String> lines = new ArrayList<>();
    lines.add(
        "place,silent,expected_origins,"
            + coverage.weeks().stream().map(LocalDate::toString).collect(Collectors.joining(",")));
    for (Coverage.Row row : coverage.rows()) {
      lines.add(
          cell(row.place())
              + (row.silent() ? ",yes," : ",no,")
              + (row.expected() == null ? "" : "%.1f".formatted(row.expected()))
              + row.origins().stream()
                  .map(count -> "," + (count == 0 ? "" : count))
                  .collect(Collectors.joining()));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"coverage.csv\"")
        .body((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A spreadsheet takes a cell that begins with one of these for a formula. */
  private static String cell(String text) {
    String safe =
        text.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
