package org.tocsin.desk.establish.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.Rows;
import tools.jackson.databind.JsonNode;

/**
 * The rows of entities that were opened and of statements that were added, gathered over many facts
 * and sent together: an import opens a hundred thousand at once.
 */
final class EntityRows {
  private final JdbcClient jdbc;
  private final EntityTypes types;
  private final Map<NumberKey, Integer> numbers = new HashMap<>();
  private final Rows entities =
      new Rows(
          """
          insert into entity (id, case_id, type, number, title, state, compartment, assignee, batch,
            withdrawn, opened_by, opened_at, version, leaf)
          values (?, ?, ?, ?, ?, ?, ?, '', ?, 0, ?, ?, ?, ?)
          """);
  private final Rows statements =
      new Rows(
          """
          insert into statement (id, entity_id, case_id, field, value, withheld, link, latitude,
            longitude, precision_metres, certainty, since, until, note, claims, against, by_whom,
            at, leaf, place)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """);
  private final Rows claims =
      new Rows(
          """
          insert into statement_claim (claim_id, statement_id, supports) values (?, ?, ?)
          on conflict do nothing
          """);
  private final Rows steps =
      new Rows(
          """
          insert into entity_step (leaf, entity_id, kind, by_whom, at, detail, reason, state, review)
          values (?, ?, ?, ?, ?, '', ?, ?, 0)
          """);
  private final Rows lastNumbers =
      new Rows(
          """
          insert into entity_number (case_id, type, last) values (?, ?, ?)
          on conflict (case_id, type) do update set last = excluded.last
          """);

  private record NumberKey(String caseId, String type) {}

  EntityRows(JdbcClient jdbc, EntityTypes types) {
    this.jdbc = jdbc;
    this.types = types;
  }

  void open(Recorded fact) {
    JsonNode entity = fact.part("entity");
    EntityType type = types.get(entity.path("type").asString(""));
    String state = types.workflow(type).start();
    long at = fact.at().toEpochMilli();
    entities.add(
        fact.subject(),
        fact.caseId(),
        type.name(),
        numbers.merge(key(fact, type), 1, Integer::sum),
        title(fact, type),
        state,
        entity.path("compartment").asString(""),
        entity.path("batch").asString(""),
        fact.by(),
        at,
        fact.leaf(),
        fact.leaf());
    addStatements(fact, type);
    JsonNode reason = fact.parts().get("reason");
    String why = reason == null ? "" : reason.path("text").asString("");
    steps.add(fact.leaf(), fact.subject(), fact.kind(), fact.by(), at, why, state);
  }

  /** The key of a counter, which then holds the last number given. */
  private NumberKey key(Recorded fact, EntityType type) {
    NumberKey key = new NumberKey(fact.caseId(), type.name());
    numbers.computeIfAbsent(
        key,
        k ->
            jdbc.sql("select last from entity_number where case_id = ? and type = ?")
                .params(k.caseId(), k.type())
                .query(Integer.class)
                .optional()
                .orElse(0));
    return key;
  }

  /** The first open value of the title fields. */
  private static String title(Recorded fact, EntityType type) {
    JsonNode added = fact.part("statements").path("added");
    for (String field : type.titles()) {
      for (JsonNode statement : added) {
        boolean open = !statement.path("withheld").asBoolean(false);
        if (open && statement.path("field").asString("").equals(field)) {
          return statement.path("value").asString("");
        }
      }
    }
    return "";
  }

  void addStatements(Recorded fact, EntityType type) {
    int place = 0;
    for (JsonNode added : fact.part("statements").path("added")) {
      boolean link =
          type.findField(added.path("field").asString(""))
              .map(field -> field.kind() == Field.Kind.LINK)
              .orElse(false);
      addStatement(fact, added, link, place++);
    }
  }

  private void addStatement(Recorded fact, JsonNode added, boolean link, int place) {
    JsonNode spot = added.path("spot");
    String id = added.path("id").asString("");
    statements.add(
        id,
        fact.subject(),
        fact.caseId(),
        added.path("field").asString(""),
        added.path("value").asString(""),
        added.path("withheld").asBoolean(false) ? 1 : 0,
        link ? 1 : 0,
        degrees(spot, "latitude"),
        degrees(spot, "longitude"),
        spot.isMissingNode() ? null : spot.path("precision_metres").asInt(),
        added.path("certainty").asString(Certainty.NOT_STATED.name()),
        added.path("since").asString(""),
        added.path("until").asString(""),
        added.path("note").asString(""),
        added.path("claims").toString(),
        added.path("against").toString(),
        fact.by(),
        fact.at().toEpochMilli(),
        fact.leaf(),
        place);
    EntityFacts.texts(added.path("claims")).forEach(claim -> claims.add(claim, id, 1));
    EntityFacts.texts(added.path("against")).forEach(claim -> claims.add(claim, id, 0));
  }

  private static @Nullable Double degrees(JsonNode spot, String name) {
    return spot.isMissingNode() ? null : spot.path(name).asDouble();
  }

  void send(JdbcOperations bulk) {
    numbers.forEach((key, last) -> lastNumbers.add(key.caseId(), key.type(), last));
    numbers.clear();
    for (Rows rows : List.of(entities, statements, claims, steps, lastNumbers)) {
      rows.send(bulk);
    }
  }
}
