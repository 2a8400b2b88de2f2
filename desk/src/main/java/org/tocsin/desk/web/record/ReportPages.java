package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.entity.Consent;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
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
    /** An answer that rests on no claim: the outline says so. */
    public boolean isBare() {
      return question.of("answer").stream().anyMatch(s -> s.claims().isEmpty());
    }

    public boolean isOpen() {
      return question.of("answer").isEmpty() && findings.isEmpty();
    }
  }

  /**
   * @param consents how many interviews gave which consent
   * @param gone interviews whose consent was refused or withdrawn
   * @param others findings of the case that no question of the mission leads to
   */
  public record Report(
      Entity mission,
      List<Answered> questions,
      List<Entity> sites,
      List<Entity> interviews,
      Map<String, Integer> consents,
      List<Entity> gone,
      List<Entity> others) {

    /** The interviews with missing consent that a question leans on. */
    public List<Entity> goneFor(Entity question) {
      return gone.stream()
          .filter(i -> i.of("question").stream().anyMatch(s -> s.value().equals(question.id())))
          .toList();
    }

    public long open() {
      return questions.stream().filter(Answered::isOpen).count();
    }
  }

  private static final int MOST = 200;

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
    List<Answered> questions =
        under(mission, "question", me).stream()
            .sorted(Comparator.comparingInt(ReportPages::order))
            .map(question -> new Answered(question, findings(question, me)))
            .toList();
    return pages.show(
        "report",
        new Report(
            mission,
            questions,
            under(mission, "site", me),
            interviews,
            consents,
            interviews.stream().filter(i -> Consent.missing(i).isPresent()).toList(),
            others(mission.caseId(), questions, me)));
  }

  /** Questions stand in the order their writers gave them; those without one come last. */
  private static int order(Entity question) {
    String order = question.first("order").orElse("");
    return order.matches("\\d{1,9}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
  }

  private List<Entity> others(String caseId, List<Answered> questions, Viewer me) {
    Set<String> shown =
        questions.stream()
            .flatMap(answered -> answered.findings().stream())
            .map(Entity::id)
            .collect(Collectors.toSet());
    return entities
        .list(EntityQuery.inCase(caseId, me).ofType("finding").page(Long.MAX_VALUE, MOST))
        .stream()
        .filter(finding -> !shown.contains(finding.id()))
        .toList();
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
