package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Link;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.establish.entity.Workflow;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Lists of records, and each record with its statements, links, review and past. */
@Controller
public final class RecordPages {
  private static final int PAGE = 50;

  /**
   * @param counts how many in each state, of the types shown
   * @param next leaf to continue before, -1 when this is the end
   */
  public record Listed(
      String caseId,
      String section,
      List<EntityType> types,
      List<Entity> entities,
      Map<String, Integer> counts,
      String state,
      List<String> colleagues,
      List<String> ways,
      long next) {}

  /**
   * @param asOf number of facts it is shown after, -1 for now
   * @param links both ways
   * @param ways what this person may do with it now
   * @param opened statement whose restricted value is shown on this answer only, and the value
   */
  public record Shown(
      Entity entity,
      long asOf,
      Map<String, ClaimLines.ClaimLine> claims,
      List<Linked> links,
      List<EntityType> under,
      List<Step> history,
      List<Workflow.Transition> ways,
      boolean editable,
      List<String> colleagues,
      List<String> compartments,
      @Nullable Opened opened) {}

  /** The value of a restricted field, just opened. */
  public record Opened(String statement, String value) {}

  /**
   * A link with the types of its ends.
   *
   * @param out whether it leads from the record shown
   */
  public record Linked(Link link, EntityType other, boolean out) {
    public Link.End end() {
      return out ? link.to() : link.from();
    }
  }

  /** Everything that was done with a record. */
  public record Past(Entity entity, List<Step> steps) {}

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;
  private final ClaimLines claims;
  private final People people;
  private final Journal journal;

  RecordPages(
      Pages pages,
      Ways cases,
      Entities entities,
      ClaimLines claims,
      People people,
      Journal journal) {
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
    this.claims = claims;
    this.people = people;
    this.journal = journal;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/{section:incidents|persons|actors|findings|missions}")
  View list(
      @PathVariable String id,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "-1") long before,
      Viewer me,
      HttpServletRequest request) {
    cases.enter(request, id, section);
    List<EntityType> types = entities.types().inSection(section);
    String[] names = types.stream().map(EntityType::name).toArray(String[]::new);
    EntityQuery all = EntityQuery.inCase(id, me).ofType(names);
    EntityQuery asked = state.isEmpty() ? all : all.inState(state);
    List<Entity> shown = entities.list(asked.page(before < 0 ? Long.MAX_VALUE : before, PAGE));
    long next = shown.size() < PAGE ? -1 : shown.getLast().leaf();
    List<String> ways =
        types.stream()
            .flatMap(type -> entities.types().workflow(type).transitions().stream())
            .map(Workflow.Transition::name)
            .distinct()
            .toList();
    return pages.show(
        "records",
        new Listed(
            id,
            section,
            types,
            shown,
            entities.countByState(all),
            state,
            colleagues(),
            ways,
            next));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/records/{id}")
  View one(
      @PathVariable String id,
      @RequestParam(name = "as_of", defaultValue = "-1") long asOf,
      Viewer me,
      HttpServletRequest request) {
    Entity entity = entities.get(id, me);
    Entity shown =
        asOf < 0
            ? entity
            : entities
                .asOf(id, asOf, me)
                .orElseThrow(() -> new NoSuchElementException("not opened yet"));
    cases.enter(request, entity.caseId(), entity.type().section());
    return pages.show("record", shown(shown, asOf < 0 ? -1 : asOf, me, null));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/records/{id}/history")
  View history(@PathVariable String id, Viewer me, HttpServletRequest request) {
    Entity entity = entities.get(id, me);
    cases.enter(request, entity.caseId(), entity.type().section());
    return pages.show("record-history", new Past(entity, entities.history(id, me).reversed()));
  }

  Shown shown(Entity entity, long asOf, Viewer me, @Nullable Opened opened) {
    boolean now = asOf < 0;
    List<Linked> links =
        entities.linksOf(entity, me).stream().map(link -> linked(link, entity)).toList();
    return new Shown(
        entity,
        now ? -1 : Math.min(asOf, journal.size()),
        claims.of(entity, me),
        links,
        under(entity.type()),
        entities.history(entity.id(), me),
        now ? entities.reviewing().ways(entity, me) : List.of(),
        now
            && !entity.withdrawn()
            && entities.types().workflow(entity.type()).state(entity.state()).editable(),
        colleagues(),
        List.copyOf(me.compartments()),
        opened);
  }

  private Linked linked(Link link, Entity shown) {
    boolean out = link.from().id().equals(shown.id());
    Link.End end = out ? link.to() : link.from();
    return new Linked(link, entities.types().get(end.type()), out);
  }

  /** Types that stand under this one: they have a required link to it. */
  private List<EntityType> under(EntityType type) {
    return entities.types().list().stream()
        .filter(other -> other.section().isEmpty())
        .filter(other ->
            other.fields().stream()
                .anyMatch(field -> field.required() && field.to().contains(type.name())))
        .toList();
  }

  private List<String> colleagues() {
    return people.listAccounts().stream().filter(Account::enabled).map(Account::name).toList();
  }
}
