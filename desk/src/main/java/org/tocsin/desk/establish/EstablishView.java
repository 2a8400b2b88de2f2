package org.tocsin.desk.establish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Change;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.Rows;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Readings, candidates and what people did with them as tables. */
final class EstablishView implements View {
  private static final String MOVE =
      """
      insert into evidence_position (case_id, leaf) values (?, ?)
      on conflict (case_id) do update set leaf = excluded.leaf
      """;

  private final JdbcClient jdbc;

  EstablishView(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "establish";
  }

  @Override
  public void clear() {
    for (String table :
        List.of(
            "item_reading",
            "candidate",
            "review",
            "candidate_tally",
            "voice_tally",
            "evidence_position")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @Override
  public Change read(List<Recorded> facts) {
    Read read = new Read(jdbc);
    Reviewed reviewed = new Reviewed(jdbc);
    Map<String, Long> positions = new LinkedHashMap<>();
    for (Recorded fact : facts) {
      boolean taken = true;
      switch (fact.kind()) {
        case Kinds.ITEM_READ -> read.addItem(fact);
        case Kinds.CANDIDATE_READ -> read.addCandidate(fact);
        case Kinds.CANDIDATE_MASKED -> reviewed.mask(fact);
        case Kinds.ITEM_RESTRICTED -> reviewed.restrict(fact);
        case Kinds.CANDIDATE_ACCEPTED,
            Kinds.CANDIDATE_CORRECTED,
            Kinds.CANDIDATE_REJECTED,
            Kinds.CLAIM_GRADED,
            Kinds.CLAIM_LINKED,
            Kinds.DUPLICATE_MARKED,
            Kinds.QUESTION_ASKED,
            Kinds.QUESTION_ANSWERED,
            Kinds.CLAIM_TRANSLATED ->
            reviewed.add(fact);
        case Kinds.REVIEW_UNDONE -> reviewed.undo(fact);
        default -> taken = false;
      }
      if (taken) {
        positions.put(fact.caseId(), fact.leaf());
      }
    }
    Rows moved = new Rows(MOVE);
    positions.forEach(moved::add);
    return (bulk, sums) -> {
      // what is done with a candidate always comes after it was read
      read.send(bulk, sums);
      reviewed.send(bulk, sums);
      moved.send(bulk);
    };
  }

  static @Nullable String optional(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  static JsonNode parse(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
