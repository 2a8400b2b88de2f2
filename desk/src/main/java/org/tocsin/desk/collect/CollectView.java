package org.tocsin.desk.collect;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import tools.jackson.databind.JsonNode;

/** Cases, items and custody as tables. */
final class CollectView implements View {
  private final JdbcClient jdbc;

  CollectView(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "collect";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from case_file").update();
    jdbc.sql("delete from item").update();
    jdbc.sql("delete from custody").update();
    jdbc.sql("delete from item_restriction").update();
  }

  @Override
  public void apply(Recorded fact) {
    switch (fact.kind()) {
      case Kinds.CASE_OPENED -> openCase(fact);
      case Kinds.ITEM_SEALED -> seal(fact);
      case Kinds.ITEM_READ -> {
        move(fact, Item.State.READ, null);
        addCustody(fact, "reading", "read by " + text(fact, "reading", "reader"));
      }
      case Kinds.ITEM_UNPACKED -> {
        move(fact, Item.State.READ, null);
        addCustody(
            fact,
            "derivative",
            fact.part("content").path("members").asInt(0) + " members taken out and sealed");
      }
      case Kinds.ITEM_UNREAD -> {
        String reason = text(fact, "reason", "text");
        move(fact, Item.State.UNREAD, reason);
        addCustody(fact, "reading", "could not be read: " + reason);
      }
      case Kinds.ITEM_RESTRICTED -> restrict(fact);
      case Kinds.ITEM_REDACTED -> derive(fact);
      case Kinds.REDACTION_APPROVED ->
          addCustody(fact, "release", "cleared for publication by a second person");
      case Kinds.REDACTION_REFUSED ->
          addCustody(fact, "release", "not cleared for publication by a second person");
      case Kinds.ITEM_OPENED -> addCustody(fact, "access", text(fact, "purpose", "text"));
      default -> {}
    }
  }

  private void openCase(Recorded fact) {
    jdbc.sql("insert into case_file (id, name, opened_at, leaf) values (?, ?, ?, ?)")
        .params(fact.subject(), text(fact, "name", "text"), fact.at().toEpochMilli(), fact.leaf())
        .update();
  }

  private void seal(Recorded fact) {
    JsonNode content = fact.part("content");
    JsonNode parent = fact.part("origin").path("parent");
    jdbc.sql(
            """
            insert into item (id, case_id, name, media_type, digest, bytes, parent, state,
              unread_reason, sealed_at, leaf, compartment)
            values (:id, :case, :name, :type, :digest, :bytes, :parent, 'SEALED', null, :at, :leaf,
              coalesce(nullif(:compartment, ''), (select compartment from item where id = :parent), ''))
            """)
        .param("id", fact.subject())
        .param("case", fact.caseId())
        .param("name", text(fact, "name", "text"))
        .param("type", content.path("media_type").asString("application/octet-stream"))
        .param("digest", content.path("sha256").asString(""))
        .param("bytes", content.path("bytes").asLong(0))
        .param("parent", parent.isString() ? parent.asString() : null)
        .param("at", fact.at().toEpochMilli())
        .param("leaf", fact.leaf())
        .param("compartment", fact.part("origin").path("compartment").asString(""))
        .update();
    String from = parent.isString() ? "taken out of another item" : "sealed";
    addCustody(fact, "intake", fact.part("origin").path("from").asString(from));
  }

  private void restrict(Recorded fact) {
    String compartment = text(fact, "restriction", "compartment");
    String reason = text(fact, "reason", "text");
    jdbc.sql("update item set compartment = ? where id = ?")
        .params(compartment, fact.subject())
        .update();
    jdbc.sql(
            """
            insert into item_restriction (leaf, item_id, case_id, compartment, reason, by_whom, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(fact.leaf(), fact.subject(), fact.caseId(), compartment, reason)
        .params(fact.by(), fact.at().toEpochMilli())
        .update();
    String note = compartment.isEmpty() ? "opened to the whole desk" : "moved to a compartment";
    addCustody(fact, "restriction", note + ": " + reason);
  }

  private void derive(Recorded fact) {
    move(fact, Item.State.DERIVED, null);
    JsonNode original = fact.part("original");
    addCustody(fact, "derivative", "redacted copy of item " + original.path("item").asString(""));
    addCustody(
        fact,
        original.path("item").asString(""),
        "derivative",
        "a redacted copy was sealed as item " + fact.subject());
  }

  private void move(Recorded fact, Item.State state, @Nullable String reason) {
    String type = fact.part("content").path("media_type").asString("");
    jdbc.sql(
            """
            update item set state = :state, unread_reason = :reason,
              media_type = case when :type = '' then media_type else :type end
            where id = :id
            """)
        .param("state", state.name())
        .param("reason", reason)
        .param("type", type)
        .param("id", fact.subject())
        .update();
  }

  private void addCustody(Recorded fact, String event, String note) {
    addCustody(fact, fact.subject(), event, note);
  }

  private void addCustody(Recorded fact, String itemId, String event, String note) {
    jdbc.sql(
            """
            insert into custody (leaf, item_id, event, note, at, by_whom)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(fact.leaf(), itemId, event, note, fact.at().toEpochMilli(), fact.by())
        .update();
  }

  private static String text(Recorded fact, String part, String field) {
    return fact.part(part).path(field).asString("");
  }
}
