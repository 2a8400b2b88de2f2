package org.tocsin.desk.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.people.Viewer;

/**
 * Lays out what was found: the index says which records, the tables say what they say now, so that
 * a change or a mask recorded a moment ago holds.
 */
final class Hits {
  private static final Set<String> KEPT = Set.of(Columns.OWNER, Columns.LANGUAGE, Columns.PASSAGE);
  private static final int PREFIX = "c:".length();

  private final Collecting collecting;
  private final Establishing establishing;
  private final Entities entities;
  private final Marker marker;

  Hits(Collecting collecting, Establishing establishing, Entities entities, Marker marker) {
    this.entities = entities;
    this.collecting = collecting;
    this.establishing = establishing;
    this.marker = marker;
  }

  List<Hit> list(Sight sight, List<ScoreDoc> found, List<Query> shown, Viewer viewer)
      throws IOException {
    StoredFields kept = sight.storedFields();
    List<Document> documents = new ArrayList<>(found.size());
    for (ScoreDoc one : found) {
      documents.add(kept.document(one.doc, KEPT));
    }
    Map<String, Candidate> candidates = candidates(documents, viewer);
    List<Hit> hits = new ArrayList<>(found.size());
    for (Document document : documents) {
      hit(document, candidates, shown, viewer).ifPresent(hits::add);
    }
    return hits;
  }

  /** All at once, since most of what is found are candidates. */
  private Map<String, Candidate> candidates(List<Document> documents, Viewer viewer) {
    List<String> ids =
        documents.stream()
            .map(document -> document.get(Columns.OWNER))
            .filter(owner -> owner.charAt(0) == 'c')
            .map(owner -> owner.substring(PREFIX))
            .toList();
    return establishing.list(ids, viewer).stream()
        .collect(Collectors.toMap(Candidate::id, candidate -> candidate));
  }

  private Optional<Hit> hit(
      Document document, Map<String, Candidate> candidates, List<Query> shown, Viewer viewer)
      throws IOException {
    String owner = document.get(Columns.OWNER);
    String language = String.valueOf(document.get(Columns.LANGUAGE));
    String id = owner.substring(PREFIX);
    return switch (owner.charAt(0)) {
      case 'c' -> {
        Candidate candidate = candidates.get(id);
        yield candidate == null ? Optional.empty() : Optional.of(read(candidate, language, shown));
      }
      case 'i' -> {
        var item = collecting.findItem(id, viewer);
        String passage = document.get(Columns.PASSAGE);
        yield item.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Hit.Passage(item.get(), language, marker.mark(passage, language, shown)));
      }
      case 'e' -> {
        var entity = entities.find(id, viewer);
        yield entity.isEmpty() ? Optional.empty() : Optional.of(written(entity.get(), shown));
      }
      default -> throw new IllegalStateException("nothing is called " + owner);
    };
  }

  private Hit read(Candidate candidate, String language, List<Query> shown) throws IOException {
    return new Hit.Read(candidate, marker.mark(candidate.statement(), language, shown));
  }

  private Hit written(Entity entity, List<Query> shown) throws IOException {
    String words = String.join(" · ", EntityShelf.words(entity));
    return new Hit.Written(entity, marker.mark(words, "", shown));
  }
}
