package org.tocsin.desk.establish.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record that people write: an incident, a person, a finding ...
 *
 * @param number counts the entities of its type in its case from 1: "Person 12" says which one is
 *     meant without naming anybody
 * @param title first open value of its title fields, "" when there is none
 * @param state of its type's workflow
 * @param compartment who may see it; "" for everybody at the desk
 * @param assignee account it is assigned to, "" for nobody
 * @param batch import it came with, "" when a person opened it by hand
 * @param withdrawn whether its import was taken back
 * @param version leaf of the last fact about it; a change names the version it was made from
 * @param statements those that stand, in the order they were written
 * @param leaf the fact that opened it
 */
public record Entity(
    String id,
    String caseId,
    EntityType type,
    int number,
    String title,
    String state,
    String compartment,
    String assignee,
    String batch,
    boolean withdrawn,
    String openedBy,
    Instant openedAt,
    long version,
    List<Statement> statements,
    long leaf) {

  public Entity {
    statements = List.copyOf(statements);
  }

  /** The same with another title and other statements. */
  Entity with(String shown, List<Statement> standing) {
    return new Entity(
        id,
        caseId,
        type,
        number,
        shown,
        state,
        compartment,
        assignee,
        batch,
        withdrawn,
        openedBy,
        openedAt,
        version,
        standing,
        leaf);
  }

  /** The statements of one field. */
  public List<Statement> of(String field) {
    return statements.stream().filter(s -> s.field().equals(field)).toList();
  }

  /** The statements of one field in the order they began to hold; those without a day first. */
  public List<Statement> inTime(String field) {
    return of(field).stream().sorted(Comparator.comparing(Entity::began)).toList();
  }

  private static LocalDate began(Statement statement) {
    return UncertainDay.parse(statement.since()).map(UncertainDay::first).orElse(LocalDate.MIN);
  }

  /** The first open value of a field. */
  public Optional<String> first(String field) {
    return of(field).stream().filter(s -> !s.withheld()).map(Statement::value).findFirst();
  }

  /**
   * True when a field that takes one value has two that differ and are not said to follow each
   * other in time: "missing since May" and "released since June" do not disagree.
   */
  public boolean isContested(String field) {
    if (type.findField(field).map(Field::many).orElse(true)) {
      return false;
    }
    List<Statement> all = of(field);
    return all.stream().anyMatch(one -> all.stream().anyMatch(other -> disagree(one, other)));
  }

  private static boolean disagree(Statement one, Statement other) {
    boolean follow =
        !one.since().isEmpty() && !other.since().isEmpty() && !one.since().equals(other.since());
    return !one.value().equals(other.value()) && !follow;
  }

  public @Nullable Statement statement(String statementId) {
    return statements.stream().filter(s -> s.id().equals(statementId)).findFirst().orElse(null);
  }
}
