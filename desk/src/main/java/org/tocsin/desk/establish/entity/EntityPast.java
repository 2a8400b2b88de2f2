package org.tocsin.desk.establish.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An entity through time: what was done with it, and how it stood after some number of facts. */
final class EntityPast {
  private final Entity now;
  private final List<EntityTable.Lived> lives;
  private final List<EntityTable.Row> rows;

  EntityPast(Entity now, List<EntityTable.Lived> lives, List<EntityTable.Row> rows) {
    this.now = now;
    this.lives = lives;
    this.rows = rows;
  }

  List<Step> history() {
    return rows.stream()
        .map(row ->
            new Step(
                row.leaf(),
                row.kind(),
                row.by(),
                row.at(),
                row.detail(),
                row.reason(),
                lives.stream()
                    .map(EntityTable.Lived::statement)
                    .filter(statement -> statement.leaf() == row.leaf())
                    .toList(),
                lives.stream()
                    .filter(lived -> lived.until() == row.leaf())
                    .map(EntityTable.Lived::statement)
                    .toList()))
        .toList();
  }

  /** Empty when it was not opened yet. */
  Optional<Entity> after(long facts) {
    List<EntityTable.Row> before = rows.stream().filter(row -> row.leaf() < facts).toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    List<Statement> stood = new ArrayList<>();
    for (EntityTable.Lived lived : lives) {
      if (lived.statement().leaf() < facts && lived.until() >= facts) {
        stood.add(lived.statement());
      }
    }
    EntityTable.Row last = before.getLast();
    return Optional.of(
        new Entity(
            now.id(),
            now.caseId(),
            now.type(),
            now.number(),
            title(stood),
            last.state(),
            now.compartment(),
            lastDetail(before, Kinds.ASSIGNED),
            now.batch(),
            before.stream().anyMatch(row -> row.kind().equals(Kinds.WITHDRAWN)),
            now.openedBy(),
            now.openedAt(),
            last.leaf(),
            stood,
            now.leaf()));
  }

  private String title(List<Statement> stood) {
    return now.type().titles().stream()
        .map(field ->
            stood.stream()
                .filter(s -> s.field().equals(field) && !s.withheld())
                .map(Statement::value)
                .findFirst()
                .orElse(null))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String lastDetail(List<EntityTable.Row> rows, String kind) {
    return rows.stream()
        .filter(row -> row.kind().equals(kind))
        .reduce((first, second) -> second)
        .map(EntityTable.Row::detail)
        .orElse("");
  }
}
