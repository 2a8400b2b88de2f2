package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.UncertainDay;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** What waits for one person: assigned to them, and what they may review. */
@Controller
public final class WorkPages {
  private static final int MOST = 100;

  /**
   * @param due missions that are not done, the next deadline first
   */
  public record Work(String caseId, Waiting.There there, List<Due> due) {}

  /**
   * @param days until the deadline, negative when it has passed
   */
  public record Due(Entity mission, LocalDate day, long days) {}

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;
  private final Waiting waiting;
  private final Clock clock;

  WorkPages(Pages pages, Ways cases, Entities entities, Waiting waiting, Clock clock) {
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
    this.waiting = waiting;
    this.clock = clock;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/work")
  View work(@PathVariable String id, Viewer me, HttpServletRequest request) {
    cases.enter(request, id, "work");
    return pages.show("work", new Work(id, waiting.in(id, me), due(id, me)));
  }

  private List<Due> due(String caseId, Viewer me) {
    LocalDate today = LocalDate.now(clock);
    return entities
        .list(EntityQuery.inCase(caseId, me).ofType("mission").page(Long.MAX_VALUE, MOST))
        .stream()
        .filter(mission -> !waiting.isSettled(mission))
        .flatMap(mission ->
            mission.first("deadline").flatMap(UncertainDay::parse).stream()
                .map(day ->
                    new Due(mission, day.last(), ChronoUnit.DAYS.between(today, day.last()))))
        .sorted(Comparator.comparing(Due::day))
        .toList();
  }
}
