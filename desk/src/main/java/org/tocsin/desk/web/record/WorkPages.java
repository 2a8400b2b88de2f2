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
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Question;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.UncertainDay;
import org.tocsin.desk.establish.entity.Workflow;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** What waits for one person: assigned to them, and what they may review. */
@Controller
public final class WorkPages {
  private static final int MOST = 100;

  /**
   * @param mine assigned to them and not settled
   * @param returned what they wrote and somebody gave back or contested
   * @param review what others submitted and they may review
   * @param questions what colleagues ask them about claims
   * @param due missions that are not done, the next deadline first
   */
  public record Work(
      String caseId,
      List<Entity> mine,
      List<Entity> returned,
      List<Entity> review,
      List<Question> questions,
      List<Due> due) {
    public int size() {
      return mine.size() + returned.size() + review.size() + questions.size();
    }
  }

  /**
   * @param days until the deadline, negative when it has passed
   */
  public record Due(Entity mission, LocalDate day, long days) {}

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;
  private final Establishing establishing;
  private final Clock clock;

  WorkPages(Pages pages, Ways cases, Entities entities, Establishing establishing, Clock clock) {
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
    this.establishing = establishing;
    this.clock = clock;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/work")
  View work(@PathVariable String id, Viewer me, HttpServletRequest request) {
    cases.enter(request, id, "work");
    EntityQuery all = EntityQuery.inCase(id, me).page(Long.MAX_VALUE, MOST);
    List<Entity> mine =
        entities.list(all.assignedTo(me.name())).stream().filter(e -> !isSettled(e)).toList();
    List<Entity> returned =
        entities.list(all.inState(givenBack())).stream()
            .filter(entity -> !mine.contains(entity) && isWriter(entity, me))
            .toList();
    List<Entity> review =
        entities.list(all.inState(reviewable())).stream()
            .filter(entity -> !mine.contains(entity) && !returned.contains(entity))
            .filter(entity ->
                entities.reviewing().ways(entity, me).stream().anyMatch(w -> !w.notBy().isEmpty()))
            .toList();
    List<Question> questions = establishing.claims().waitingFor(id, me);
    return pages.show("work", new Work(id, mine, returned, review, questions, due(id, me)));
  }

  private static boolean isWriter(Entity entity, Viewer me) {
    return entity.openedBy().equals(me.name())
        || entity.statements().stream().anyMatch(s -> s.by().equals(me.name()));
  }

  private List<Due> due(String caseId, Viewer me) {
    LocalDate today = LocalDate.now(clock);
    return entities
        .list(EntityQuery.inCase(caseId, me).ofType("mission").page(Long.MAX_VALUE, MOST))
        .stream()
        .filter(mission -> !isSettled(mission))
        .flatMap(mission ->
            mission.first("deadline").flatMap(UncertainDay::parse).stream()
                .map(day ->
                    new Due(mission, day.last(), ChronoUnit.DAYS.between(today, day.last()))))
        .sorted(Comparator.comparing(Due::day))
        .toList();
  }

  /** The states in which something waits for its writer. */
  private String[] givenBack() {
    return entities.types().list().stream()
        .map(entities.types()::workflow)
        .flatMap(flow -> flow.states().stream())
        .filter(Workflow.State::back)
        .map(Workflow.State::name)
        .distinct()
        .toArray(String[]::new);
  }

  private boolean isSettled(Entity entity) {
    return entities.types().workflow(entity.type()).state(entity.state()).settled();
  }

  /** The states that a way of review leaves and in which nobody changes anything. */
  private String[] reviewable() {
    return entities.types().list().stream()
        .map(entities.types()::workflow)
        .flatMap(flow ->
            flow.states().stream()
                .filter(state -> !state.editable() && !state.settled())
                .filter(state ->
                    flow.leaving(state.name()).stream().anyMatch(way -> !way.notBy().isEmpty())))
        .map(Workflow.State::name)
        .distinct()
        .toArray(String[]::new);
  }
}
