package org.tocsin.desk.establish.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/**
 * Opens entities that come together from elsewhere. Each has an id before it is opened, so that
 * they can link to each other in whatever order they come. Thread-safe.
 */
public final class Arrivals {
  private final Journal journal;
  private final Entities entities;
  private final StatementRules rules;
  private final EntityFacts facts;
  private final Ids ids;

  Arrivals(Journal journal, Entities entities, StatementRules rules, EntityFacts facts, Ids ids) {
    this.journal = journal;
    this.entities = entities;
    this.rules = rules;
    this.facts = facts;
    this.ids = ids;
  }

  /** An entity about to be opened under an id taken before. */
  public record Prepared(String id, NewEntity entity) {}

  /** An id that nothing has. */
  public String nextId() {
    return ids.next();
  }

  /**
   * Opens many: all of them or, when one is refused, none.
   *
   * @param promised gives the type of an id that arrives with them, now or later; "" for others.
   *     Who promises an id and does not open it takes the whole batch back.
   * @param batch id of the import they come with
   * @throws IllegalArgumentException with one line for a person when one is refused
   */
  public void openAll(
      String caseId,
      List<Prepared> arriving,
      UnaryOperator<String> promised,
      String batch,
      String reason,
      Viewer by) {
    journal.record(opened(caseId, arriving, promised, batch, reason, by));
  }

  /**
   * As {@link #openAll}, for one batch of many: they are durable, and are seen after {@link
   * Journal#settle}.
   */
  public void openAhead(
      String caseId,
      List<Prepared> arriving,
      UnaryOperator<String> promised,
      String batch,
      String reason,
      Viewer by) {
    journal.recordAhead(opened(caseId, arriving, promised, batch, reason, by));
  }

  private List<Entry> opened(
      String caseId,
      List<Prepared> arriving,
      UnaryOperator<String> promised,
      String batch,
      String reason,
      Viewer by) {
    Entities.need(by, Role.ANALYST);
    EntityFacts.Batch with = new EntityFacts.Batch(batch, reason);
    List<Entry> entries = new ArrayList<>(arriving.size());
    for (Prepared one : arriving) {
      EntityType type = checked(one.entity(), promised, by);
      entries.add(facts.opened(one.id(), caseId, type, one.entity(), with, by.name()));
    }
    return entries;
  }

  /**
   * Says why an entity could not be opened with others, without opening it.
   *
   * @return one line for a person; empty when it can
   */
  public Optional<String> refusal(NewEntity entity, UnaryOperator<String> promised, Viewer by) {
    try {
      checked(entity, promised, by);
      return Optional.empty();
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  EntityType checked(NewEntity entity, UnaryOperator<String> promised, Viewer by) {
    EntityType type = entities.types().get(entity.type());
    if (!by.sees(entity.compartment())) {
      throw new IllegalArgumentException("you are not in the compartment you want to put it in");
    }
    UnaryOperator<String> typeOf =
        id -> {
          String coming = promised.apply(id);
          return coming.isEmpty() ? entities.typeOf(id, entity.compartment(), by) : coming;
        };
    entity.statements().forEach(statement -> rules.check(type, statement, typeOf));
    rules.checkRequired(type, entity.statements());
    rules.checkGrounded(type, entity.statements().stream().flatMap(NewStatement::grounds));
    return type;
  }
}
