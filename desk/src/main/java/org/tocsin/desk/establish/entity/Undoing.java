package org.tocsin.desk.establish.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/**
 * Taking the last step back. It is a step of its own: both stay in the history. Only who took the
 * step, and only while nobody did anything after it, so that nobody's work is undone by another.
 * What was said in a comment or seen of a restricted value is not taken back. Thread-safe.
 */
public final class Undoing {
  /** The way of a step that takes back one through review. */
  public static final String WAY = "undo";

  private final Journal journal;
  private final Entities entities;
  private final EntityTable table;
  private final EntityFacts facts;

  Undoing(Journal journal, Entities entities, EntityTable table, EntityFacts facts) {
    this.journal = journal;
    this.entities = entities;
    this.table = table;
    this.facts = facts;
  }

  /** The step this person may take back now. */
  public Optional<Step> findStep(Entity entity, Viewer by) {
    if (!by.may(Role.ANALYST) || entity.withdrawn()) {
      return Optional.empty();
    }
    Step last = entities.wholeHistory(entity).getLast();
    return last.by().equals(by.name()) && mayGo(entity, last, by)
        ? Optional.of(last)
        : Optional.empty();
  }

  private boolean mayGo(Entity entity, Step last, Viewer by) {
    return switch (last.kind()) {
      case Kinds.CHANGED ->
          entities.types().workflow(entity.type()).state(entity.state()).editable();
      case Kinds.MOVED -> !last.detail().equals(WAY);
      case Kinds.ASSIGNED -> true;
      case Kinds.RESTRICTED -> by.sees(before(entity).compartment());
      case Kinds.OPENED -> entity.batch().isEmpty() && nothingLeadsTo(entity, by);
      default -> false;
    };
  }

  private boolean nothingLeadsTo(Entity entity, Viewer by) {
    return entities.linksOf(entity, by).stream().noneMatch(l -> l.to().id().equals(entity.id()));
  }

  /**
   * Takes the last step back.
   *
   * @param leaf the step that is meant
   * @throws IllegalStateException when somebody did something since, or it is another's step
   */
  public void undo(String id, long leaf, Viewer by) {
    Entities.need(by, Role.ANALYST);
    journal.alone(() -> {
      Entity entity = entities.getToChange(id, by);
      Step step =
          findStep(entity, by)
              .filter(last -> last.leaf() == leaf)
              .orElseThrow(() ->
                  new IllegalStateException(
                      "that step cannot be taken back any more; somebody worked on from it"));
      return journal.record(taking(entity, step, by.name()));
    });
  }

  private Entry taking(Entity entity, Step step, String by) {
    return switch (step.kind()) {
      case Kinds.CHANGED -> facts.undone(entity, again(step), ids(step), step.leaf(), by);
      case Kinds.MOVED -> EntityFacts.moved(entity, way(before(entity).state()), "", by);
      case Kinds.ASSIGNED ->
          EntityFacts.noted(Kinds.ASSIGNED, entity, before(entity).assignee(), "", by);
      case Kinds.RESTRICTED ->
          EntityFacts.noted(
              Kinds.RESTRICTED, entity, before(entity).compartment(), step.reason(), by);
      case Kinds.OPENED -> EntityFacts.noted(Kinds.WITHDRAWN, entity, "", "", by);
      default -> throw new IllegalStateException("that step is not taken back");
    };
  }

  private List<NewStatement> again(Step step) {
    List<NewStatement> again = new ArrayList<>();
    for (Statement gone : step.withdrawn()) {
      again.add(gone.withheld() ? closed(gone) : gone.anew());
    }
    return again;
  }

  /** Nobody sees the value on the way: it goes from one closed part into another. */
  private NewStatement closed(Statement gone) {
    ClosedValue value = ClosedValue.in(journal.get(gone.leaf()), gone.id());
    NewStatement again = gone.anew();
    return new NewStatement(
        again.field(),
        value.value(),
        value.spot(),
        again.certainty(),
        again.since(),
        again.until(),
        value.note(),
        again.claims(),
        again.against());
  }

  private static List<String> ids(Step step) {
    return step.added().stream().map(Statement::id).toList();
  }

  private static Workflow.Transition way(String to) {
    return new Workflow.Transition(WAY, Set.of(), to, Role.ANALYST, false, Set.of(), List.of());
  }

  /** How it stood before its last step, as far as that step can have changed it. */
  private Stood before(Entity entity) {
    List<EntityTable.Row> rows = table.steps(entity.id());
    List<EntityTable.Row> earlier = rows.subList(0, rows.size() - 1);
    if (earlier.isEmpty()) {
      throw new NoSuchElementException("it was opened by its last step");
    }
    String opened = journal.get(entity.leaf()).part("entity").path("compartment").asString("");
    return new Stood(
        earlier.getLast().state(),
        last(earlier, Kinds.ASSIGNED, ""),
        last(earlier, Kinds.RESTRICTED, opened));
  }

  private record Stood(String state, String assignee, String compartment) {}

  private static String last(List<EntityTable.Row> rows, String kind, String otherwise) {
    return rows.stream()
        .filter(row -> row.kind().equals(kind))
        .reduce((first, second) -> second)
        .map(EntityTable.Row::detail)
        .orElse(otherwise);
  }
}
