package org.tocsin.desk.establish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.people.Viewer;
import org.tocsin.reader.Span;
import tools.jackson.databind.JsonNode;

/** Questions to the tables that {@link EstablishView} fills. */
final class Catalogue {
  static final String SELECT =
      """
      select id, case_id, item_id, kind, status, span_begin, span_end, statement, restricted,
        speakers, stance, type, day, day_text, day_inferred, place, addressee, grade_source,
        grade_information, detail, leaf, compartment
      from candidate
      """;

  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static final String SEEN =
      " and (compartment in (:compartments) or item_id in (:opened) or id in (:opened)) ";

  /** Of several kinds, each is asked for by itself: that finds the few there are by an index. */
  List<Candidate> list(CandidateQuery query) {
    if (query.kinds().size() <= 1) {
      return listOne(query);
    }
    return query.kinds().stream()
        .flatMap(kind -> listOne(query.ofKind(kind)).stream())
        .sorted(Comparator.comparingLong(Candidate::leaf))
        .limit(query.limit())
        .toList();
  }

  private List<Candidate> listOne(CandidateQuery query) {
    return ask(SELECT, query, " order by leaf limit :limit")
        .param("limit", query.limit())
        .query(Catalogue::candidate)
        .list();
  }

  /** How many of each kind, whatever the page and limit of the query. */
  Map<Candidate.Kind, Integer> countByKind(CandidateQuery query) {
    Map<Candidate.Kind, Integer> counts = new EnumMap<>(Candidate.Kind.class);
    ask("select kind, count(*) from candidate ", query, " group by kind")
        .query(
            (RowCallbackHandler)
                row -> counts.put(Candidate.Kind.valueOf(row.getString(1)), row.getInt(2)));
    return counts;
  }

  private JdbcClient.StatementSpec ask(String select, CandidateQuery query, String end) {
    StringBuilder sql = new StringBuilder(select).append("where case_id = :case and leaf > :after");
    if (query.itemId() != null) {
      sql.append(" and item_id = :item");
    }
    if (query.kinds().size() == 1) {
      // one value, so that the rows come from the index in their order
      sql.append(" and kind = :kinds");
    } else if (!query.kinds().isEmpty()) {
      sql.append(" and kind in (:kinds)");
    }
    if (!query.statuses().isEmpty()) {
      sql.append(" and status in (:statuses)");
    }
    Viewer viewer = query.viewer();
    if (viewer != null) {
      sql.append(SEEN);
    }
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql.append(end).toString())
            .param("case", query.caseId())
            .param("after", query.afterLeaf());
    if (viewer != null) {
      statement = seen(statement, viewer);
    }
    if (query.itemId() != null) {
      statement = statement.param("item", query.itemId());
    }
    if (!query.kinds().isEmpty()) {
      statement = statement.param("kinds", query.kinds().stream().map(Enum::name).toList());
    }
    if (!query.statuses().isEmpty()) {
      statement = statement.param("statuses", query.statuses().stream().map(Enum::name).toList());
    }
    return statement;
  }

  static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec asked, Viewer viewer) {
    return asked.param("compartments", viewer.compartments()).param("opened", viewer.opened());
  }

  /** Candidates of the same kind that share item, day or place with one, the newest first. */
  List<Candidate> near(Candidate to, Viewer viewer, int most) {
    return seen(
            jdbc.sql(
                SELECT
                    + """
                    where case_id = :case and kind = :kind and id <> :id
                      and (item_id = :item or day = :day or place = :place)
                    """
                    + SEEN
                    + " order by leaf desc limit :most"),
            viewer)
        .param("case", to.caseId())
        .param("kind", to.kind().name())
        .param("id", to.id())
        .param("item", to.itemId())
        .param("day", to.day() == null ? "" : to.day().toString())
        .param("place", to.place() == null ? "" : to.place())
        .param("most", most)
        .query(Catalogue::candidate)
        .list();
  }

  /** Items of a case that {@code viewer} sees. */
  Set<String> items(String caseId, Viewer viewer) {
    return seen(
            jdbc.sql(
                "select id from item where case_id = :case"
                    + " and (compartment in (:compartments) or id in (:opened))"),
            viewer)
        .param("case", caseId)
        .query(String.class)
        .set();
  }

  /** Publisher of each of these items, where its document names one. */
  Map<String, String> publishers(Collection<String> items) {
    Map<String, String> publishers = new LinkedHashMap<>();
    if (items.isEmpty()) {
      return publishers;
    }
    jdbc.sql("select item_id, document from item_reading where item_id in (:items)")
        .param("items", items)
        .query(
            (RowCallbackHandler)
                row -> {
                  JsonNode document = EstablishView.parse(row.getString(2));
                  publishers.put(row.getString(1), document.path("publisher").asString(""));
                });
    return publishers;
  }

  JsonNode original(String id) {
    return EstablishView.parse(
        jdbc.sql(Original.SELECT + "where id = ?")
            .param(id)
            .query((row, number) -> Original.of(row))
            .single());
  }

  Optional<Candidate> find(String id, Viewer viewer) {
    return seen(jdbc.sql(SELECT + "where id = :id" + SEEN), viewer)
        .param("id", id)
        .query(Catalogue::candidate)
        .optional();
  }

  /** Those of these candidates that {@code viewer} sees, in no order. */
  List<Candidate> list(Collection<String> ids, Viewer viewer) {
    return ids.isEmpty()
        ? List.of()
        : seen(jdbc.sql(SELECT + "where id in (:ids)" + SEEN), viewer)
            .param("ids", ids)
            .query(Catalogue::candidate)
            .list();
  }

  /** For the desk's own work: wherever the candidate stands. */
  Candidate getAny(String id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(Catalogue::candidate).single();
  }

  /** For the desk's own work: wherever they stand. */
  List<Candidate> listAny(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "where id in (:ids)")
            .param("ids", ids)
            .query(Catalogue::candidate)
            .list();
  }

  List<String> listAnyOfItem(String itemId) {
    return jdbc.sql("select id from candidate where item_id = ? order by leaf")
        .param(itemId)
        .query(String.class)
        .list();
  }

  Optional<String> findCompartment(String id) {
    return jdbc.sql("select compartment from candidate where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  /** Ids of the candidates of a case that {@code viewer} does not see. */
  Set<String> listUnseen(String caseId, Viewer viewer) {
    return seen(
            jdbc.sql(
                "select id from candidate where case_id = :case and compartment <> ''"
                    + " and not (compartment in (:compartments) or item_id in (:opened)"
                    + " or id in (:opened))"),
            viewer)
        .param("case", caseId)
        .query(String.class)
        .set();
  }

  long position(String caseId) {
    return jdbc.sql("select leaf from evidence_position where case_id = ?")
        .param(caseId)
        .query(Long.class)
        .optional()
        .orElse(-1L);
  }

  Optional<ItemReading> findReading(String itemId) {
    return jdbc.sql(READING + "where item_id = ?")
        .param(itemId)
        .query(Catalogue::reading)
        .optional();
  }

  List<ItemReading> listReadings(String caseId) {
    return jdbc.sql(READING + "where case_id = ? order by leaf")
        .param(caseId)
        .query(Catalogue::reading)
        .list();
  }

  /** The readings of the items that {@code viewer} sees. */
  List<ItemReading> listReadings(String caseId, Viewer viewer) {
    return seen(
            jdbc.sql(
                READING
                    + "where case_id = :case and exists (select 1 from item where id = item_id"
                    + " and (compartment in (:compartments) or id in (:opened))) order by leaf"),
            viewer)
        .param("case", caseId)
        .query(Catalogue::reading)
        .list();
  }

  List<Review> listReviews(String candidateId) {
    return jdbc.sql(
            """
            select leaf, candidate_id, action, reason, changes, by_whom, at, undone
            from review where candidate_id = ? order by leaf
            """)
        .param(candidateId)
        .query(Catalogue::review)
        .list();
  }

  private static final String READING =
      "select item_id, case_id, reader, digest, document, counts, at_risk, leaf from item_reading ";

  private static ItemReading reading(ResultSet row, int number) throws SQLException {
    return new ItemReading(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        EstablishView.parse(row.getString(5)),
        EstablishView.parse(row.getString(6)),
        row.getInt(7) == 1,
        row.getLong(8));
  }

  private static Review review(ResultSet row, int number) throws SQLException {
    return new Review(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        EstablishView.parse(row.getString(5)),
        row.getString(6),
        Instant.ofEpochMilli(row.getLong(7)),
        row.getInt(8) == 1);
  }

  static Candidate candidate(ResultSet row, int number) throws SQLException {
    String statement = row.getString("statement");
    return new Candidate(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("item_id"),
        Candidate.Kind.valueOf(row.getString("kind")),
        Candidate.Status.valueOf(row.getString("status")),
        new Span(row.getInt("span_begin"), row.getInt("span_end")),
        statement,
        statement,
        row.getInt("restricted") == 1,
        strings(EstablishView.parse(row.getString("speakers"))),
        row.getString("stance"),
        row.getString("type"),
        day(row.getString("day")),
        row.getString("day_text"),
        row.getInt("day_inferred") == 1,
        row.getString("place"),
        row.getString("addressee"),
        new Grade(row.getString("grade_source").charAt(0), row.getInt("grade_information")),
        EstablishView.parse(row.getString("detail")),
        row.getLong("leaf"),
        row.getString("compartment"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asString("")));
    return List.copyOf(strings);
  }
}
