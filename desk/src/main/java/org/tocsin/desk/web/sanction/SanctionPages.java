package org.tocsin.desk.web.sanction;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.appeal.sanction.Candidacy;
import org.tocsin.desk.appeal.sanction.Change;
import org.tocsin.desk.appeal.sanction.Decision;
import org.tocsin.desk.appeal.sanction.Edition;
import org.tocsin.desk.appeal.sanction.ListedEntry;
import org.tocsin.desk.appeal.sanction.Sanctions;
import org.tocsin.desk.appeal.sanction.Subject;
import org.tocsin.desk.appeal.sanction.SubmissionPackage;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Evidence;
import org.tocsin.desk.web.cases.Grounds;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lists, who may be on them, and packages. */
@Controller
public final class SanctionPages {
  private static final int RECORDS = 8;
  private static final int CHANGES = 50;
  private static final int SHOWN = 3;

  /**
   * @param typed somebody who was typed in and screened; empty for nobody
   */
  public record Overview(
      String caseId,
      List<Edition> editions,
      Slice<Screened> records,
      Optional<Screened> typed,
      List<Subject> all,
      List<SubmissionPackage> packages) {}

  /**
   * @param closed whether it has no name that is open to the viewer
   */
  public record Screened(
      Subject subject, boolean closed, List<Candidacy> candidates, List<Decision> decisions) {

    /** The last decision on a candidate. */
    public Optional<Decision> decision(Candidacy one) {
      return decisions.reversed().stream()
          .filter(
              d -> d.list().equals(one.entry().list()) && d.key().equals(one.entry().entry().key()))
          .findFirst();
    }
  }

  public record OneEdition(Edition edition, Slice<Change> changes) {}

  public record OneEntry(String caseId, ListedEntry entry, List<Change> history) {}

  public record OnePackage(
      SubmissionPackage one, String label, List<Evidence> claims, List<Evidence> against) {}

  private final Pages pages;
  private final Ways ways;
  private final Sanctions sanctions;
  private final Grounds grounds;

  SanctionPages(Pages pages, Ways ways, Sanctions sanctions, Grounds grounds) {
    this.pages = pages;
    this.ways = ways;
    this.sanctions = sanctions;
    this.grounds = grounds;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/sanctions")
  View show(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "sanctions");
    return pages.show("sanction/sanctions", overview(id, from, Optional.empty(), me));
  }

  /** Screens somebody typed in: by post, so that no name stands in an address. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/sanctions/screen")
  View screen(
      @PathVariable String id,
      @RequestParam Map<String, String> all,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "sanctions");
    String record = all.getOrDefault("record", "");
    Subject typed =
        new Subject(
            record,
            "",
            lines(all, "names"),
            lines(all, "birth").stream().filter(b -> b.matches("\\d{4}(-\\d{2}){0,2}")).toList(),
            lines(all, "country"),
            lines(all, "identifier"));
    Screened screened =
        new Screened(typed, false, sanctions.screen(id, typed), decisions(id, record, me));
    return pages.show("sanction/sanctions", overview(id, 0, Optional.of(screened), me));
  }

  private static List<String> lines(Map<String, String> all, String field) {
    return all.getOrDefault(field, "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.length() <= 200)
        .limit(10)
        .toList();
  }

  private List<Decision> decisions(String caseId, String record, Viewer me) {
    return sanctions.decisions(caseId, me).stream()
        .filter(d -> d.subject().equals(record))
        .toList();
  }

  private Overview overview(String id, int from, Optional<Screened> typed, Viewer me) {
    List<Edition> editions = sanctions.listEditions(id);
    List<Subject> subjects = sanctions.subjects(id, me);
    Slice<Subject> slice = Slice.of(subjects, from, RECORDS);
    List<Decision> decided = sanctions.decisions(id, me);
    List<Screened> rows = new ArrayList<>();
    for (Subject subject : slice.rows()) {
      boolean none = editions.isEmpty() || subject.names().isEmpty();
      List<Candidacy> found = none ? List.of() : sanctions.screen(id, subject);
      rows.add(
          new Screened(
              subject,
              subject.names().isEmpty(),
              found.stream().limit(SHOWN).toList(),
              decided.stream().filter(d -> d.subject().equals(subject.id())).toList()));
    }
    return new Overview(
        id,
        editions.reversed().stream().limit(20).toList(),
        new Slice<>(rows, slice.from(), slice.total(), slice.size()),
        typed,
        subjects.stream().limit(200).toList(),
        sanctions.packages(id, me).stream().limit(50).toList());
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/editions/{edition}")
  View edition(
      @PathVariable String id,
      @PathVariable("edition") String editionId,
      @RequestParam(defaultValue = "0") int from,
      HttpServletRequest request) {
    ways.enter(request, id, "sanctions");
    Edition edition = sanctions.getEdition(id, editionId);
    int total = edition.added() + edition.changed() + edition.removed();
    int begin = Math.clamp(from / CHANGES * CHANGES, 0, Math.max(0, total));
    return pages.show(
        "sanction/edition",
        new OneEdition(
            edition,
            new Slice<>(sanctions.changes(edition, begin, CHANGES), begin, total, CHANGES)));
  }

  /** One entry with its status over time, as its publisher has it. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/sanctions/entry")
  View entry(
      @PathVariable String id,
      @RequestParam String list,
      @RequestParam String key,
      HttpServletRequest request) {
    ways.enter(request, id, "sanctions");
    ListedEntry entry =
        sanctions
            .findEntry(id, list, key)
            .orElseThrow(() -> new NoSuchElementException("no entry " + key));
    return pages.show("sanction/entry", new OneEntry(id, entry, sanctions.history(id, list, key)));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/packages/{package}")
  View submission(
      @PathVariable String id,
      @PathVariable("package") String packageId,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "sanctions");
    SubmissionPackage one = sanctions.get(id, packageId, me);
    String label =
        sanctions.subjects(id, me).stream()
            .filter(s -> s.id().equals(one.subject()))
            .map(Subject::label)
            .findFirst()
            .orElse("");
    return pages.show(
        "sanction/package",
        new OnePackage(
            one, label, grounds.list(one.claims(), me), grounds.list(one.against(), me)));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/packages/{package}/package.json")
  ResponseEntity<byte[]> json(
      @PathVariable String id, @PathVariable("package") String packageId, Viewer me) {
    SubmissionPackage one = sanctions.get(id, packageId, me);
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("record", one.subject()).put("authority", one.authority());
    root.put("criterion", one.criterion()).put("conduct", one.conduct());
    root.put("answer", one.answer()).put("state", one.state()).put("written_by", one.by());
    root.put("approved_by", one.approvedBy()).put("leaf", one.leaf());
    grounds.list(one.claims(), me).forEach(e -> root.withArray("claims").add(e.candidate().id()));
    grounds.list(one.against(), me).forEach(e -> root.withArray("against").add(e.candidate().id()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"package.json\"")
        .body(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
  }
}
