package org.tocsin.desk.web.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.desk.establish.entity.ClosedValue;
import org.tocsin.desk.establish.entity.Consent;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.Link;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.establish.entity.Workflow;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;

/** Puts together what the page of one record shows. */
@Component
public final class RecordSheet {

  /**
   * @param asOf when the last step was taken that it is shown after, null for now
   * @param cells names of what its links lead to
   * @param groups records that point at it; empty when it is shown as it stood once
   * @param seats who reviewed it, as far as that still holds
   * @param ways what this person may do with it now
   * @param consent the consent that is gone, null when there is none
   * @param undo the step this person may take back, null when there is none
   * @param opened value of a restricted field that is shown on this answer only
   */
  public record Shown(
      Entity entity,
      @Nullable Instant asOf,
      ClaimLines.Resting resting,
      Cells cells,
      List<Group> groups,
      List<EntityType> under,
      List<Step> history,
      List<Seats.Seat> seats,
      List<Workflow.Transition> ways,
      boolean editable,
      List<String> colleagues,
      List<String> compartments,
      @Nullable Consent consent,
      @Nullable Step undo,
      @Nullable Opened opened) {

    public boolean isNow() {
      return asOf == null;
    }
  }

  /** The value of a restricted field, just opened. */
  public record Opened(String statement, ClosedValue value) {}

  /**
   * Records of one type that point at the one shown with the same field.
   *
   * @param as the field
   */
  public record Group(EntityType type, String as, List<Pointing> records) {
    public List<Field> columns() {
      return Cells.columns(type, as);
    }
  }

  /** A record that points at the one shown. */
  public record Pointing(Entity entity, Link link) {}

  private final Entities entities;
  private final ClaimLines claims;
  private final People people;

  RecordSheet(Entities entities, ClaimLines claims, People people) {
    this.entities = entities;
    this.claims = claims;
    this.people = people;
  }

  /** As it is now. */
  Shown now(Entity entity, Viewer me, @Nullable Opened opened) {
    List<Group> groups = groups(entity, me);
    List<Entity> named = new ArrayList<>(List.of(entity));
    groups.forEach(group -> group.records().forEach(one -> named.add(one.entity())));
    List<Step> history = history(entity, me);
    Workflow flow = entities.types().workflow(entity.type());
    return new Shown(
        entity,
        null,
        claims.of(entity, me),
        Cells.of(named, entities, me),
        groups,
        under(entity.type()),
        history,
        Seats.of(flow, history),
        entities.reviewing().ways(entity, me),
        !entity.withdrawn() && flow.state(entity.state()).editable(),
        colleagues(),
        List.copyOf(me.compartments()),
        Consent.missing(entity).orElse(null),
        entities.undoing().findStep(entity, me).orElse(null),
        opened);
  }

  /** As it stood after some number of facts; empty when it was not opened yet. */
  Optional<Shown> asOf(Entity entity, long facts, Viewer me) {
    List<Step> steps = history(entity, me).stream().filter(s -> s.leaf() < facts).toList();
    return entities
        .asOf(entity.id(), facts, me)
        .map(stood ->
            new Shown(
                stood,
                steps.getLast().at(),
                claims.of(stood, me),
                Cells.of(List.of(stood), entities, me),
                List.of(),
                List.of(),
                steps,
                Seats.of(entities.types().workflow(entity.type()), steps),
                List.of(),
                false,
                List.of(),
                List.of(),
                Consent.missing(stood).orElse(null),
                null,
                null));
  }

  /** Oldest first. */
  List<Step> history(Entity entity, Viewer me) {
    return entities.history(entity.id(), me);
  }

  private List<Group> groups(Entity entity, Viewer me) {
    Map<String, List<Pointing>> groups = new LinkedHashMap<>();
    for (Link link : entities.linksOf(entity, me)) {
      if (link.to().id().equals(entity.id())) {
        entities
            .find(link.from().id(), me)
            .ifPresent(from ->
                groups
                    .computeIfAbsent(
                        from.type().name() + " " + link.field(), key -> new ArrayList<>())
                    .add(new Pointing(from, link)));
      }
    }
    return groups.values().stream()
        .map(all ->
            new Group(
                all.getFirst().entity().type(), all.getFirst().link().field(), List.copyOf(all)))
        .toList();
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

  /** Who can be given work. */
  List<String> colleagues() {
    return Colleagues.of(people);
  }
}
