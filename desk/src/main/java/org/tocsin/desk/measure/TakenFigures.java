package org.tocsin.desk.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.series.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures out of published tables that somebody took into a case: each a claim of its source, with
 * the sealed table and the row it stands in. They are taken and withdrawn an import at a time.
 * Thread-safe.
 */
public final class TakenFigures {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Every id of a figure begins with it, so that it is not taken for the id of a claim. */
  public static final String PREFIX = "figure-";

  private final Journal journal;
  private final FigureRows rows;
  private final Collecting collecting;

  TakenFigures(Journal journal, JdbcClient jdbc, Collecting collecting) {
    this.journal = journal;
    this.collecting = collecting;
    this.rows = new FigureRows(jdbc);
    journal.project(rows);
  }

  /**
   * A figure in a case.
   *
   * @param id stable
   * @param itemId the sealed table it stands in
   * @param leaf of the fact that took it
   */
  public record Taken(String id, String itemId, Figure figure, long leaf) {}

  /**
   * Takes figures of one table, as one fact.
   *
   * @param importId under which they can be withdrawn together
   */
  public void take(Item item, String importId, List<Figure> figures, String by) {
    ObjectNode table = JSON.objectNode();
    table.put("item", item.id()).put("item_sha256", item.digest());
    ArrayNode list = table.putArray("rows");
    figures.forEach(figure -> list.add(json(figure)));
    Map<String, JsonNode> parts = Map.of("figures", table);
    journal.record(new Entry(Kinds.FIGURES_TAKEN, item.caseId(), importId, by, parts));
  }

  /** Takes back everything of an import. */
  public void withdraw(String caseId, String importId, String reason, String by) {
    ObjectNode why = JSON.objectNode().put("text", reason);
    journal.record(new Entry(Kinds.FIGURES_WITHDRAWN, caseId, importId, by, Map.of("reason", why)));
  }

  /** The figures of a case that are open to the desk, in the order they came. */
  public List<Taken> list(String caseId) {
    Set<String> open = openItems(caseId);
    return rows.list(caseId).stream().filter(taken -> open.contains(taken.itemId())).toList();
  }

  /** Changes with the figures of a case, and with what of them is open to the desk. */
  public long version(String caseId) {
    return 31 * rows.position(caseId) + openItems(caseId).hashCode();
  }

  /** A table in a compartment is for its members; measures are for everybody at the desk. */
  private Set<String> openItems(String caseId) {
    return rows.items(caseId).stream()
        .filter(id -> collecting.findItem(id, Viewer.machine()).isPresent())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ObjectNode json(Figure figure) {
    ObjectNode json = JSON.objectNode();
    json.put("kind", figure.kind().name()).put("of", figure.of()).put("place", figure.place());
    json.put("from", figure.days().from().toString());
    json.put("last", figure.days().lastDay().toString());
    json.put("value", figure.value()).put("unit", figure.unit()).put("source", figure.source());
    json.put("basis", figure.basis()).put("said", figure.said().toString());
    return json.put("row", figure.row());
  }

  static List<Figure> figures(JsonNode table) {
    List<Figure> figures = new ArrayList<>();
    for (JsonNode row : table.path("rows")) {
      figures.add(
          new Figure(
              Figure.Kind.valueOf(row.path("kind").asString()),
              row.path("of").asString(),
              row.path("place").asString(),
              DayInterval.inclusive(day(row, "from"), day(row, "last")),
              row.path("value").asDouble(),
              row.path("unit").asString(),
              row.path("source").asString(),
              row.path("basis").asString(),
              day(row, "said"),
              row.path("row").asInt()));
    }
    return figures;
  }

  private static java.time.LocalDate day(JsonNode row, String name) {
    return java.time.LocalDate.parse(row.path(name).asString());
  }
}
