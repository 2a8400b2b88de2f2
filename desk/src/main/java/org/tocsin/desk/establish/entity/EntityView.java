package org.tocsin.desk.establish.entity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.OPENED -> open(fact);
      case Kinds.CHANGED -> change(fact);
      case Kinds.MOVED -> {
        JsonNode move = part(fact, "move");
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

  private void open(Recorded fact) {
    JsonNode entity = part(fact, "entity");
    EntityType type = types.get(entity.path("type").asString(""));
    jdbc.sql(
            """
            insert into entity (id, case_id, type, number, title, state, compartment, assignee,
              batch, withdrawn, opened_by, opened_at, version, leaf)
            values (:id, :case, :type, :number, '', :state, :compartment, '', :batch, 0, :by, :at,
              :leaf, :leaf)
            """)
        .param("id", fact.subject())
        .param("case", fact.caseId())
        .param("type", type.name())
        .param("number", nextNumber(fact.caseId(), type.name()))
        .param("state", types.workflow(type).start())
        .param("compartment", entity.path("compartment").asString(""))
        .param("batch", entity.path("batch").asString(""))
        .param("by", fact.by())
        .param("at", fact.at().toEpochMilli())
        .param("leaf", fact.leaf())
        .update();
    addStatements(fact, type);
    step(fact, "", false);
    title(fact.subject(), type);
  }

  private int nextNumber(String caseId, String type) {
    return jdbc.sql(
            """
            insert into entity_number (case_id, type, last) values (?, ?, 1)
            on conflict (case_id, type) do update set last = entity_number.last + 1
            returning last
            """)
        .params(caseId, type)
        .query(Integer.class)
        .single();
  }

  private void change(Recorded fact) {
    EntityType type =
        types.get(
            jdbc.sql("select type from entity where id = ?")
                .param(fact.subject())
                .query(String.class)
                .single());
    for (String id : EntityFacts.texts(part(fact, "statements").path("withdrawn"))) {
      jdbc.sql("update statement set withdrawn = ? where id = ? and entity_id = ?")
          .params(fact.leaf(), id, fact.subject())
          .update();
    }
    addStatements(fact, type);
    step(fact, "", false);
    title(fact.subject(), type);
  }

  private void addStatements(Recorded fact, EntityType type) {
    int place = 0;
    for (JsonNode added : part(fact, "statements").path("added")) {
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
    jdbc.sql(
            """
            insert into statement (id, entity_id, case_id, field, value, withheld, link, latitude,
              longitude, precision_metres, certainty, since, until, note, claims, against, by_whom,
              at, leaf, place)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(fact.subject())
        .param(fact.caseId())
        .param(added.path("field").asString(""))
        .param(added.path("value").asString(""))
        .param(added.path("withheld").asBoolean(false) ? 1 : 0)
        .param(link ? 1 : 0)
        .param(degrees(spot, "latitude"))
        .param(degrees(spot, "longitude"))
        .param(spot.isMissingNode() ? null : spot.path("precision_metres").asInt())
        .param(added.path("certainty").asString(Certainty.NOT_STATED.name()))
        .param(added.path("since").asString(""))
        .param(added.path("until").asString(""))
        .param(added.path("note").asString(""))
        .param(added.path("claims").toString())
        .param(added.path("against").toString())
        .param(fact.by())
        .param(fact.at().toEpochMilli())
        .param(fact.leaf())
        .param(place)
        .update();
    rest(id, added.path("claims"), 1);
    rest(id, added.path("against"), 0);
  }

  private void rest(String statement, JsonNode claims, int supports) {
    for (String claim : EntityFacts.texts(claims)) {
      jdbc.sql(
              """
              insert into statement_claim (claim_id, statement_id, supports) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(claim, statement, supports)
          .update();
    }
  }

  private static @Nullable Double degrees(JsonNode spot, String name) {
    return spot.isMissingNode() ? null : spot.path(name).asDouble();
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
    return part(fact, "detail").path("text").asString("");
  }

  static JsonNode part(Recorded fact, String name) {
    return Objects.requireNonNull(
        fact.parts().get(name), () -> fact.kind() + " " + fact.leaf() + " has no part " + name);
  }
}
