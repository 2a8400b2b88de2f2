package org.tocsin.desk.find;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** Writes what is to be found as documents of the index. */
final class Documents {
  private static final int LONGEST_VALUE = 160;

  /** For fields where only whether a form stands there matters, not where. */
  private static final FieldType UNPLACED = unplaced();

  private final FacetsConfig facets;

  Documents(FacetsConfig facets) {
    this.facets = facets;
  }

  Document document(String owner, Findable found) {
    Document document = new Document();
    document.add(new StringField(Columns.OWNER, owner, Store.YES));
    add(document, Columns.CASE, found.caseId());
    add(document, Columns.COMPARTMENT, found.compartment());
    found.ids().forEach(id -> add(document, Columns.ID, id));
    add(document, Columns.KIND, lower(found.kind()));
    add(document, Columns.STATUS, lower(found.status()));
    add(document, Columns.STANCE, lower(found.stance()));
    document.add(new StringField(Columns.LANGUAGE, lower(found.language()), Store.YES));
    found.grades().forEach(grade -> add(document, Columns.GRADE, lower(grade)));
    addWords(document, found);
    document.add(new LongField(Columns.LEAF, found.leaf(), Store.NO));
    if (found.day() != null) {
      document.add(new LongField(Columns.DAY, found.day().toEpochDay(), Store.NO));
    }
    if (found.passage() != null) {
      document.add(new StoredField(Columns.PASSAGE, found.passage()));
    }
    addFacets(document, found);
    try {
      return facets.build(document);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot happen: there is no taxonomy on disk", e);
    }
  }

  private static void addWords(Document document, Findable found) {
    Optional<String> language = Tongues.known(found.language());
    for (String words : found.words()) {
      document.add(new TextField(Columns.WORDS, words, Store.NO));
      language.ifPresent(tag ->
          document.add(
              new org.apache.lucene.document.Field(Columns.wordsIn(tag), words, UNPLACED)));
    }
    for (String speaker : found.speakers()) {
      document.add(new TextField(Columns.WORDS, speaker, Store.NO));
      document.add(new TextField(Columns.SPEAKER, speaker, Store.NO));
    }
    if (found.place() != null) {
      document.add(new TextField(Columns.WORDS, found.place(), Store.NO));
      document.add(new TextField(Columns.PLACE, found.place(), Store.NO));
    }
  }

  private static void addFacets(Document document, Findable found) {
    List<String> speakers = found.speakers();
    facet(document, Facet.KIND, lower(found.kind()));
    facet(document, Facet.STATUS, lower(found.status()));
    facet(document, Facet.SPEAKER, speakers.isEmpty() ? null : speakers.getLast());
    facet(document, Facet.PLACE, found.place());
    facet(document, Facet.LANGUAGE, lower(found.language()));
    facet(document, Facet.MONTH, found.month());
  }

  private static void facet(Document document, Facet facet, @Nullable String value) {
    String shown = value == null || value.isBlank() ? Facet.UNKNOWN : cut(value.strip());
    document.add(new SortedSetDocValuesFacetField(facet.key(), shown));
  }

  /** A name longer than this is narrowed by its beginning. */
  static String cut(String value) {
    return value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, LONGEST_VALUE)));
  }

  private static void add(Document document, String column, String value) {
    document.add(new StringField(column, value, Store.NO));
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  private static FieldType unplaced() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
