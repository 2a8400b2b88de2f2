package org.tocsin.desk.find;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** The index as it stood at one moment, with the order of its facets, which is costly to make. */
final class Sight extends IndexSearcher {
  static final FacetsConfig FACETS = new FacetsConfig();

  private @Nullable SortedSetDocValuesReaderState state;

  private Sight(IndexReader reader) {
    super(reader);
  }

  /** Makes one for each new state of the index. */
  static SearcherFactory factory() {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        return new Sight(reader);
      }
    };
  }

  /** Empty while nothing is in the index. */
  synchronized Optional<SortedSetDocValuesReaderState> facets() throws IOException {
    if (state == null
        && MultiDocValues.getSortedSetValues(
                getIndexReader(), FacetsConfig.DEFAULT_INDEX_FIELD_NAME)
            != null) {
      state = new DefaultSortedSetDocValuesReaderState(getIndexReader(), FACETS);
    }
    return Optional.ofNullable(state);
  }
}
