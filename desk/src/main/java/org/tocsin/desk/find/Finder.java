package org.tocsin.desk.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.tocsin.desk.people.Viewer;

/**
 * Asks the index. What the viewer may not see is left out inside the query, so that it is in no
 * hit, no count and no facet.
 */
final class Finder {
  /** Values of a facet that are shown. */
  private static final int MOST_VALUES = 12;

  private static final int RETRIED_SUGGESTIONS = 5;

  private final Tongues tongues;
  private final Sounds sounds;
  private final Hits hits;

  Finder(Tongues tongues, Sounds sounds, Hits hits) {
    this.tongues = tongues;
    this.sounds = sounds;
    this.hits = hits;
  }

  /**
   * @param complete whether all facts are in the index
   * @throws BadQuery when the words cannot be read
   */
  Found find(Sight sight, boolean complete, long facts, FindQuery asked, Viewer viewer)
      throws IOException {
    Optional<Asked> question = Questions.read(asked.words());
    Optional<Translation.Translated> translated =
        question.map(one -> Translation.of(one, tongues, sounds));
    Query words =
        translated.isEmpty() ? new MatchAllDocsQuery() : sight.rewrite(translated.get().query());
    Query query = within(words, asked, viewer, complete);
    List<ScoreDoc> top = top(sight, query, asked);
    FacetsCollector counted = asked.counting() ? count(sight, query) : null;
    long total = counted == null ? sight.count(query) : total(counted);
    List<Hit> list = hits.list(sight, top, shown(sight, translated), viewer);
    return new Found(
        list,
        total,
        counted == null ? Map.of() : counts(sight, counted),
        total == 0 && question.isPresent()
            ? suggestions(sight, question.get(), asked, viewer)
            : List.of(),
        complete,
        facts);
  }

  /** Near spellings become the words they stand for, once and not for each hit. */
  private static List<Query> shown(Sight sight, Optional<Translation.Translated> translated)
      throws IOException {
    List<Query> shown = new ArrayList<>();
    if (translated.isPresent()) {
      for (Query one : translated.get().shown()) {
        shown.add(sight.rewrite(one));
      }
    }
    return shown;
  }

  /** How many answer, without looking at any. */
  long count(Sight sight, boolean complete, FindQuery asked, Viewer viewer) throws IOException {
    Query words =
        Questions.read(asked.words())
            .map(one -> Translation.of(one, tongues, sounds).query())
            .orElse(new MatchAllDocsQuery());
    return sight.count(within(words, asked, viewer, complete));
  }

  private Query within(Query words, FindQuery asked, Viewer viewer, boolean complete) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(words, Occur.MUST);
    query.add(seenBy(viewer), Occur.FILTER);
    if (!asked.caseId().isEmpty()) {
      query.add(new TermQuery(new Term(Columns.CASE, asked.caseId())), Occur.FILTER);
    }
    if (asked.since() > 0) {
      query.add(LongField.newRangeQuery(Columns.LEAF, asked.since(), Long.MAX_VALUE), Occur.FILTER);
    }
    if (!asked.narrowed().isEmpty()) {
      DrillDownQuery narrowed = new DrillDownQuery(Sight.FACETS);
      asked.narrowed().forEach((facet, value) -> narrowed.add(facet.key(), Documents.cut(value)));
      query.add(narrowed, Occur.FILTER);
    }
    if (!complete) {
      // a passage is kept as it was masked; until all facts are in, a newer mask may be missing
      query.add(new TermQuery(new Term(Columns.KIND, ItemShelf.KIND)), Occur.MUST_NOT);
    }
    return query.build();
  }

  private static Query seenBy(Viewer viewer) {
    return new BooleanQuery.Builder()
        .add(among(Columns.COMPARTMENT, viewer.compartments()), Occur.SHOULD)
        .add(among(Columns.ID, viewer.opened()), Occur.SHOULD)
        .build();
  }

  private static Query among(String column, Set<String> values) {
    return new TermInSetQuery(column, values.stream().map(BytesRef::new).toList());
  }

  private static List<ScoreDoc> top(Sight sight, Query query, FindQuery asked) throws IOException {
    int most = asked.from() + asked.limit();
    TopDocs found =
        asked.order() == FindQuery.Order.RELEVANCE
            ? sight.search(query, new TopScoreDocCollectorManager(most, null, most))
            : sight.search(query, new TopFieldCollectorManager(byDay(asked), most, null, most));
    int from = Math.min(asked.from(), found.scoreDocs.length);
    return List.of(found.scoreDocs).subList(from, found.scoreDocs.length);
  }

  /** What has no day stands last, whichever way. */
  private static Sort byDay(FindQuery asked) {
    boolean newest = asked.order() == FindQuery.Order.NEWEST;
    SortField day = new SortedNumericSortField(Columns.DAY, SortField.Type.LONG, newest);
    day.setMissingValue(newest ? Long.MIN_VALUE : Long.MAX_VALUE);
    return new Sort(day);
  }

  private static FacetsCollector count(Sight sight, Query query) throws IOException {
    return sight.search(query, new FacetsCollectorManager());
  }

  private static long total(FacetsCollector counted) {
    return counted.getMatchingDocs().stream().mapToLong(docs -> docs.totalHits()).sum();
  }

  private static Map<Facet, List<Found.Count>> counts(Sight sight, FacetsCollector counted)
      throws IOException {
    Map<Facet, List<Found.Count>> counts = new EnumMap<>(Facet.class);
    Optional<SortedSetDocValuesReaderState> state = sight.facets();
    if (state.isEmpty()) {
      return counts;
    }
    Facets facets = new SortedSetDocValuesFacetCounts(state.get(), counted);
    for (Facet facet : Facet.values()) {
      FacetResult values = facets.getTopChildren(MOST_VALUES, facet.key());
      List<Found.Count> list = new ArrayList<>();
      if (values != null) {
        for (LabelAndValue value : values.labelValues) {
          list.add(new Found.Count(value.label, value.value.intValue()));
        }
      }
      counts.put(facet, List.copyOf(list));
    }
    return counts;
  }

  /** Near spellings of a single word that found nothing; only those that find what is visible. */
  private List<String> suggestions(Sight sight, Asked question, FindQuery asked, Viewer viewer)
      throws IOException {
    if (!(question instanceof Asked.Word(String text))) {
      return List.of();
    }
    List<String> good = new ArrayList<>();
    for (String near : Nearby.words(sight, tongues, text, RETRIED_SUGGESTIONS)) {
      Query same = new TermQuery(new Term(Columns.WORDS, near));
      if (sight.count(within(same, asked, viewer, false)) > 0) {
        good.add(near);
      }
    }
    return good;
  }
}
