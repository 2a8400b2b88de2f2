package org.tocsin.desk.establish.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the tables that {@link EntityView} fills; each is filtered by who asks. */
final class EntityTable {
  private static final String ENTITY =
      """
      select id, case_id, type, number, title, state, compartment, assignee, batch, withdrawn,
        opened_by, opened_at, version, leaf
      from entity
      """;
  private static final String STATEMENT =
      """
      select id, entity_id, field, value, withheld, latitude, longitude, precision_metres,
        certainty, since, until, note, claims, against, by_whom, at, leaf, withdrawn
      from statement
      """;

  private final JdbcClient jdbc;
  private final EntityTypes types;

  EntityTable(JdbcClient jdbc, EntityTypes types) {
    this.jdbc = jdbc;
    this.types = types;
  }

  Optional<Entity> find(String id, Viewer viewer) {
    return jdbc.sql(ENTITY + "where id = :id and (compartment in (:seen) or id in (:opened))")
        .param("id", id)
        .param("seen", viewer.compartments())
        .param("opened", viewer.opened())
        .query((row, number) -> entity(row, standing(id)))
        .optional();
  }

  Optional<String> findCompartment(String id) {
    return jdbc.sql("select compartment from entity where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  List<Entity> list(EntityQuery query) {
    StringBuilder where = where(query);
    JdbcClient.StatementSpec sql =
        bind(
                jdbc.sql(ENTITY + where + " and leaf < :before order by leaf desc limit :limit"),
                query)
            .param("before", query.beforeLeaf())
            .param("limit", query.limit());
    return withStatements(sql.query((row, number) -> entity(row, List.of())).list());
  }

  /** For an index: wherever they stand, the first opened first. */
  List<Entity> listAny(long afterLeaf, int limit) {
    return withStatements(
        jdbc.sql(ENTITY + "where leaf > ? order by leaf limit ?")
            .params(afterLeaf, limit)
            .query((row, number) -> entity(row, List.of()))
            .list());
  }

  /** For an index: wherever they stand. */
  List<Entity> listAny(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : withStatements(
            jdbc.sql(ENTITY + "where id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> entity(row, List.of()))
                .list());
  }

  Set<String> listIds(String caseId) {
    return Set.copyOf(
        jdbc.sql("select id from entity where case_id = ? and withdrawn = 0")
            .param(caseId)
            .query(String.class)
            .list());
  }

  private List<Entity> withStatements(List<Entity> bare) {
    Map<String, List<Statement>> statements = standingOf(bare.stream().map(Entity::id).toList());
    return bare.stream()
        .map(entity -> entity.with(entity.title(), statements.getOrDefault(entity.id(), List.of())))
        .toList();
  }

  /** How many match, by state, the most first. */
  Map<String, Integer> countByState(EntityQuery query) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    bind(
            jdbc.sql(
                "select state, count(*) as n from entity "
                    + where(query)
                    + " group by state order by n desc, state"),
            query)
        .query((ResultSet row) -> {
          counts.put(row.getString(1), row.getInt(2));
        });
    return counts;
  }

  private static StringBuilder where(EntityQuery query) {
    StringBuilder where = new StringBuilder("where withdrawn = 0 and compartment in (:seen)");
    if (!query.caseId().isEmpty()) {
      where.append(" and case_id = :case");
    }
    if (!query.types().isEmpty()) {
      where.append(" and type in (:types)");
    }
    if (!query.states().isEmpty()) {
      where.append(" and state in (:states)");
    }
    if (query.assignee() != null) {
      where.append(" and assignee = :assignee");
    }
    if (query.batch() != null) {
      where.append(" and batch = :batch and batch <> ''");
    }
    return where;
  }

  private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, EntityQuery query) {
    JdbcClient.StatementSpec bound = sql.param("seen", query.viewer().compartments());
    if (!query.caseId().isEmpty()) {
      bound = bound.param("case", query.caseId());
    }
    if (!query.types().isEmpty()) {
      bound = bound.param("types", query.types());
    }
    if (!query.states().isEmpty()) {
      bound = bound.param("states", query.states());
    }
    if (query.assignee() != null) {
      bound = bound.param("assignee", query.assignee());
    }
    return query.batch() == null ? bound : bound.param("batch", query.batch());
  }

  private List<Statement> standing(String entityId) {
    return standingOf(List.of(entityId)).getOrDefault(entityId, List.of());
  }

  private Map<String, List<Statement>> standingOf(List<String> ids) {
    Map<String, List<Statement>> byEntity = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(STATEMENT + "where entity_id in (:ids) and withdrawn is null order by leaf, place")
          .param("ids", ids)
          .query((row, number) -> statement(row))
          .list()
          .forEach(s -> byEntity.computeIfAbsent(s.entityId(), id -> new ArrayList<>()).add(s));
    }
    return byEntity;
  }

  /** Every statement there ever was of an entity, with the leaf that withdrew it. */
  List<Lived> lives(String entityId) {
    return jdbc.sql(STATEMENT + "where entity_id = ? order by leaf, place")
        .param(entityId)
        .query((row, number) -> {
          long withdrawn = row.getLong("withdrawn");
          long until = row.wasNull() ? Long.MAX_VALUE : withdrawn;
          return new Lived(statement(row), until);
        })
        .list();
  }

  /**
   * @param until leaf that withdrew it, {@link Long#MAX_VALUE} while it stands
   */
  record Lived(Statement statement, long until) {}

  /** Leaf, kind, person ... of everything done with an entity, oldest first. */
  List<Row> steps(String entityId) {
    return jdbc.sql(
            """
            select leaf, kind, by_whom, at, detail, reason, state, review from entity_step
            where entity_id = ? order by leaf
            """)
        .param(entityId)
        .query((row, number) ->
            new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8) == 1))
        .list();
  }

  /**
   * @param state the state the entity was in after it
   * @param review whether it was an act of review
   */
  record Row(
      long leaf,
      String kind,
      String by,
      Instant at,
      String detail,
      String reason,
      String state,
      boolean review) {}

  /** Entities the viewer sees with a standing statement that rests on a claim, or denies it. */
  List<Entity> restingOn(String claimId, Viewer viewer) {
    return jdbc
        .sql(
            """
            select distinct s.entity_id from statement_claim c
            join statement s on s.id = c.statement_id
            where c.claim_id = ? and s.withdrawn is null
            """)
        .param(claimId)
        .query(String.class)
        .list()
        .stream()
        .flatMap(id -> find(id, viewer).stream())
        .filter(entity -> !entity.withdrawn())
        .toList();
  }

  /** Links whose two ends the viewer sees; of one entity, or of the whole case. */
  List<Link> links(String caseId, @Nullable String entityId, Viewer viewer, int limit) {
    String one = entityId == null ? "" : " and (s.entity_id = :entity or s.value = :entity)";
    JdbcClient.StatementSpec sql =
        jdbc.sql(
                """
                select s.id, s.field, s.certainty, s.since, s.until,
                  f.id, f.type, f.number, f.title, t.id, t.type, t.number, t.title
                from statement s
                join entity f on f.id = s.entity_id
                join entity t on t.id = s.value
                where s.link = 1 and s.withdrawn is null and s.case_id = :case
                  and f.withdrawn = 0 and t.withdrawn = 0
                  and f.compartment in (:seen) and t.compartment in (:seen)
                """
                    + one
                    + " order by s.leaf, s.place limit :limit")
            .param("case", caseId)
            .param("seen", viewer.compartments())
            .param("limit", limit);
    return (entityId == null ? sql : sql.param("entity", entityId))
        .query((row, number) -> link(row))
        .list();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getString(1),
        new Link.End(row.getString(6), row.getString(7), row.getInt(8), row.getString(9)),
        row.getString(2),
        new Link.End(row.getString(10), row.getString(11), row.getInt(12), row.getString(13)),
        Certainty.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5));
  }

  Set<String> ofBatch(String batch) {
    return Set.copyOf(
        jdbc.sql("select id from entity where batch = ? and batch <> '' and withdrawn = 0")
            .param(batch)
            .query(String.class)
            .list());
  }

  private Entity entity(ResultSet row, List<Statement> statements) throws SQLException {
    return new Entity(
        row.getString("id"),
        row.getString("case_id"),
        types.get(row.getString("type")),
        row.getInt("number"),
        row.getString("title"),
        row.getString("state"),
        row.getString("compartment"),
        row.getString("assignee"),
        row.getString("batch"),
        row.getInt("withdrawn") == 1,
        row.getString("opened_by"),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        row.getLong("version"),
        statements,
        row.getLong("leaf"));
  }

  private static Statement statement(ResultSet row) throws SQLException {
    double latitude = row.getDouble("latitude");
    Spot spot =
        row.wasNull()
            ? null
            : new Spot(latitude, row.getDouble("longitude"), row.getInt("precision_metres"));
    return new Statement(
        row.getString("id"),
        row.getString("entity_id"),
        row.getString("field"),
        row.getString("value"),
        row.getInt("withheld") == 1,
        false,
        spot,
        Certainty.valueOf(row.getString("certainty")),
        row.getString("since"),
        row.getString("until"),
        row.getString("note"),
        texts(row.getString("claims")),
        texts(row.getString("against")),
        row.getString("by_whom"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("leaf"));
  }

  private static List<String> texts(String json) {
    return EntityFacts.texts(JsonMapper.shared().readTree(json));
  }
}
