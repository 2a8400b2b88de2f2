package org.tocsin.desk.establish.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Journal;

/**
 * Sealed items that stay with the team because whoever gave them did not agree to more: a record
 * names the item, and its consent was refused or withdrawn, or its scope ends with the team. It
 * looks into every compartment and at restricted values, and tells nothing but ids of items.
 * Thread-safe.
 */
public final class Confided {
  private static final int PAGE = 500;

  private final Journal journal;
  private final EntityTable table;

  Confided(Journal journal, EntityTable table) {
    this.journal = journal;
    this.table = table;
  }

  /**
   * Ids of those in a case, and of what was taken out of them (the pictures of a mail).
   *
   * @param items in the order they were sealed, which puts an archive before what is in it
   */
  public Set<String> among(String caseId, List<Item> items) {
    Set<String> held = named(caseId);
    for (Item item : items) {
      if (item.parent() != null && held.contains(item.parent())) {
        held.add(item.id());
      }
    }
    return held;
  }

  private Set<String> named(String caseId) {
    Set<String> named = new HashSet<>();
    List<String> ids = new ArrayList<>(table.listIds(caseId));
    for (int from = 0; from < ids.size(); from += PAGE) {
      for (Entity entity : table.listAny(ids.subList(from, Math.min(from + PAGE, ids.size())))) {
        if (Consent.missing(entity).isPresent() || ConsentScope.of(entity).staysInside()) {
          itemsOf(entity).forEach(named::add);
        }
      }
    }
    return named;
  }

  private List<String> itemsOf(Entity entity) {
    return entity.type().fields().stream()
        .filter(field -> field.kind() == Field.Kind.ITEM)
        .flatMap(field -> entity.of(field.name()).stream())
        .map(this::value)
        .toList();
  }

  private String value(Statement statement) {
    return statement.withheld()
        ? ClosedValue.in(journal.get(statement.leaf()), statement.id()).value()
        : statement.value();
  }
}
