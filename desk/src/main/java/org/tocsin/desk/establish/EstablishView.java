package org.tocsin.desk.establish;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Readings, candidates and what people did with them as tables. */
final class EstablishView implements View {
  private final JdbcClient jdbc;
  private final ReviewTable reviews;

  EstablishView(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.reviews = new ReviewTable(jdbc);
  }

  @Override
  public String name() {
    return "establish";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from item_reading").update();
    jdbc.sql("delete from candidate").update();
    reviews.clear();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.ITEM_READ -> addReading(fact);
      case Kinds.CANDIDATE_READ -> addCandidate(fact);
      case Kinds.CANDIDATE_MASKED -> mask(fact);
      case Kinds.ITEM_RESTRICTED ->
          jdbc.sql("update candidate set compartment = ? where item_id = ?")
              .params(part(fact, "restriction").path("compartment").asString(""), fact.subject())
              .update();
      case Kinds.CANDIDATE_ACCEPTED,
          Kinds.CANDIDATE_CORRECTED,
          Kinds.CANDIDATE_REJECTED,
          Kinds.CLAIM_GRADED,
          Kinds.REVIEW_UNDONE ->
          reviews.apply(fact);
      default -> {}
    }
  }

  private void addReading(Recorded fact) {
    JsonNode reading = part(fact, "reading");
    jdbc.sql(
            """
            insert into item_reading (item_id, case_id, reader, digest, document, counts, at_risk, leaf)
            values (:item, :case, :reader, :digest, :document, :counts, :risk, :leaf)
            on conflict (item_id) do update set reader = excluded.reader, digest = excluded.digest,
              document = excluded.document, counts = excluded.counts, at_risk = excluded.at_risk,
              leaf = excluded.leaf
            """)
        .param("item", fact.subject())
        .param("case", fact.caseId())
        .param("reader", reading.path("reader").asString(""))
        .param("digest", reading.path("working_copy_sha256").asString(""))
        .param("document", document(fact).toString())
        .param("counts", reading.path("counts").toString())
        .param("risk", fact.parts().containsKey(CandidateParts.RESTRICTED) ? 1 : 0)
        .param("leaf", fact.leaf())
        .update();
  }

  private static ObjectNode document(Recorded fact) {
    ObjectNode document = part(fact, "document").deepCopy().asObject();
    document.set("notes", part(fact, "notes").path("list"));
    return document;
  }

  private void addCandidate(Recorded fact) {
    JsonNode source = part(fact, CandidateParts.SOURCE);
    JsonNode detail = part(fact, CandidateParts.DETAIL);
    ObjectNode original = original(source, detail);
    JsonNode span = source.path("span");
    jdbc.sql(
            """
            insert into candidate (id, case_id, item_id, kind, status, span_begin, span_end,
              statement, restricted, speakers, voice, stance, type, day, day_text, day_inferred,
              place, addressee, grade_source, grade_information, detail, original, leaf, compartment)
            values (:id, :case, :item, :kind, 'CANDIDATE', :begin, :end, :statement, :restricted,
              :speakers, :voice, :stance, :type, :day, :dayText, :dayInferred, :place, :addressee,
              'F', 6, :detail, :original, :leaf,
              coalesce((select compartment from item where id = :item), ''))
            """)
        .param("id", fact.subject())
        .param("case", fact.caseId())
        .param("item", source.path("item").asString(""))
        .param("kind", detail.path("kind").asString(""))
        .param("begin", span.path("begin").asInt(0))
        .param("end", span.path("end").asInt(0))
        .param("statement", part(fact, CandidateParts.STATEMENT).path("text").asString(""))
        .param("restricted", fact.parts().containsKey(CandidateParts.RESTRICTED) ? 1 : 0)
        .param("addressee", optional(detail.path("addressee")))
        .param("detail", detail.path("reading").toString())
        .param("original", original.toString())
        .param("leaf", fact.leaf())
        .params(ReviewTable.columns(original))
        .update();
  }

  private void mask(Recorded fact) {
    JsonNode detail = part(fact, CandidateParts.DETAIL);
    jdbc.sql(
            """
            update candidate set statement = :statement, restricted = 1, detail = :detail,
              original = :original, leaf = :leaf where id = :id
            """)
        .param("statement", part(fact, CandidateParts.STATEMENT).path("text").asString(""))
        .param("detail", detail.path("reading").toString())
        .param("original", original(part(fact, CandidateParts.SOURCE), detail).toString())
        .param("leaf", fact.leaf())
        .param("id", fact.subject())
        .update();
    reviews.derive(fact.subject());
  }

  /** What a person may correct, as the machine read it. */
  private static ObjectNode original(JsonNode source, JsonNode detail) {
    ObjectNode original = JsonNodeFactory.instance.objectNode();
    original.set("speakers", source.path("speakers"));
    original.set("stance", source.path("stance"));
    original.set("type", detail.path("type"));
    original.set("day", detail.path("day"));
    original.set("day_text", detail.path("day_text"));
    original.set("day_inferred", detail.path("day_inferred"));
    original.set("place", detail.path("place"));
    return original;
  }

  static @Nullable String optional(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  static JsonNode part(Recorded fact, String name) {
    JsonNode part = fact.parts().get(name);
    if (part == null) {
      throw new IllegalStateException(fact.kind() + " " + fact.leaf() + " has no part " + name);
    }
    return part;
  }

  static JsonNode parse(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
