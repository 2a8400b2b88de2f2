package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.Link;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** The outline of a mission's report, filled from its questions, sites, interviews and findings. */
@Controller
public final class ReportPages {

  /** A question with the findings its answer rests on. */
  public record Answered(Entity question, List<Entity> findings) {
    public boolean isOpen() {
      return question.of("answer").isEmpty() && findings.isEmpty();
    }
  }

  /**
   * @param consents how many interviews gave which consent
   */
  public record Report(
      Entity mission,
      List<Answered> questions,
      List<Entity> sites,
      List<Entity> interviews,
      Map<String, Integer> consents) {

    public long open() {
      return questions.stream().filter(Answered::isOpen).count();
    }
  }

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;

  ReportPages(Pages pages, Ways cases, Entities entities) {
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/records/{id}/report")
  View report(@PathVariable String id, Viewer me, HttpServletRequest request) {
    Entity mission = entities.get(id, me);
    if (!mission.type().name().equals("mission")) {
      throw new NoSuchElementException("only a mission has a report");
    }
    cases.enter(request, mission.caseId(), "missions");
    List<Entity> interviews = under(mission, "interview", me);
    Map<String, Integer> consents = new LinkedHashMap<>();
    interviews.forEach(
        i -> i.of("consent").forEach(c -> consents.merge(c.value(), 1, Integer::sum)));
    return pages.show(
        "report",
        new Report(
            mission,
            under(mission, "question", me).stream()
                .map(question -> new Answered(question, findings(question, me)))
                .toList(),
            under(mission, "site", me),
            interviews,
            consents));
  }

  private List<Entity> under(Entity mission, String type, Viewer me) {
    return entities.linksOf(mission, me).stream()
        .filter(link -> link.field().equals("mission") && link.from().type().equals(type))
        .map(Link::from)
        .flatMap(end -> entities.find(end.id(), me).stream())
        .toList();
  }

  private List<Entity> findings(Entity question, Viewer me) {
    return question.of("finding").stream()
        .map(Statement::value)
        .flatMap(finding -> entities.find(finding, me).stream())
        .toList();
  }
}
