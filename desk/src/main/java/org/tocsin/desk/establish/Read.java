package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.Rows;
import org.tocsin.desk.journal.Sums;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of what was read, gathered from facts that come together. Only sending asks the database.
 */
final class Read {
  private static final String READINGS =
      """
      insert into item_reading (item_id, case_id, reader, digest, document, counts, at_risk, leaf)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (item_id) do update set reader = excluded.reader, digest = excluded.digest,
        document = excluded.document, counts = excluded.counts, at_risk = excluded.at_risk,
        leaf = excluded.leaf
      """;
  private static final String CANDIDATES =
      """
      insert into candidate (id, case_id, item_id, kind, span_begin, span_end, statement,
        restricted, addressee, detail, original, leaf, speakers, voice, stance, type, day,
        day_text, day_inferred, place, compartment, status, grade_source, grade_information)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, 'CANDIDATE', 'F', 6)
      """;

  /** The last reading of each item: one statement must not touch a row twice. */
  private final Map<String, @Nullable Object[]> readings = new LinkedHashMap<>();

  private final JdbcClient jdbc;
  private final List<Shaped> candidates = new ArrayList<>();
  private final Set<String> items = new HashSet<>();

  /** The candidates as if each stood in the open. */
  private final Tally tally = new Tally();

  Read(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addItem(Recorded fact) {
    JsonNode reading = fact.part("reading");
    readings.put(
        fact.subject(),
        new @Nullable Object[] {
          fact.subject(),
          fact.caseId(),
          reading.path("reader").asString(""),
          reading.path("working_copy_sha256").asString(""),
          document(fact).toString(),
          reading.path("counts").toString(),
          fact.parts().containsKey(CandidateParts.RESTRICTED) ? 1 : 0,
          fact.leaf()
        });
  }

  private static ObjectNode document(Recorded fact) {
    ObjectNode document = fact.part("document").deepCopy().asObject();
    document.set("notes", fact.part("notes").path("list"));
    return document;
  }

  void addCandidate(Recorded fact) {
    Shaped shaped = shape(fact);
    candidates.add(shaped);
    items.add(shaped.item());
    tally.add(shaped.counted(), 1);
  }

  /** The row of a candidate, without the compartment at its end, and where it counts. */
  private record Shaped(String item, @Nullable Object[] row, Counted counted) {}

  private static Shaped shape(Recorded fact) {
    JsonNode source = fact.part(CandidateParts.SOURCE);
    JsonNode detail = fact.part(CandidateParts.DETAIL);
    JsonNode span = source.path("span");
    Standing.Form form = Standing.form(source, detail);
    String item = source.path("item").asString("");
    String kind = detail.path("kind").asString("");
    @Nullable Object[] row = {
      fact.subject(),
      fact.caseId(),
      item,
      kind,
      span.path("begin").asInt(0),
      span.path("end").asInt(0),
      fact.part(CandidateParts.STATEMENT).path("text").asString(""),
      fact.parts().containsKey(CandidateParts.RESTRICTED) ? 1 : 0,
      EstablishView.optional(detail.path("addressee")),
      detail.path("reading").toString(),
      Original.AS_IT_STANDS,
      fact.leaf(),
      form.speakers(),
      form.voice(),
      form.stance(),
      form.type(),
      form.day(),
      form.dayText(),
      form.dayInferred(),
      form.place(),
      Viewer.OPEN
    };
    return new Shaped(
        item,
        row,
        new Counted(
            fact.caseId(),
            kind,
            Candidate.Status.CANDIDATE.name(),
            Viewer.OPEN,
            form.day(),
            form.voice(),
            form.stance(),
            detail.path("reading")));
  }

  void send(JdbcOperations bulk, Sums sums) {
    Rows items = new Rows(READINGS);
    readings.values().forEach(items::add);
    items.send(bulk);
    if (!candidates.isEmpty()) {
      sendCandidates(bulk, sums);
    }
  }

  private void sendCandidates(JdbcOperations bulk, Sums sums) {
    Map<String, String> compartments = compartments();
    Rows rows = new Rows(CANDIDATES);
    for (Shaped candidate : candidates) {
      String compartment = compartments.get(candidate.item());
      if (compartment != null) {
        close(candidate, compartment);
      }
      rows.add(candidate.row());
    }
    rows.send(bulk);
    tally.addTo(sums);
  }

  private void close(Shaped candidate, String compartment) {
    candidate.row()[candidate.row().length - 1] = compartment;
    tally.add(candidate.counted(), -1);
    tally.add(candidate.counted().in(compartment), 1);
  }

  /** Where the items stand that were read; a candidate stands where its item does. */
  private Map<String, String> compartments() {
    Map<String, String> compartments = new HashMap<>();
    jdbc.sql("select id, compartment from item where id in (:items) and compartment <> ''")
        .param("items", items)
        .query((RowCallbackHandler) row -> compartments.put(row.getString(1), row.getString(2)));
    return compartments;
  }
}
