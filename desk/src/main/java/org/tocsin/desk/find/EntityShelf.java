package org.tocsin.desk.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.establish.entity.UncertainDay;
import org.tocsin.desk.establish.entity.WholeEntities;
import org.tocsin.desk.journal.Recorded;

/** What people wrote; values of restricted fields never come here. */
final class EntityShelf implements Shelf {
  private static final int GROUP = 500;
  private static final int TO_THE_MONTH = "2023-03".length();
  private static final Set<Field.Kind> IN_WORDS =
      Set.of(
          Field.Kind.TEXT,
          Field.Kind.LONG_TEXT,
          Field.Kind.NAME,
          Field.Kind.PLACE,
          Field.Kind.CHOICE);

  private final WholeEntities entities;

  EntityShelf(WholeEntities entities) {
    this.entities = entities;
  }

  @Override
  public String prefix() {
    return "e:";
  }

  @Override
  public Set<String> touchedBy(Recorded fact) {
    if (ItemShelf.changesMasks(fact)) {
      return entities.listIds(fact.caseId());
    }
    return fact.kind().startsWith("Entity") ? Set.of(fact.subject()) : Set.of();
  }

  @Override
  public void forEachGroup(Group group) {
    List<Entity> page = entities.list(-1, GROUP);
    while (!page.isEmpty()) {
      Map<String, List<Findable>> records = new LinkedHashMap<>();
      page.forEach(one -> records.put(one.id(), findables(one)));
      group.take(records);
      page = entities.list(page.getLast().leaf(), GROUP);
    }
  }

  @Override
  public Map<String, List<Findable>> now(Collection<String> ids) {
    Map<String, List<Findable>> records = new LinkedHashMap<>();
    ids.forEach(id -> records.put(id, List.of()));
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += GROUP) {
      entities
          .list(all.subList(from, Math.min(all.size(), from + GROUP)))
          .forEach(one -> records.put(one.id(), findables(one)));
    }
    return records;
  }

  private static List<Findable> findables(Entity entity) {
    if (entity.withdrawn()) {
      return List.of();
    }
    Optional<UncertainDay> day =
        open(entity, Field.Kind.DAY)
            .flatMap(s -> UncertainDay.parse(s.value()).stream())
            .findFirst();
    return List.of(
        new Findable(
            entity.caseId(),
            entity.compartment(),
            List.of(entity.id()),
            entity.type().name(),
            entity.state(),
            "",
            words(entity),
            List.of(),
            open(entity, Field.Kind.PLACE).map(Statement::value).findFirst().orElse(null),
            day.map(UncertainDay::first).orElse(null),
            day.filter(d -> d.text().length() >= TO_THE_MONTH)
                .map(d -> CandidateShelf.month(d.first()))
                .orElse(null),
            "",
            List.of(),
            null,
            entity.leaf()));
  }

  /** Its values that are words, as people wrote them, the title first. */
  static List<String> words(Entity entity) {
    List<String> words = new ArrayList<>();
    if (!entity.title().isBlank()) {
      words.add(entity.title());
    }
    for (Statement statement : entity.statements()) {
      Field.Kind kind =
          entity.type().findField(statement.field()).map(Field::kind).orElse(Field.Kind.LINK);
      boolean shown = !statement.withheld() && IN_WORDS.contains(kind);
      if (shown && !statement.value().equals(entity.title())) {
        words.add(
            kind == Field.Kind.CHOICE ? statement.value().replace('_', ' ') : statement.value());
      }
    }
    return words;
  }

  private static Stream<Statement> open(Entity entity, Field.Kind kind) {
    return entity.statements().stream()
        .filter(statement -> !statement.withheld() && !statement.value().isBlank())
        .filter(statement ->
            entity.type().findField(statement.field()).map(Field::kind).orElse(null) == kind);
  }
}
