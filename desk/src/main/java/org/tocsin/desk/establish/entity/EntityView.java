package org.tocsin.desk.establish.entity;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;

/** Entities, their statements and their history as tables. */
final class EntityView implements View {
  private static final List<String> TABLES =
      List.of("entity", "entity_number", "statement", "statement_claim", "entity_step");

  private final JdbcClient jdbc;
  private final EntityTypes types;

  EntityView(JdbcClient jdbc, EntityTypes types) {
    this.jdbc = jdbc;
    this.types = types;
  }

  @Override
  public String name() {
    return "entities";
  }

  @Override
  public void clear() {
    TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
  }

  @Override
  public void applyAll(List<Recorded> facts, JdbcOperations bulk) {
    EntityRows rows = new EntityRows(jdbc, types);
    for (Recorded fact : facts) {
      if (fact.kind().equals(Kinds.OPENED)) {
        rows.open(fact);
      } else if (Kinds.ALL.contains(fact.kind())) {
        // what follows may be about an entity that was just opened
        rows.send(bulk);
        follow(fact, bulk);
      }
    }
    rows.send(bulk);
  }

  private void follow(Recorded fact, JdbcOperations bulk) {
    switch (fact.kind()) {
      case Kinds.CHANGED -> change(fact, bulk);
      case Kinds.MOVED -> {
        JsonNode move = fact.part("move");
        set(fact, "state", move.path("to").asString(""));
        step(fact, move.path("way").asString(""), move.path("review").asBoolean(false));
      }
      case Kinds.ASSIGNED -> set(fact, "assignee", detail(fact));
      case Kinds.RESTRICTED -> set(fact, "compartment", detail(fact));
      case Kinds.WITHDRAWN -> {
        jdbc.sql("update entity set withdrawn = 1 where id = ?").param(fact.subject()).update();
        step(fact, detail(fact), false);
      }
      case Kinds.COMMENTED -> step(fact, detail(fact), false);
      default -> {}
    }
  }

  private void change(Recorded fact, JdbcOperations bulk) {
    EntityType type =
        types.get(
            jdbc.sql("select type from entity where id = ?")
                .param(fact.subject())
                .query(String.class)
                .single());
    for (String id : EntityFacts.texts(fact.part("statements").path("withdrawn"))) {
      jdbc.sql("update statement set withdrawn = ? where id = ? and entity_id = ?")
          .params(fact.leaf(), id, fact.subject())
          .update();
    }
    EntityRows rows = new EntityRows(jdbc, types);
    rows.addStatements(fact, type);
    rows.send(bulk);
    JsonNode undoes = fact.parts().get("undoes");
    step(fact, undoes == null ? "" : String.valueOf(undoes.path("leaf").asLong()), false);
    title(fact.subject(), type);
  }

  /** The first open value of the title fields that stands. */
  private void title(String entityId, EntityType type) {
    String title = "";
    for (String field : type.titles()) {
      title =
          jdbc.sql(
                  """
                  select value from statement
                  where entity_id = ? and field = ? and withheld = 0 and withdrawn is null
                  order by leaf, place limit 1
                  """)
              .params(entityId, field)
              .query(String.class)
              .optional()
              .orElse("");
      if (!title.isEmpty()) {
        break;
      }
    }
    jdbc.sql("update entity set title = ? where id = ?").params(title, entityId).update();
  }

  private void set(Recorded fact, String column, String value) {
    jdbc.sql("update entity set " + column + " = ? where id = ?")
        .params(value, fact.subject())
        .update();
    if (!fact.kind().equals(Kinds.MOVED)) {
      step(fact, value, false);
    }
  }

  private void step(Recorded fact, String detail, boolean review) {
    JsonNode reason = fact.parts().get("reason");
    jdbc.sql(
            """
            insert into entity_step (leaf, entity_id, kind, by_whom, at, detail, reason, state,
              review)
            select :leaf, id, :kind, :by, :at, :detail, :reason, state, :review
            from entity where id = :id
            """)
        .param("leaf", fact.leaf())
        .param("id", fact.subject())
        .param("kind", fact.kind())
        .param("by", fact.by())
        .param("at", fact.at().toEpochMilli())
        .param("detail", detail)
        .param("reason", reason == null ? "" : reason.path("text").asString(""))
        .param("review", review ? 1 : 0)
        .update();
    jdbc.sql("update entity set version = ? where id = ?")
        .params(fact.leaf(), fact.subject())
        .update();
  }

  private static String detail(Recorded fact) {
    return fact.part("detail").path("text").asString("");
  }
}
