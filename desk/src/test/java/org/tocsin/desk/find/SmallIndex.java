package org.tocsin.desk.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.people.Viewer;

/** An index of a few texts in memory, asked as the room asks. */
final class SmallIndex {
  private static final Sounds SOUNDS = Sounds.standard();
  private static final Tongues TONGUES = new Tongues(SOUNDS);

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final List<String> texts = new ArrayList<>();

  SmallIndex add(String language, String text) {
    return add(findable(language, text, List.of(), null, null));
  }

  static Findable findable(
      String language,
      String text,
      List<String> speakers,
      @Nullable String place,
      @Nullable LocalDate day) {
    return new Findable(
        "case",
        Viewer.OPEN,
        List.of("id"),
        "CLAIM",
        "ACCEPTED",
        "asserts",
        List.of(text),
        speakers,
        place,
        day,
        null,
        language,
        List.of("B2", "B", "2"),
        null,
        1);
  }

  SmallIndex add(Findable findable) {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(TONGUES.indexing()))) {
      String owner = "c:" + texts.size();
      writer.addDocument(new Documents(Sight.FACETS).document(owner, findable));
      texts.add(findable.words().getFirst());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts that answer, the best first. */
  List<String> found(String question) {
    Query query = Translation.of(Questions.read(question).orElseThrow(), TONGUES, SOUNDS).query();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<String> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, 100).scoreDocs) {
        String owner = searcher.storedFields().document(hit.doc).get(Columns.OWNER);
        found.add(texts.get(Integer.parseInt(owner.substring(2))));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The marked parts of a text. */
  static List<String> marked(String question, String language, String text) {
    Translation.Translated asked =
        Translation.of(Questions.read(question).orElseThrow(), TONGUES, SOUNDS);
    try {
      return new Marker(TONGUES.indexing())
          .mark(text, language, asked.shown()).stream()
              .filter(Hit.Piece::marked)
              .map(Hit.Piece::text)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
