package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.reader.copies.CopyIndex;
import org.tocsin.reader.copies.Sketch;

/**
 * Which items are copies of one telegram. A new item is compared with the few that share a key with
 * it, never with all; what a person split off is left alone from then on.
 */
final class OriginTable {
  /** Part of ItemRead that holds the sketch of the text. */
  static final String SKETCH = "sketch";

  private record Kept(String item, String origin, String sketch, boolean splitOff) {}

  private final JdbcClient jdbc;

  OriginTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql("delete from item_origin").update();
    jdbc.sql("delete from item_copy_key").update();
  }

  void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.ITEM_READ -> place(fact);
      case Kinds.ORIGINS_JOINED -> join(fact, fact.part("joined").path("with").asString(""));
      case Kinds.ORIGIN_SPLIT -> split(fact);
      default -> {}
    }
  }

  private void place(Recorded fact) {
    String item = fact.subject();
    jdbc.sql("delete from item_copy_key where item_id = ?").param(item).update();
    jdbc.sql("delete from item_origin where item_id = ?").param(item).update();
    String encoded =
        fact.parts().containsKey(SKETCH) ? fact.part(SKETCH).path("text").asString("") : "";
    List<Long> keys = encoded.isEmpty() ? List.of() : Sketch.parse(encoded).keys();
    List<String> origins = keys.isEmpty() ? List.of() : origins(fact.caseId(), encoded, keys);
    String origin = origins.isEmpty() ? item : origins.getFirst();
    for (String other : origins.subList(Math.min(1, origins.size()), origins.size())) {
      rename(fact.caseId(), other, origin);
    }
    jdbc.sql("insert into item_origin values (?, ?, ?, ?, '', '', ?)")
        .params(item, fact.caseId(), origin, encoded, fact.leaf())
        .update();
    keep(fact.caseId(), item, keys);
  }

  /** Origins of the items that this text is a copy of, the oldest first. */
  private List<String> origins(String caseId, String encoded, List<Long> keys) {
    Sketch sketch = Sketch.parse(encoded);
    return jdbc
        .sql(
            """
            select item_id, origin_id, sketch, by_whom from item_origin
            where item_id in (select item_id from item_copy_key
                              where case_id = :case and hash in (:keys))
            order by leaf
            """)
        .param("case", caseId)
        .param("keys", keys)
        .query((row, number) ->
            new Kept(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(1).equals(row.getString(2)) && !row.getString(4).isEmpty()))
        .list()
        .stream()
        .filter(kept -> !kept.splitOff())
        .filter(kept -> Sketch.parse(kept.sketch()).isCopyOf(sketch))
        .map(Kept::origin)
        .distinct()
        .toList();
  }

  /** A key that many share is a standing phrase, or their copies are known by each other. */
  private void keep(String caseId, String item, List<Long> keys) {
    if (keys.isEmpty()) {
      return;
    }
    Set<Long> full =
        new HashSet<>(
            jdbc.sql(
                    """
                    select hash from item_copy_key where case_id = :case and hash in (:keys)
                    group by hash having count(*) >= :most
                    """)
                .param("case", caseId)
                .param("keys", keys)
                .param("most", CopyIndex.MOST_A_KEY)
                .query(Long.class)
                .list());
    for (Long key : new HashSet<>(keys)) {
      if (!full.contains(key)) {
        jdbc.sql("insert into item_copy_key values (?, ?, ?)").params(caseId, key, item).update();
      }
    }
  }

  private void join(Recorded fact, String with) {
    Optional<String> from = findOrigin(fact.subject());
    Optional<String> to = findOrigin(with);
    if (from.isPresent() && to.isPresent()) {
      rename(fact.caseId(), from.get(), to.get());
      sign(fact);
    }
  }

  private void split(Recorded fact) {
    String item = fact.subject();
    if (findOrigin(item).filter(item::equals).isPresent()) {
      // the others of its group take the name of the oldest of them
      jdbc.sql(
              """
              select item_id from item_origin where case_id = ? and origin_id = ? and item_id <> ?
              order by leaf limit 1
              """)
          .params(fact.caseId(), item, item)
          .query(String.class)
          .optional()
          .ifPresent(next -> rename(fact.caseId(), item, next));
    }
    jdbc.sql("update item_origin set origin_id = item_id where item_id = ?").param(item).update();
    sign(fact);
  }

  private void sign(Recorded fact) {
    jdbc.sql("update item_origin set by_whom = ?, reason = ? where item_id = ?")
        .params(fact.by(), fact.part("reason").path("text").asString(""), fact.subject())
        .update();
  }

  private void rename(String caseId, String from, String to) {
    jdbc.sql("update item_origin set origin_id = ? where case_id = ? and origin_id = ?")
        .params(to, caseId, from)
        .update();
  }

  Optional<String> findOrigin(String item) {
    return jdbc.sql("select origin_id from item_origin where item_id = ?")
        .param(item)
        .query(String.class)
        .optional();
  }

  /** Origin of each item of a case. */
  Map<String, String> byItem(String caseId) {
    Map<String, String> origins = new LinkedHashMap<>();
    jdbc.sql("select item_id, origin_id from item_origin where case_id = ? order by leaf")
        .param(caseId)
        .query((RowCallbackHandler) row -> origins.put(row.getString(1), row.getString(2)));
    return origins;
  }

  /** Items that stand in an origin with others, or that a person moved. */
  List<OriginGroup.Member> members(String caseId) {
    List<OriginGroup.Member> members = new ArrayList<>();
    jdbc.sql(
            """
            select item_id, origin_id, by_whom, reason from item_origin where case_id = :case
              and (by_whom <> '' or origin_id in (select origin_id from item_origin
                   where case_id = :case group by origin_id having count(*) > 1))
            order by leaf
            """)
        .param("case", caseId)
        .query(
            (RowCallbackHandler)
                row ->
                    members.add(
                        new OriginGroup.Member(
                            row.getString(1),
                            row.getString(2),
                            named(row.getString(3)),
                            row.getString(4))));
    return members;
  }

  private static @Nullable String named(String name) {
    return name.isEmpty() ? null : name;
  }
}
