package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Legal elements against evidence: what people wrote about each, and where nothing is written. */
@Controller
public final class LawPages {
  private static final int MOST = 5_000;

  /**
   * One element and the qualifications people wrote for it.
   *
   * @param support distinct claims they rest on; {@code against} those that speak against it
   */
  public record Line(
      Instrument.Element element, List<Entity> qualifications, int support, int against) {
    public boolean isGap() {
      return qualifications.isEmpty();
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

  LawPages(Pages pages, Ways cases, Entities entities, Law law) {
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
    List<Entity> qualifications =
        entities.list(
            EntityQuery.inCase(id, me).ofType("qualification").page(Long.MAX_VALUE, MOST));
    List<Article> articles = new ArrayList<>();
    for (Instrument.Provision provision : shown.provisions()) {
      articles.add(
          new Article(
              provision, provision.elements().stream().map(e -> line(e, qualifications)).toList()));
    }
    int gaps = (int) articles.stream().flatMap(a -> a.lines().stream()).filter(Line::isGap).count();
    return pages.show("law", new Matrix(id, all, shown, articles, shown.elements().size(), gaps));
  }

  private static Line line(Instrument.Element element, List<Entity> qualifications) {
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
    return new Line(element, about, support.size(), against.size());
  }
}
