package org.tocsin.desk.establish;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.Rows;
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
        coalesce((select compartment from item where id = ?), ''), 'CANDIDATE', 'F', 6)
      """;

  /** The last reading of each item: one statement must not touch a row twice. */
  private final Map<String, @Nullable Object[]> readings = new LinkedHashMap<>();

  private final Rows candidates = new Rows(CANDIDATES);

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
    JsonNode source = EstablishView.part(fact, CandidateParts.SOURCE);
    JsonNode detail = EstablishView.part(fact, CandidateParts.DETAIL);
    ObjectNode original = EstablishView.original(source, detail);
    JsonNode span = source.path("span");
    Standing.Form form = Standing.form(original);
    String item = source.path("item").asString("");
    candidates.add(
        fact.subject(),
        fact.caseId(),
        item,
        detail.path("kind").asString(""),
        span.path("begin").asInt(0),
        span.path("end").asInt(0),
        EstablishView.part(fact, CandidateParts.STATEMENT).path("text").asString(""),
        fact.parts().containsKey(CandidateParts.RESTRICTED) ? 1 : 0,
        EstablishView.optional(detail.path("addressee")),
        detail.path("reading").toString(),
        original.toString(),
        fact.leaf(),
        form.speakers(),
        form.voice(),
        form.stance(),
        form.type(),
        form.day(),
        form.dayText(),
        form.dayInferred(),
        form.place(),
        item);
  }

  void send(JdbcOperations bulk) {
    Rows items = new Rows(READINGS);
    readings.values().forEach(items::add);
    items.send(bulk);
    candidates.send(bulk);
  }
}
