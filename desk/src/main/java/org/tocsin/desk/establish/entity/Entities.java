package org.tocsin.desk.establish.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/**
 * The front of what people write: opens entities, changes their statements, finds them. Every
 * question and every change carries the person; what they may not see is not found. Bad input is an
 * {@link IllegalArgumentException} with one line for a person, a change that the state of the
 * record does not allow an {@link IllegalStateException}. Thread-safe.
 */
public final class Entities {
  private final Journal journal;
  private final EntityTable table;
  private final EntityTypes types;
  private final StatementRules rules;
  private final EntityFacts facts;
  private final Arrivals arrivals;
  private final Reviewing reviewing;
  private final Undoing undoing;
  private final Hiding hiding;

  /**
   * @param names hides the names of persons at risk in all that is shown
   */
  public Entities(Journal journal, JdbcClient jdbc, EntityTypes types, Ids ids, NamesAtRisk names) {
    this.journal = journal;
    this.hiding = new Hiding(names);
    this.table = new EntityTable(jdbc, types);
    this.types = types;
    this.rules = new StatementRules(types);
    this.facts = new EntityFacts(ids);
    this.arrivals = new Arrivals(journal, this, rules, facts, ids);
    this.reviewing = new Reviewing(journal, this, table);
    this.undoing = new Undoing(journal, this, table, facts);
    journal.project(new EntityView(jdbc, types));
  }

  public EntityTypes types() {
    return types;
  }

  /** Opening what comes together from elsewhere. */
  public Arrivals arrivals() {
    return arrivals;
  }

  /** Everything people wrote, for an index that keeps the compartments by itself. */
  public WholeEntities whole() {
    return new WholeEntities(table, hiding);
  }

  /** Which sealed items stay with the team because nobody agreed to more. */
  public Confided confided() {
    return new Confided(journal, table);
  }

  /** Assigning, commenting, and the ways through review. */
  public Reviewing reviewing() {
    return reviewing;
  }

  /** Taking the last step back. */
  public Undoing undoing() {
    return undoing;
  }

  /**
   * Opens one entity.
   *
   * @param reason may be blank
   */
  public Entity open(String caseId, NewEntity entity, String reason, Viewer by) {
    String id = openAll(caseId, List.of(entity), "", reason, by).getFirst();
    return get(id, by);
  }

  /**
   * Opens many: all of them or, when one is refused, none.
   *
   * @param batch id of the import they come with, by which they can be withdrawn together; "" when
   *     they were written by hand
   * @return their ids, in order
   */
  public List<String> openAll(
      String caseId, List<NewEntity> entities, String batch, String reason, Viewer by) {
    List<Arrivals.Prepared> prepared =
        entities.stream().map(one -> new Arrivals.Prepared(arrivals.nextId(), one)).toList();
    arrivals.openAll(caseId, prepared, id -> "", batch, reason, by);
    return prepared.stream().map(Arrivals.Prepared::id).toList();
  }

  /**
   * Says why an entity cannot be opened, without opening it.
   *
   * @return one line for a person; empty when it can
   */
  public Optional<String> refusal(NewEntity entity, Viewer by) {
    return arrivals.refusal(entity, id -> "", by);
  }

  /**
   * Adds and withdraws statements; both stay in the history.
   *
   * @param base version the change was made from
   * @param withdrawn ids of standing statements
   * @param reason needed
   * @throws IllegalStateException when it was changed since, or is under review
   */
  public Entity change(
      String id,
      long base,
      List<NewStatement> added,
      List<String> withdrawn,
      String reason,
      Viewer by) {
    need(by, Role.ANALYST);
    if (added.isEmpty() && withdrawn.isEmpty()) {
      throw new IllegalArgumentException("say what is to change");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    return journal.alone(() -> {
      Entity entity = getToChange(id, by);
      mayChange(entity, base);
      added.forEach(s -> rules.check(entity.type(), s, to -> typeOf(to, entity.compartment(), by)));
      for (String statement : withdrawn) {
        if (entity.statement(statement) == null) {
          throw new IllegalArgumentException("a value you wanted to take out stands no more");
        }
      }
      keepsRequired(entity, added, withdrawn);
      rules.checkGrounded(
          entity.type(),
          Stream.concat(
              entity.statements().stream()
                  .filter(one -> !withdrawn.contains(one.id()))
                  .flatMap(Statement::grounds),
              added.stream().flatMap(NewStatement::grounds)));
      journal.record(facts.changed(entity, added, withdrawn, reason, by.name()));
      return get(id, by);
    });
  }

  private void mayChange(Entity entity, long base) {
    if (entity.withdrawn()) {
      throw new IllegalStateException("it was withdrawn with its import");
    }
    // a comment or an assignment in between does not touch the values
    List<Step> since = changesSince(entity, base);
    if (!since.isEmpty()) {
      throw new IllegalStateException(
          since.getLast().by()
              + " changed it in the meantime; look at the change, then make yours again");
    }
    if (!types.workflow(entity.type()).state(entity.state()).editable()) {
      throw new IllegalStateException(
          "it is " + entity.state().replace('_', ' ') + " and stands still; return it first");
    }
  }

  /** The changes of values after a version, oldest first: what a later writer has not seen. */
  public List<Step> changesSince(Entity entity, long version) {
    return history(entity).stream()
        .filter(step -> step.leaf() > version && step.kind().equals(Kinds.CHANGED))
        .toList();
  }

  private static void keepsRequired(
      Entity entity, List<NewStatement> added, List<String> withdrawn) {
    for (Field field : entity.type().fields()) {
      boolean stays =
          entity.of(field.name()).stream().anyMatch(s -> !withdrawn.contains(s.id()))
              || added.stream().anyMatch(s -> s.field().equals(field.name()));
      if (field.required() && !stays) {
        throw new IllegalArgumentException(
            field.name().replace('_', ' ') + ": it is needed, put another value in its place");
      }
    }
  }

  /**
   * Puts an entity into a compartment, or out of one.
   *
   * @param compartment one the person is in; "" for everybody at the desk
   */
  public Entity restrict(String id, String compartment, String reason, Viewer by) {
    need(by, Role.ANALYST);
    if (!by.sees(compartment)) {
      throw new IllegalArgumentException("you are not in the compartment you want to put it in");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    Entity entity = getToChange(id, by);
    journal.record(EntityFacts.noted(Kinds.RESTRICTED, entity, compartment, reason, by.name()));
    return get(id, by);
  }

  /**
   * Takes an import back: its entities leave every list; the history stays.
   *
   * @return how many were withdrawn
   * @throws IllegalStateException when one was changed since, naming which
   */
  public int withdrawBatch(String batch, String reason, Viewer by) {
    need(by, Role.ANALYST);
    if (batch.isBlank()) {
      throw new IllegalArgumentException("say which import");
    }
    return journal.alone(() -> {
      List<Entry> entries = new ArrayList<>();
      for (String id : table.ofBatch(batch)) {
        Entity entity = getToChange(id, by);
        if (entity.version() != entity.leaf()) {
          throw new IllegalStateException(
              entity.type().name()
                  + " "
                  + entity.number()
                  + " was changed since the import; nothing was withdrawn");
        }
        entries.add(EntityFacts.noted(Kinds.WITHDRAWN, entity, batch, reason, by.name()));
      }
      journal.record(entries);
      return entries.size();
    });
  }

  public Optional<Entity> find(String id, Viewer viewer) {
    return table.find(id, viewer).map(hiding::in);
  }

  /**
   * In which compartment an entity stands, "" for none; empty when there is no such entity. For
   * deciding who may see it, never for showing.
   */
  public Optional<String> findCompartment(String id) {
    return table.findCompartment(id);
  }

  /**
   * @throws NoSuchElementException when there is none that the viewer may see
   */
  public Entity get(String id, Viewer viewer) {
    return find(id, viewer).orElseThrow(() -> new NoSuchElementException("no record " + id));
  }

  /**
   * For a change. Broken glass opens a record to be read: what is done with it stays with the
   * members of its compartment.
   *
   * @throws IllegalStateException when {@code by} sees it through broken glass alone
   */
  Entity getToChange(String id, Viewer by) {
    Entity entity = whole(id, by);
    if (!by.sees(entity.compartment())) {
      throw new IllegalStateException(
          "you broke the glass to read it; only members of its compartment change it");
    }
    return entity;
  }

  /** With every name in it; for a change, never for showing. */
  private Entity whole(String id, Viewer viewer) {
    return table.find(id, viewer).orElseThrow(() -> new NoSuchElementException("no record " + id));
  }

  /** As it stood after the first {@code facts} facts; empty when it was not opened yet. */
  public Optional<Entity> asOf(String id, long facts, Viewer viewer) {
    return past(get(id, viewer)).after(facts).map(hiding::in);
  }

  /** The last opened first. */
  public List<Entity> list(EntityQuery query) {
    return hiding.in(table.list(query));
  }

  /** How many there are in each state, the most first; page and limit do not matter. */
  public Map<String, Integer> countByState(EntityQuery query) {
    return table.countByState(query);
  }

  /** Everything that was done with it, oldest first. */
  public List<Step> history(String id, Viewer viewer) {
    return history(get(id, viewer));
  }

  private List<Step> history(Entity entity) {
    return hiding.in(entity, wholeHistory(entity));
  }

  /** With every name in it; for a change, never for showing. */
  List<Step> wholeHistory(Entity entity) {
    return past(entity).history();
  }

  private EntityPast past(Entity entity) {
    return new EntityPast(entity, table.lives(entity.id()), table.steps(entity.id()));
  }

  /** Links from and to one entity. */
  public List<Link> linksOf(Entity entity, Viewer viewer) {
    return hiding.in(
        entity.caseId(), table.links(entity.caseId(), entity.id(), viewer, Integer.MAX_VALUE));
  }

  /** Links of a case, the oldest first. */
  public List<Link> links(String caseId, Viewer viewer, int limit) {
    return hiding.in(caseId, table.links(caseId, null, viewer, limit));
  }

  /** Entities with a standing statement that rests on a claim or is contradicted by it. */
  public List<Entity> restingOn(String claimId, Viewer viewer) {
    return hiding.in(table.restingOn(claimId, viewer));
  }

  /**
   * The value of a restricted field, or one in which a name is hidden, for a person; that it was
   * opened is recorded first.
   *
   * @param reason why it is opened; needed
   * @throws IllegalStateException when consent was refused or withdrawn and the person is no
   *     administrator
   */
  public ClosedValue openRestricted(String entityId, String statementId, String reason, Viewer by) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("say why you open it: it is recorded with your name");
    }
    need(by, Role.ANALYST);
    Entity entity = get(entityId, by);
    Statement statement = entity.statement(statementId);
    if (statement == null || !statement.isClosed()) {
      throw new NoSuchElementException("no restricted value " + statementId);
    }
    if (!by.may(Role.ADMINISTRATOR) && Consent.missing(entity).isPresent()) {
      throw new IllegalStateException(
          "there is no consent for it any more; only an administrator can open it");
    }
    journal.record(
        new Entry(
            Kinds.PROTECTED_OPENED,
            entity.caseId(),
            entityId,
            by.name(),
            Map.of(
                "opened",
                EntityFacts.text(statement.field()),
                "reason",
                EntityFacts.text(reason))));
    return statement.withheld()
        ? ClosedValue.in(journal.get(statement.leaf()), statementId)
        : ClosedValue.of(whole(entityId, by).statement(statementId));
  }

  /** A link must not tell those outside a compartment what lies in it. */
  String typeOf(String id, String compartment, Viewer viewer) {
    return find(id, viewer)
        .filter(to -> !to.withdrawn())
        .filter(to -> to.compartment().isEmpty() || to.compartment().equals(compartment))
        .map(to -> to.type().name())
        .orElse("");
  }

  static void need(Viewer by, Role role) {
    if (!by.may(role)) {
      throw new IllegalStateException("your role does not change the record");
    }
  }
}
