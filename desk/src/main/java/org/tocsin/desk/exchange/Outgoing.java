package org.tocsin.desk.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.desk.establish.entity.ClosedValue;
import org.tocsin.desk.establish.entity.Consent;
import org.tocsin.desk.establish.entity.ConsentScope;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.exchange.form.OutRecord;
import org.tocsin.desk.exchange.form.OutStatement;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records that one person may take out, page by page. Rights are in the query: the viewer it is
 * asked with sees no more than the export is to hold. A link to a record they do not see is left
 * out, since it would tell that there is one. So is every record whose consent was refused or
 * withdrawn, whoever asks.
 */
final class Outgoing {
  private static final int PAGE = 500;

  private final String caseId;
  private final Entities entities;
  private final Journal journal;
  private final Viewer viewer;
  private final boolean values;
  private final Map<String, Boolean> seen = new HashMap<>();
  private final Map<String, Set<String>> heldBack = new TreeMap<>();

  /**
   * @param viewer the asker, in no more compartments than the export is to hold
   * @param values whether the values of restricted fields go along
   */
  Outgoing(String caseId, Entities entities, Journal journal, Viewer viewer, boolean values) {
    this.caseId = caseId;
    this.entities = entities;
    this.journal = journal;
    this.viewer = viewer;
    this.values = values;
  }

  interface Sink {
    void take(OutRecord entry) throws IOException;
  }

  void each(EntityType type, Sink sink) throws IOException {
    EntityQuery query = EntityQuery.inCase(caseId, viewer).ofType(type.name());
    List<Entity> page = entities.list(query.page(Long.MAX_VALUE, PAGE));
    while (!page.isEmpty()) {
      for (Entity entity : page) {
        if (mayLeave(entity)) {
          sink.take(out(entity));
        } else {
          heldBack.computeIfAbsent(type.name(), name -> new TreeSet<>()).add(entity.id());
        }
      }
      page = entities.list(query.page(page.getLast().leaf(), PAGE));
    }
  }

  /**
   * How many records of each type stayed behind because consent is missing or ends with the team.
   */
  Map<String, Integer> heldBack() {
    Map<String, Integer> counts = new TreeMap<>();
    heldBack.forEach((type, ids) -> counts.put(type, ids.size()));
    return counts;
  }

  private OutRecord out(Entity entity) {
    List<OutStatement> statements = new ArrayList<>();
    boolean named = values && !ConsentScope.of(entity).withoutName();
    for (Statement statement : entity.statements()) {
      if (statement.withheld()) {
        if (named) {
          statements.add(opened(statement));
        }
      } else if (!leadsNowhere(entity.type(), statement)) {
        statements.add(OutStatement.open(statement));
      }
    }
    return new OutRecord(entity, statements);
  }

  private boolean leadsNowhere(EntityType type, Statement statement) {
    boolean link =
        type.findField(statement.field())
            .filter(field -> field.kind() == Field.Kind.LINK)
            .isPresent();
    return link && !seen.computeIfAbsent(statement.value(), this::isSeen);
  }

  private boolean isSeen(String id) {
    return entities
        .find(id, viewer)
        .filter(entity -> !entity.withdrawn())
        .filter(Outgoing::mayLeave)
        .isPresent();
  }

  private static boolean mayLeave(Entity entity) {
    return Consent.missing(entity).isEmpty() && !ConsentScope.of(entity).staysInside();
  }

  private OutStatement opened(Statement statement) {
    ClosedValue closed = ClosedValue.in(journal.get(statement.leaf()), statement.id());
    return new OutStatement(statement.at(closed.spot()), closed.value(), closed.note());
  }

  /** Records for each record whose restricted values leave that they were read, and why. */
  void recordOpenings(List<EntityType> types, String exportId, String reason) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (EntityType type : types) {
      each(
          type,
          entry -> {
            if (values && entry.statements().stream().anyMatch(s -> s.statement().withheld())) {
              entries.add(opening(entry.entity(), exportId, reason));
            }
            if (entries.size() >= PAGE) {
              journal.record(List.copyOf(entries));
              entries.clear();
            }
          });
    }
    journal.record(entries);
  }

  private Entry opening(Entity entity, String exportId, String reason) {
    ObjectNode what = JsonNodeFactory.instance.objectNode();
    what.put("text", "restricted values, in export " + exportId);
    ObjectNode why = JsonNodeFactory.instance.objectNode().put("text", reason);
    return new Entry(
        Kinds.PROTECTED_OPENED,
        caseId,
        entity.id(),
        viewer.name(),
        Map.of("opened", what, "reason", why));
  }

  /** A viewer who sees what is open, and no compartment. */
  static Viewer openOnly(Viewer viewer) {
    return new Viewer(viewer.name(), viewer.role(), Set.of());
  }
}
