package org.tocsin.desk.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms as a table, and the questions to it. */
final class FormTable {
  private static final String SELECT =
      """
      select form_id, version, title, digest, md5, root, questions, is_simple, is_ours, is_now,
        added_at, added_by, leaf
      from field_form
      """;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final JdbcClient jdbc;

  /** Questions by the fact that recorded them, which never changes. */
  private final Map<Long, List<Question>> questions = new ConcurrentHashMap<>();

  FormTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql("delete from field_form").update();
    jdbc.sql("delete from field_meaning").update();
    jdbc.sql("delete from field_media").update();
  }

  void add(Recorded fact) {
    JsonNode form = Parts.of(fact, "form");
    jdbc.sql("update field_form set is_now = 0 where form_id = ?").param(fact.subject()).update();
    jdbc.sql(
            """
            insert into field_form (form_id, version, title, digest, md5, root, questions,
              is_simple, is_ours, is_now, added_at, added_by, leaf)
            values (:id, :version, :title, :digest, :md5, :root, :questions, :simple, :ours, 1,
              :at, :by, :leaf)
            on conflict (form_id, version) do nothing
            """)
        .param("id", fact.subject())
        .param("version", form.path("version").asString(""))
        .param("title", form.path("title").asString(""))
        .param("digest", form.path("sha256").asString(""))
        .param("md5", form.path("md5").asString(""))
        .param("root", form.path("root").asString(""))
        .param("questions", Parts.of(fact, "questions").path("list").toString())
        .param("simple", form.path("simple").asBoolean(false) ? 1 : 0)
        .param("ours", form.path("ours").asBoolean(false) ? 1 : 0)
        .param("at", fact.at().toEpochMilli())
        .param("by", fact.by())
        .param("leaf", fact.leaf())
        .update();
  }

  void map(Recorded fact) {
    jdbc.sql(
            """
            insert into field_meaning (form_id, meanings) values (:id, :meanings)
            on conflict (form_id) do update set meanings = excluded.meanings
            """)
        .param("id", fact.subject())
        .param("meanings", Parts.of(fact, "meanings").toString())
        .update();
  }

  void addMedia(Recorded fact) {
    JsonNode media = Parts.of(fact, "media");
    jdbc.sql(
            """
            insert into field_media (form_id, name, media_type, digest, md5, leaf)
            values (:id, :name, :type, :digest, :md5, :leaf)
            on conflict (form_id, name) do update set media_type = excluded.media_type,
              digest = excluded.digest, md5 = excluded.md5, leaf = excluded.leaf
            """)
        .param("id", fact.subject())
        .param("name", media.path("name").asString(""))
        .param("type", media.path("media_type").asString(""))
        .param("digest", media.path("sha256").asString(""))
        .param("md5", media.path("md5").asString(""))
        .param("leaf", fact.leaf())
        .update();
  }

  List<FieldForm> list() {
    return jdbc.sql(SELECT + "where is_now = 1 order by title, form_id").query(this::form).list();
  }

  Optional<FieldForm> find(String id, String version) {
    return jdbc.sql(SELECT + "where form_id = ? and version = ?")
        .params(id, version)
        .query(this::form)
        .optional();
  }

  Optional<FieldForm> findNow(String id) {
    return jdbc.sql(SELECT + "where form_id = ? and is_now = 1")
        .param(id)
        .query(this::form)
        .optional();
  }

  List<FieldForm.Media> listMedia(String id) {
    return jdbc.sql(
            "select name, media_type, digest, md5 from field_media where form_id = ? order by name")
        .param(id)
        .query((row, number) ->
            new FieldForm.Media(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  /** What people said the answers of a form mean, by path; empty when nobody said. */
  Map<String, Mapping> meanings(String id) {
    return jdbc.sql("select meanings from field_meaning where form_id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(json -> MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Mapping>>() {}))
        .map(Map::<String, Mapping>copyOf)
        .orElse(Map.of());
  }

  private FieldForm form(ResultSet row, int number) throws SQLException {
    String json = row.getString("questions");
    return new FieldForm(
        row.getString("form_id"),
        row.getString("version"),
        row.getString("title"),
        row.getString("digest"),
        row.getString("md5"),
        row.getString("root"),
        questions.computeIfAbsent(
            row.getLong("leaf"), leaf -> List.of(MAPPER.readValue(json, Question[].class))),
        row.getInt("is_simple") == 1,
        row.getInt("is_ours") == 1,
        row.getInt("is_now") == 1,
        Instant.ofEpochMilli(row.getLong("added_at")),
        row.getString("added_by"),
        row.getLong("leaf"));
  }
}
