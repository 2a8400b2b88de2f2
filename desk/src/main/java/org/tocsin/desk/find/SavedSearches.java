package org.tocsin.desk.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Saved searches as a table, and the questions to it. */
final class SavedSearches implements View {
  /** The part of a fact that says what is asked. */
  static final String SEARCH = "search";

  /** The part of a fact that says how far a person has looked. */
  static final String LOOK = "look";

  private static final String SELECT =
      "select id, case_id, owner, name, search, seen_leaf, saved_at from saved_search ";

  private final JdbcClient jdbc;

  SavedSearches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "find";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from saved_search").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.SEARCH_SAVED -> add(fact);
      case Kinds.SEARCH_LOOKED_AT ->
          jdbc.sql("update saved_search set seen_leaf = ? where id = ?")
              .params(part(fact, LOOK).path("next_leaf").asLong(0), fact.subject())
              .update();
      case Kinds.SEARCH_FORGOTTEN ->
          jdbc.sql("delete from saved_search where id = ?").param(fact.subject()).update();
      default -> {}
    }
  }

  private void add(Recorded fact) {
    JsonNode search = part(fact, SEARCH);
    jdbc.sql(
            """
            insert into saved_search (id, case_id, owner, name, search, seen_leaf, saved_at, leaf)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            fact.subject(),
            fact.caseId(),
            fact.by(),
            search.path("name").asString(""),
            search.toString(),
            part(fact, LOOK).path("next_leaf").asLong(0),
            fact.at().toEpochMilli(),
            fact.leaf())
        .update();
  }

  private static JsonNode part(Recorded fact, String name) {
    JsonNode part = fact.parts().get(name);
    return part == null ? JsonNodeFactory.instance.objectNode() : part;
  }

  List<SavedSearch> list(String owner, String caseId) {
    return jdbc.sql(SELECT + "where owner = ? and case_id = ? order by leaf")
        .params(owner, caseId)
        .query(SavedSearches::saved)
        .list();
  }

  /** In every case, oldest first. */
  List<SavedSearch> list(String owner) {
    return jdbc.sql(SELECT + "where owner = ? order by leaf")
        .param(owner)
        .query(SavedSearches::saved)
        .list();
  }

  Optional<SavedSearch> find(String id, String owner) {
    return jdbc.sql(SELECT + "where id = ? and owner = ?")
        .params(id, owner)
        .query(SavedSearches::saved)
        .optional();
  }

  private static SavedSearch saved(ResultSet row, int number) throws SQLException {
    return new SavedSearch(
        row.getString(1),
        row.getString(3),
        row.getString(4),
        query(JsonMapper.shared().readTree(row.getString(5)), row.getString(2)),
        row.getLong(6),
        Instant.ofEpochMilli(row.getLong(7)));
  }

  static ObjectNode json(String name, FindQuery query) {
    ObjectNode search = JsonNodeFactory.instance.objectNode();
    search.put("name", name).put("words", query.words());
    search.put("order", query.order().name().toLowerCase(Locale.ROOT));
    ObjectNode narrowed = search.putObject("narrowed");
    query.narrowed().forEach((facet, value) -> narrowed.put(facet.key(), value));
    return search;
  }

  private static FindQuery query(JsonNode search, String caseId) {
    Map<Facet, String> narrowed = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String value = search.path("narrowed").path(facet.key()).asString("");
      if (!value.isEmpty()) {
        narrowed.put(facet, value);
      }
    }
    String order = search.path("order").asString("relevance").toUpperCase(Locale.ROOT);
    return FindQuery.of(search.path("words").asString(""), caseId)
        .narrowedBy(narrowed)
        .by(FindQuery.Order.valueOf(order));
  }
}
