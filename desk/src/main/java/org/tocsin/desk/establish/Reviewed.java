package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.Rows;
import org.tocsin.desk.journal.Sums;
import tools.jackson.databind.JsonNode;

/**
 * What was done with candidates, gathered from facts that come together; each candidate's present
 * form is then worked out once.
 */
final class Reviewed {
  private static final int IDS_A_QUESTION = 500;

  private final JdbcClient jdbc;
  private final Set<String> touched = new LinkedHashSet<>();
  private final Rows masked =
      new Rows(
          """
          update candidate set statement = ?, restricted = 1, detail = ?, original = ?, leaf = ?
          where id = ?
          """);
  private final Rows reviews =
      new Rows(
          """
          insert into review (leaf, candidate_id, action, reason, changes, by_whom, at, undone)
          values (?, ?, ?, ?, ?, ?, ?, 0)
          """);
  private final Rows undone = new Rows("update review set undone = 1 where leaf = ?");
  private final Rows standing =
      new Rows(
          """
          update candidate set original = ?, status = ?, speakers = ?, voice = ?, stance = ?, type = ?, day = ?,
            day_text = ?, day_inferred = ?, place = ?, grade_source = ?, grade_information = ?
          where id = ?
          """);

  private final Set<String> restricted = new LinkedHashSet<>();
  private final Rows moved = new Rows("update candidate set compartment = ? where item_id = ?");

  Reviewed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void mask(Recorded fact) {
    JsonNode source = fact.part(CandidateParts.SOURCE);
    JsonNode detail = fact.part(CandidateParts.DETAIL);
    touched.add(fact.subject());
    masked.add(
        fact.part(CandidateParts.STATEMENT).path("text").asString(""),
        detail.path("reading").toString(),
        Original.of(source, detail),
        fact.leaf(),
        fact.subject());
  }

  void restrict(Recorded fact) {
    restricted.add(fact.subject());
    moved.add(fact.part("restriction").path("compartment").asString(""), fact.subject());
  }

  void add(Recorded fact) {
    JsonNode changes = fact.parts().get("changes");
    touched.add(fact.subject());
    reviews.add(
        fact.leaf(),
        fact.subject(),
        fact.kind(),
        fact.part("reason").path("text").asString(""),
        changes == null ? "{}" : changes.toString(),
        fact.by(),
        fact.at().toEpochMilli());
  }

  void undo(Recorded fact) {
    touched.add(fact.subject());
    undone.add(fact.part("undoes").path("leaf").asLong(-1));
  }

  void send(JdbcOperations bulk, Sums sums) {
    touched.addAll(ofRestricted());
    if (touched.isEmpty()) {
      return;
    }
    Tally tally = new Tally();
    count(tally, -1);
    masked.send(bulk);
    reviews.send(bulk);
    undone.send(bulk);
    inParts(this::derive);
    standing.send(bulk);
    moved.send(bulk);
    count(tally, 1);
    tally.addTo(sums);
  }

  private List<String> ofRestricted() {
    return restricted.isEmpty()
        ? List.of()
        : jdbc.sql("select id from candidate where item_id in (:items)")
            .param("items", restricted)
            .query(String.class)
            .list();
  }

  private void count(Tally tally, int times) {
    inParts(ids -> Tally.counted(jdbc, ids).forEach(one -> tally.add(one, times)));
  }

  private void inParts(Consumer<List<String>> work) {
    List<String> ids = List.copyOf(touched);
    for (int at = 0; at < ids.size(); at += IDS_A_QUESTION) {
      work.accept(ids.subList(at, Math.min(ids.size(), at + IDS_A_QUESTION)));
    }
  }

  /** Sets each row to what its original and its standing reviews give. */
  private void derive(List<String> ids) {
    Map<String, String> originals = new HashMap<>();
    jdbc.sql(Original.SELECT + "where id in (:ids)")
        .param("ids", ids)
        .query((RowCallbackHandler) row -> originals.put(row.getString(1), Original.of(row)));
    Map<String, List<Standing.Act>> acts = new HashMap<>();
    jdbc.sql(
            """
            select candidate_id, action, changes from review
            where candidate_id in (:ids) and undone = 0 order by leaf
            """)
        .param("ids", ids)
        .query(
            (RowCallbackHandler)
                row ->
                    acts.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new Standing.Act(row.getString(2), row.getString(3))));
    originals.forEach((id, original) ->
        add(id, original, Standing.of(original, acts.getOrDefault(id, List.of()))));
  }

  private void add(String id, String original, Standing now) {
    Standing.Form form = now.form();
    standing.add(
        original,
        now.status().name(),
        form.speakers(),
        form.voice(),
        form.stance(),
        form.type(),
        form.day(),
        form.dayText(),
        form.dayInferred(),
        form.place(),
        now.gradeSource(),
        now.gradeInformation(),
        id);
  }
}
