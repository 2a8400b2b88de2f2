package org.tocsin.desk.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.find.BadQuery;
import org.tocsin.desk.find.FindQuery;
import org.tocsin.desk.find.Finding;
import org.tocsin.desk.find.Found;
import org.tocsin.desk.find.SavedSearch;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Asking what is on record, in one case or in all. */
@Controller
public final class FindPages {

  /**
   * @param found null when the question cannot be read
   * @param bad why it cannot, null when it can
   * @param cases names of cases by id
   */
  public record Search(
      Address address,
      @Nullable Found found,
      @Nullable BadQuery bad,
      List<HitLine> lines,
      List<SavedLine> saved,
      Map<String, String> cases) {

    public FindQuery query() {
      return address.query();
    }

    /** Where the next page begins, -1 when there is none. */
    public int next() {
      int from = query().from() + query().limit();
      boolean more = found != null && found.total() > from;
      return more && from + query().limit() <= FindQuery.DEEPEST ? from : -1;
    }

    /** Where the page before begins, -1 on the first. */
    public int previous() {
      return query().from() == 0 ? -1 : Math.max(0, query().from() - query().limit());
    }

    /** The question that asks for the same words as a name, "" when that makes no sense. */
    public String asName() {
      String words = query().words();
      boolean plain =
          !words.isEmpty()
              && words.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-');
      return plain && !words.matches(".*\\b(AND|OR|NOT)\\b.*") ? "name:\"" + words + "\"" : "";
    }
  }

  /**
   * @param fresh how many were recorded since the person last looked
   */
  public record SavedLine(SavedSearch search, long fresh) {}

  private final Pages pages;
  private final Entrance entrance;
  private final Asking asking;
  private final HeldWords held;
  private final Finding finding;
  private final Collecting collecting;

  FindPages(
      Pages pages,
      Entrance entrance,
      Asking asking,
      HeldWords held,
      Finding finding,
      Collecting collecting) {
    this.pages = pages;
    this.entrance = entrance;
    this.asking = asking;
    this.held = held;
    this.finding = finding;
    this.collecting = collecting;
  }

  @Allow(Allow.Access.READER)
  @GetMapping({"/cases/{id}/find", "/find"})
  ModelAndView find(
      @PathVariable(required = false) @Nullable String id, HttpServletRequest request, Viewer me) {
    String caseId = entrance.enter(request, id);
    Address address = asking.of(request, caseId);
    List<SavedLine> saved =
        finding.listSaved(caseId, me).stream()
            .map(search -> new SavedLine(search, finding.countNew(search, me)))
            .toList();
    Map<String, String> cases = new HashMap<>();
    collecting.listCases().forEach((CaseFile file) -> cases.put(file.id(), file.name()));
    try {
      Found found = finding.search(address.query(), me);
      List<HitLine> lines = found.hits().stream().map(HitLine::of).toList();
      return pages.show(
          "find", new Search(address, found, null, lines, saved, cases), HttpStatus.OK);
    } catch (BadQuery bad) {
      return pages.show(
          "find", new Search(address, null, bad, List.of(), saved, cases), HttpStatus.BAD_REQUEST);
    }
  }

  /** The same search with its words kept out of the address. */
  @Allow(Allow.Access.READER)
  @PostMapping({"/cases/{id}/find/hold", "/find/hold"})
  String hold(
      @PathVariable(required = false) @Nullable String id,
      @RequestParam(defaultValue = "") String q,
      HttpServletRequest request) {
    String caseId = entrance.enter(request, id);
    FindQuery query = FindQuery.of(q.strip(), caseId);
    return "redirect:" + new Address(query, held.hold(request, q.strip())).here();
  }

  /** The first {@value FindQuery#DEEPEST} hits. */
  @Allow(Allow.Access.READER)
  @GetMapping({"/cases/{id}/find.csv", "/find.csv"})
  ResponseEntity<byte[]> table(
      @PathVariable(required = false) @Nullable String id, HttpServletRequest request, Viewer me) {
    String caseId = entrance.enter(request, id);
    FindQuery query = asking.of(request, caseId).query().page(0, FindQuery.DEEPEST);
    try {
      Found found = finding.search(query.withoutCounts(), me);
      return csv(Tables.hits(found.hits().stream().map(HitLine::of).toList()), "find");
    } catch (BadQuery bad) {
      return ResponseEntity.badRequest()
          .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
          .body((bad.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  static ResponseEntity<byte[]> csv(DataTable table, String name) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
        .body(table.csv().getBytes(StandardCharsets.UTF_8));
  }
}
