package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.Rows;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of what was read, gathered from facts that come together. */
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

  /** Candidates whose rows are sent together. */
  private static final int TOGETHER = 1_000;

  /** The last reading of each item: one statement must not touch a row twice. */
  private final Map<String, @Nullable Object[]> readings = new LinkedHashMap<>();

  private final JdbcClient jdbc;
  private final List<Recorded> candidates = new ArrayList<>();

  Read(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addItem(Recorded fact) {
    JsonNode reading = EstablishView.part(fact, "reading");
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
    ObjectNode document = EstablishView.part(fact, "document").deepCopy().asObject();
    document.set("notes", EstablishView.part(fact, "notes").path("list"));
    return document;
  }

  void addCandidate(Recorded fact) {
    candidates.add(fact);
  }

  /** The row of a candidate and where it counts. */
  private record Shaped(@Nullable Object[] row, Counted counted) {}

  private static Shaped shape(Recorded fact, Map<String, String> compartments) {
    JsonNode source = EstablishView.part(fact, CandidateParts.SOURCE);
    JsonNode detail = EstablishView.part(fact, CandidateParts.DETAIL);
    JsonNode span = source.path("span");
    Standing.Form form = Standing.form(source, detail);
    String item = source.path("item").asString("");
    String kind = detail.path("kind").asString("");
    String compartment = compartments.getOrDefault(item, Viewer.OPEN);
    @Nullable Object[] row = {
      fact.subject(),
      fact.caseId(),
      item,
      kind,
      span.path("begin").asInt(0),
      span.path("end").asInt(0),
      EstablishView.part(fact, CandidateParts.STATEMENT).path("text").asString(""),
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
      compartment
    };
    return new Shaped(
        row,
        new Counted(
            fact.caseId(),
            kind,
            Candidate.Status.CANDIDATE.name(),
            compartment,
            form.day(),
            form.voice(),
            form.stance(),
            detail.path("reading")));
  }

  void send(JdbcOperations bulk) {
    Rows items = new Rows(READINGS);
    readings.values().forEach(items::add);
    items.send(bulk);
    if (!candidates.isEmpty()) {
      sendCandidates(bulk);
    }
  }

  /** The rows of the next facts are made while the database takes those of the last. */
  private void sendCandidates(JdbcOperations bulk) {
    Map<String, String> compartments = compartments();
    Rows rows = new Rows(CANDIDATES);
    Tally tally = new Tally();
    CompletableFuture<List<Shaped>> next = shape(0, compartments);
    for (int at = 0; at < candidates.size(); at += TOGETHER) {
      List<Shaped> ready = next.join();
      next = shape(at + TOGETHER, compartments);
      for (Shaped one : ready) {
        rows.add(one.row());
        tally.add(one.counted(), 1);
      }
      rows.send(bulk);
    }
    tally.send(bulk);
  }

  /** What becomes of the facts from {@code at} on; a few are not worth another thread. */
  private CompletableFuture<List<Shaped>> shape(int at, Map<String, String> compartments) {
    int end = Math.min(candidates.size(), at + TOGETHER);
    if (at >= end) {
      return CompletableFuture.completedFuture(List.of());
    }
    List<Recorded> facts = candidates.subList(at, end);
    return candidates.size() <= TOGETHER
        ? CompletableFuture.completedFuture(shape(facts, compartments))
        : CompletableFuture.supplyAsync(() -> shape(facts, compartments));
  }

  private static List<Shaped> shape(List<Recorded> facts, Map<String, String> compartments) {
    return facts.stream().map(fact -> shape(fact, compartments)).toList();
  }

  /** Where the items stand that were read; a candidate stands where its item does. */
  private Map<String, String> compartments() {
    Map<String, String> compartments = new HashMap<>();
    Set<String> items =
        candidates.stream()
            .map(fact -> EstablishView.part(fact, CandidateParts.SOURCE).path("item").asString(""))
            .collect(Collectors.toSet());
    jdbc.sql("select id, compartment from item where id in (:items) and compartment <> ''")
        .param("items", items)
        .query((RowCallbackHandler) row -> compartments.put(row.getString(1), row.getString(2)));
    return compartments;
  }
}
