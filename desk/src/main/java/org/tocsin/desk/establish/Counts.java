package org.tocsin.desk.establish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.people.Viewer;

/**
 * Questions to the tally. They take as long for a million candidates as for a thousand; only what a
 * viewer opened by breaking the glass is counted one by one.
 */
final class Counts {
  private static final String REJECTED = Candidate.Status.REJECTED.name();
  private static final String VALUE = "value";
  private static final Set<String> HAPPENS =
      Set.of(Candidate.Kind.EVENT.name(), Candidate.Kind.DELIVERY.name());

  // two questions, and none about the case, so that each is answered from its own index
  private static final String OF_OPENED_ITEMS = Counted.SELECT + "where item_id in (:opened)";
  private static final String OPENED =
      Counted.SELECT + "where id in (:opened) and item_id not in (:opened)";

  private final JdbcClient jdbc;

  Counts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One line of a facet. */
  private record Line(String value, String kind, String status, int n) {
    static Line of(ResultSet row, int number) throws SQLException {
      return new Line(row.getString(1), row.getString(2), row.getString(3), row.getInt(4));
    }
  }

  /** How many of each kind; what the query says of items, pages and limits is passed over. */
  Map<Candidate.Kind, Integer> byKind(CandidateQuery query) {
    Map<Candidate.Kind, Integer> counts = new EnumMap<>(Candidate.Kind.class);
    for (Line line : asked(query, lines(query.caseId(), Tally.MONTH, "''", query.viewer()))) {
      counts.merge(Candidate.Kind.valueOf(line.kind()), line.n(), Integer::sum);
    }
    return counts;
  }

  /** The same by month. */
  List<MonthCount> byMonth(CandidateQuery query) {
    Map<String, MonthCount> months = new TreeMap<>();
    for (Line line : asked(query, lines(query.caseId(), Tally.MONTH, VALUE, query.viewer()))) {
      months.merge(
          line.value(),
          MonthCount.of(line.value(), Candidate.Status.valueOf(line.status()), line.n()),
          MonthCount::plus);
    }
    return List.copyOf(months.values());
  }

  /**
   * How often each place is named, but by what is said to have happened after a day.
   *
   * @param only by these kinds; empty for all
   */
  Map<NamedPlace, Integer> byPlace(
      String caseId, LocalDate asOf, Set<Candidate.Kind> only, Viewer viewer) {
    Set<String> kinds = only.stream().map(Enum::name).collect(Collectors.toSet());
    Map<NamedPlace, Integer> places = new TreeMap<>(Comparator.comparing(NamedPlace::written));
    standing(lines(caseId, Tally.PLACE, VALUE, viewer)).stream()
        .filter(line -> kinds.isEmpty() || kinds.contains(line.kind()))
        .forEach(line -> places.merge(NamedPlace.parse(line.value()), line.n(), Integer::sum));
    for (Counted later : happenedAfter(caseId, asOf, viewer)) {
      if (kinds.isEmpty() || kinds.contains(later.kind())) {
        later.places().forEach(place -> places.merge(place, -1, Integer::sum));
      }
    }
    places.values().removeIf(n -> n <= 0);
    return places;
  }

  private List<Counted> happenedAfter(String caseId, LocalDate day, Viewer viewer) {
    return Catalogue.seen(
            jdbc.sql(
                Counted.SELECT
                    + """
                    where case_id = :case and day > :day and kind in (:kinds)
                      and status <> 'REJECTED'
                    """
                    + Catalogue.SEEN),
            viewer)
        .param("case", caseId)
        .param("day", day.toString())
        .param("kinds", HAPPENS)
        .query(Counted::of)
        .list();
  }

  private static List<Line> asked(CandidateQuery query, List<Line> lines) {
    Set<String> kinds = query.kinds().stream().map(Enum::name).collect(Collectors.toSet());
    Set<String> statuses = query.statuses().stream().map(Enum::name).collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> kinds.isEmpty() || kinds.contains(line.kind()))
        .filter(line -> statuses.isEmpty() || statuses.contains(line.status()))
        .toList();
  }

  private static List<Line> standing(List<Line> lines) {
    return lines.stream().filter(line -> !line.status().equals(REJECTED)).toList();
  }

  /**
   * @param by what of a value makes a line of its own: the column, or a constant for all as one
   */
  private List<Line> lines(String caseId, String facet, String by, @Nullable Viewer viewer) {
    String counted =
        "select %s, kind, status, sum(n) from candidate_tally where case_id = :case and facet = :facet"
            .formatted(by);
    String grouped = " group by 1, kind, status having sum(n) > 0";
    if (viewer == null) {
      return jdbc.sql(counted + grouped)
          .param("case", caseId)
          .param("facet", facet)
          .query(Line::of)
          .list();
    }
    List<Line> lines =
        new ArrayList<>(
            jdbc.sql(counted + " and compartment in (:compartments)" + grouped)
                .param("case", caseId)
                .param("facet", facet)
                .param("compartments", viewer.compartments())
                .query(Line::of)
                .list());
    for (Counted one : brokenInto(caseId, viewer)) {
      Tally.values(one, facet)
          .forEach(value -> lines.add(new Line(value, one.kind(), one.status(), 1)));
    }
    return lines;
  }

  /** What the viewer sees outside their compartments, since they broke the glass for it. */
  List<Counted> brokenInto(String caseId, Viewer viewer) {
    return Stream.of(OF_OPENED_ITEMS, OPENED)
        .flatMap(sql ->
            jdbc.sql(sql).param("opened", viewer.opened()).query(Counted::of).list().stream())
        .filter(one -> one.caseId().equals(caseId))
        .filter(one -> !viewer.compartments().contains(one.compartment()))
        .toList();
  }
}
