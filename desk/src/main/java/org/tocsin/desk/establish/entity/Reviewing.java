package org.tocsin.desk.establish.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/**
 * Review of entities: the ways of their workflow with four eyes kept here and not on a page,
 * assignment, comments, and the same for many at once. Thread-safe.
 */
public final class Reviewing {
  private static final int LONGEST_COMMENT = 20_000;

  private final Journal journal;
  private final Entities entities;
  private final EntityTable table;

  Reviewing(Journal journal, Entities entities, EntityTable table) {
    this.journal = journal;
    this.entities = entities;
    this.table = table;
  }

  /** The ways this person may go with it now. */
  public List<Workflow.Transition> ways(Entity entity, Viewer viewer) {
    Set<Workflow.NotBy> hands = handsIn(entity, viewer);
    return entities.types().workflow(entity.type()).leaving(entity.state()).stream()
        .filter(way -> viewer.may(way.role()))
        .filter(way -> way.notBy().stream().noneMatch(hands::contains))
        .toList();
  }

  /**
   * Moves it to another state.
   *
   * @param way name of a way that leaves its state
   * @throws IllegalStateException when this person may not go it, saying why
   * @throws IllegalArgumentException when a reason is needed and missing
   */
  public Entity move(String id, String way, String reason, Viewer by) {
    return journal.alone(() -> {
      Entity entity = entities.getToChange(id, by);
      Workflow.Transition transition = allowed(entity, way, by);
      if (transition.reason() && reason.isBlank()) {
        throw new IllegalArgumentException("give a reason: it is kept with the change");
      }
      journal.record(EntityFacts.moved(entity, transition, reason, by.name()));
      return entities.get(id, by);
    });
  }

  private Workflow.Transition allowed(Entity entity, String way, Viewer by) {
    Workflow flow = entities.types().workflow(entity.type());
    Workflow.Transition transition =
        flow.findTransition(entity.state(), way)
            .orElseThrow(() ->
                new IllegalStateException(
                    "it is " + words(entity.state()) + ", so it cannot go the way " + words(way)));
    if (entity.withdrawn()) {
      throw new IllegalStateException("it was withdrawn with its import");
    }
    Entities.need(by, transition.role());
    Set<Workflow.NotBy> hands = handsIn(entity, by);
    if (transition.notBy().stream().anyMatch(hands::contains)) {
      throw new IllegalStateException(
          hands.contains(Workflow.NotBy.CONTRIBUTORS)
              ? "nobody reviews their own work; you wrote in it, ask a colleague"
              : "you reviewed it before; this step needs another pair of eyes");
    }
    needed(entity, transition);
    return transition;
  }

  private static void needed(Entity entity, Workflow.Transition transition) {
    for (String field : transition.needs()) {
      if (entity.type().findField(field).isPresent() && entity.of(field).isEmpty()) {
        throw new IllegalStateException("it has no " + words(field) + " yet; write it first");
      }
    }
  }

  /** What this person already had a hand in. */
  private Set<Workflow.NotBy> handsIn(Entity entity, Viewer viewer) {
    Set<Workflow.NotBy> hands = new HashSet<>();
    for (EntityTable.Row row : table.steps(entity.id())) {
      if (!row.by().equals(viewer.name())) {
        continue;
      }
      if (row.kind().equals(Kinds.OPENED) || row.kind().equals(Kinds.CHANGED)) {
        hands.add(Workflow.NotBy.CONTRIBUTORS);
      } else if (row.review()) {
        hands.add(Workflow.NotBy.REVIEWERS);
      }
    }
    return hands;
  }

  /**
   * Assigns it.
   *
   * @param to who is to work on it; empty for nobody
   * @throws IllegalArgumentException when that person could not see it or not work on it
   */
  public Entity assign(String id, Optional<Viewer> to, Viewer by) {
    Entities.need(by, Role.ANALYST);
    Entity entity = entities.getToChange(id, by);
    String account = to.map(Viewer::name).orElse("");
    to.ifPresent(person -> mayWorkOn(entity, person));
    if (entity.assignee().equals(account)) {
      throw new IllegalArgumentException(
          account.isEmpty() ? "nobody has it now" : "it is assigned to " + account + " already");
    }
    journal.record(EntityFacts.noted(Kinds.ASSIGNED, entity, account, "", by.name()));
    return entities.get(id, by);
  }

  private static void mayWorkOn(Entity entity, Viewer person) {
    if (!person.sees(entity.compartment())) {
      throw new IllegalArgumentException(
          person.name() + " is not in its compartment and would not find it");
    }
    if (!person.may(Role.ANALYST)) {
      throw new IllegalArgumentException(person.name() + " reads and changes nothing; ask another");
    }
  }

  /** Adds a comment, which everybody who sees the entity can read. */
  public Entity comment(String id, String words, Viewer by) {
    Entities.need(by, Role.ANALYST);
    if (words.isBlank() || words.length() > LONGEST_COMMENT) {
      throw new IllegalArgumentException(
          "write a comment of at most " + LONGEST_COMMENT + " characters");
    }
    Entity entity = entities.getToChange(id, by);
    journal.record(EntityFacts.noted(Kinds.COMMENTED, entity, words, "", by.name()));
    return entities.get(id, by);
  }

  /** Moves many; each that is refused says why, and nothing is recorded for it. */
  public List<Outcome> moveAll(List<String> ids, String way, String reason, Viewer by) {
    return each(ids, id -> move(id, way, reason, by));
  }

  /** Assigns many; each that is refused says why. */
  public List<Outcome> assignAll(List<String> ids, Optional<Viewer> to, Viewer by) {
    return each(ids, id -> assign(id, to, by));
  }

  private static List<Outcome> each(List<String> ids, Consumer<String> act) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String id : ids) {
      try {
        act.accept(id);
        outcomes.add(new Outcome(id, Optional.empty()));
      } catch (IllegalArgumentException | IllegalStateException refused) {
        outcomes.add(new Outcome(id, Optional.of(String.valueOf(refused.getMessage()))));
      } catch (NoSuchElementException none) {
        outcomes.add(new Outcome(id, Optional.of("there is no such record")));
      }
    }
    return outcomes;
  }

  private static String words(String name) {
    return name.replace('_', ' ');
  }
}
