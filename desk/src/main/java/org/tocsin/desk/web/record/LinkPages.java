package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityTypes;
import org.tocsin.desk.establish.entity.Link;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Links between the records of a case: drawn, as a table, and as a chain of command on a day. */
@Controller
public final class LinkPages {
  private static final int MOST = 2_000;

  /**
   * @param graph the most linked records and the links among them
   */
  public record Links(String caseId, List<Link> links, LinkGraph graph, EntityTypes types) {}

  /** An actor with those over it and under it on a day. */
  public record Command(Entity actor, LocalDate day, CommandTree over, CommandTree under) {}

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;
  private final Clock clock;

  LinkPages(Pages pages, Ways cases, Entities entities, Clock clock) {
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
    this.clock = clock;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/links")
  View links(@PathVariable String id, Viewer me, HttpServletRequest request) {
    cases.enter(request, id, "links");
    List<Link> links = entities.links(id, me, MOST);
    return pages.show("links", new Links(id, links, LinkGraph.of(links), entities.types()));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/records/{id}/command")
  View command(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable LocalDate day,
      Viewer me,
      HttpServletRequest request) {
    Entity actor = entities.get(id, me);
    cases.enter(request, actor.caseId(), actor.type().section());
    LocalDate on = day == null ? LocalDate.now(clock) : day;
    List<Link> links = entities.links(actor.caseId(), me, MOST);
    return pages.show(
        "command",
        new Command(
            actor,
            on,
            CommandTree.over(actor.id(), links, on),
            CommandTree.under(actor.id(), links, on)));
  }
}
