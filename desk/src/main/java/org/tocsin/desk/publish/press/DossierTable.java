package org.tocsin.desk.publish.press;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.View;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.proof.Digests;
import org.tocsin.desk.publish.proof.Manifest;
import tools.jackson.databind.JsonNode;

/** The dossiers that were composed, as a table. */
final class DossierTable implements View {
  static final String DOSSIER_COMPOSED = "DossierComposed";
  static final String MANIFEST = "manifest";
  static final String CHECKPOINT = "checkpoint";

  /** What a dossier of a whole case is about. */
  static final String WHOLE_CASE = "";

  private static final String COLUMNS =
      "select leaf, case_id, as_of, at, manifest, content, checkpoint, kind, reader, about"
          + " from dossier ";

  private final JdbcClient jdbc;

  /**
   * One composed dossier.
   *
   * @param manifest digest of its manifest
   * @param content digest of its words and citations alone
   * @param checkpoint printed in it
   * @param kind "" when it is for anybody; so is {@code reader}
   * @param about id of a notice or a person, or {@link #WHOLE_CASE}
   */
  record Row(
      long leaf,
      String caseId,
      LocalDate asOf,
      Instant at,
      String manifest,
      String content,
      String checkpoint,
      String kind,
      String reader,
      String about) {}

  DossierTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public void clear() {
    jdbc.sql("delete from dossier").update();
  }

  @Override
  public void apply(Recorded fact) {
    if (fact.kind().equals(DOSSIER_COMPOSED)) {
      JsonNode json = Objects.requireNonNull(fact.parts().get(MANIFEST), MANIFEST);
      JsonNode checkpoint = Objects.requireNonNull(fact.parts().get(CHECKPOINT), CHECKPOINT);
      add(fact, Manifest.fromJson(json), checkpoint.path("text").asString(""));
    }
  }

  private void add(Recorded fact, Manifest manifest, String checkpoint) {
    jdbc.sql(
            """
            insert into dossier (leaf, case_id, about, as_of, at, manifest, content, checkpoint,
              kind, reader)
            values (:leaf, :case, :about, :as_of, :at, :manifest, :content, :checkpoint, :kind,
              :reader)
            """)
        .param("leaf", fact.leaf())
        .param("case", fact.caseId())
        .param("about", about(fact.caseId(), fact.subject()))
        .param("as_of", manifest.asOf())
        .param("at", fact.at().toEpochMilli())
        .param("manifest", Digests.of(manifest.toJson()))
        .param("content", manifest.content())
        .param("checkpoint", checkpoint)
        .param("kind", manifest.kind())
        .param("reader", manifest.reader())
        .update();
  }

  private static String about(String caseId, String subject) {
    return subject.equals(caseId) ? WHOLE_CASE : subject;
  }

  /** What was sealed last about the same thing. */
  Optional<Row> findLast(Dossier dossier) {
    String about = about(dossier.caseId(), dossier.subject());
    Audience audience = dossier.audience();
    return (audience.isNamed() ? listForReaders(dossier.caseId()) : list(dossier.caseId(), about))
        .stream()
            .filter(row -> row.about().equals(about))
            .filter(row -> row.kind().equals(audience.kind()))
            .filter(row -> row.reader().equals(audience.reader()))
            .findFirst();
  }

  /** Those that were made for a named reader, newest first. */
  List<Row> listForReaders(String caseId) {
    return jdbc.sql(COLUMNS + "where case_id = ? and kind <> '' order by leaf desc")
        .param(caseId)
        .query(DossierTable::row)
        .list();
  }

  /**
   * Newest first.
   *
   * @param about id of a notice, or {@link #WHOLE_CASE}
   */
  List<Row> list(String caseId, String about) {
    return jdbc.sql(COLUMNS + "where case_id = ? and about = ? and kind = '' order by leaf desc")
        .param(caseId)
        .param(about)
        .query(DossierTable::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getString(2),
        LocalDate.parse(row.getString(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }
}
