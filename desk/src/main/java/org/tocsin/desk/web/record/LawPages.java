package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.establish.law.Instrument;
import org.tocsin.desk.establish.law.Law;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Legal elements against evidence: what people wrote about each, and where nothing is written. */
@Controller
public final class LawPages {
  private static final int MOST = 5_000;

  /** One cell opens to so many, so that the page stays light; the records have all. */
  private static final int MOST_OPENED = 12;

  /**
   * One element and the qualifications people wrote for it.
   *
   * @param support what they rest on; {@code against} what speaks against it
   * @param records the incidents and findings they apply the element to, as far as the viewer sees
   */
  public record Line(
      Instrument.Element element,
      List<Entity> qualifications,
      Cell support,
      Cell against,
      List<Entity> records) {
    public boolean isGap() {
      return qualifications.isEmpty();
    }
  }

  /**
   * The claims behind one number of the matrix.
   *
   * @param size how many there are; more than {@code claims} when some are not shown
   * @param claims the first {@value #MOST_OPENED} that the viewer sees
   * @param unseen how many the viewer may not see
   */
  public record Cell(int size, List<ClaimLines.ClaimLine> claims, int unseen) {
    /** How many the viewer sees only on the records themselves. */
    public int more() {
      return size - claims.size() - unseen;
    }
  }

  /** An article with its lines. */
  public record Article(Instrument.Provision provision, List<Line> lines) {}

  /**
   * @param gaps elements nobody has written about
   */
  public record Matrix(
      String caseId,
      List<Instrument> instruments,
      Instrument instrument,
      List<Article> articles,
      int elements,
      int gaps) {}

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;
  private final Law law;
  private final ClaimLines claims;

  LawPages(Pages pages, Ways cases, Entities entities, Law law, ClaimLines claims) {
    this.claims = claims;
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
    this.law = law;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/law")
  View law(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String instrument,
      Viewer me,
      HttpServletRequest request) {
    cases.enter(request, id, "findings");
    List<Instrument> all = law.list();
    Instrument shown = instrument.isEmpty() ? all.getFirst() : law.get(instrument);
    List<Entity> qualifications = qualifications(id, me);
    List<Article> articles = new ArrayList<>();
    for (Instrument.Provision provision : shown.provisions()) {
      articles.add(
          new Article(
              provision,
              provision.elements().stream().map(e -> line(e, qualifications, me)).toList()));
    }
    int gaps = (int) articles.stream().flatMap(a -> a.lines().stream()).filter(Line::isGap).count();
    return pages.show("law", new Matrix(id, all, shown, articles, shown.elements().size(), gaps));
  }

  private Line line(Instrument.Element element, List<Entity> qualifications, Viewer me) {
    List<Entity> about =
        qualifications.stream()
            .filter(q -> q.of("element").stream().anyMatch(s -> s.value().equals(element.id())))
            .toList();
    Set<String> support = new LinkedHashSet<>();
    Set<String> against = new LinkedHashSet<>();
    for (Entity qualification : about) {
      for (Statement statement : qualification.statements()) {
        support.addAll(statement.claims());
        against.addAll(statement.against());
      }
    }
    return new Line(element, about, cell(support, me), cell(against, me), records(about, me));
  }

  private Cell cell(Set<String> ids, Viewer me) {
    List<ClaimLines.ClaimLine> seen = claims.list(ids, me);
    List<ClaimLines.ClaimLine> opened = seen.stream().limit(MOST_OPENED).toList();
    return new Cell(ids.size(), opened, ids.size() - seen.size());
  }

  private List<Entity> records(List<Entity> qualifications, Viewer me) {
    return qualifications.stream()
        .flatMap(q -> Stream.concat(q.of("incident").stream(), q.of("finding").stream()))
        .map(Statement::value)
        .distinct()
        .flatMap(id -> entities.find(id, me).stream())
        .toList();
  }

  /** The matrix of one instrument, a line for each element and claim; gaps are lines too. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/law.csv")
  ResponseEntity<byte[]> table(
      @PathVariable String id, @RequestParam(defaultValue = "") String instrument, Viewer me) {
    Instrument shown = instrument.isEmpty() ? law.list().getFirst() : law.get(instrument);
    List<Entity> qualifications = qualifications(id, me);
    List<List<String>> rows = new ArrayList<>();
    for (Instrument.Provision provision : shown.provisions()) {
      for (Instrument.Element element : provision.elements()) {
        Line line = line(element, qualifications, me);
        if (line.support().claims().isEmpty() && line.against().claims().isEmpty()) {
          rows.add(List.of(provision.article(), element.text(), "", "", ""));
        }
        line.support().claims().forEach(c -> rows.add(row(provision, element, "for", c)));
        line.against().claims().forEach(c -> rows.add(row(provision, element, "against", c)));
      }
    }
    List<String> columns = List.of("article", "element", "speaks", "claim", "grade");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"law.csv\"")
        .body(new DataTable("Law", columns, rows).csv().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> row(
      Instrument.Provision provision,
      Instrument.Element element,
      String speaks,
      ClaimLines.ClaimLine claim) {
    return List.of(provision.article(), element.text(), speaks, claim.says(), claim.grade());
  }

  private List<Entity> qualifications(String caseId, Viewer me) {
    return entities.list(
        EntityQuery.inCase(caseId, me).ofType("qualification").page(Long.MAX_VALUE, MOST));
  }
}
