package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
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
   * @param review what others submitted and they may review
   */
  public record Work(String caseId, List<Entity> mine, List<Entity> review) {
    public int size() {
      return mine.size() + review.size();
    }
  }

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;

  WorkPages(Pages pages, Ways cases, Entities entities) {
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/work")
  View work(@PathVariable String id, Viewer me, HttpServletRequest request) {
    cases.enter(request, id, "work");
    EntityQuery all = EntityQuery.inCase(id, me).page(Long.MAX_VALUE, MOST);
    List<Entity> mine =
        entities.list(all.assignedTo(me.name())).stream().filter(e -> !isSettled(e)).toList();
    List<Entity> review =
        entities.list(all.inState(reviewable())).stream()
            .filter(entity -> !mine.contains(entity))
            .filter(entity ->
                entities.reviewing().ways(entity, me).stream().anyMatch(w -> !w.notBy().isEmpty()))
            .toList();
    return pages.show("work", new Work(id, mine, review));
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
