package org.tocsin.desk.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/**
 * Marks in a text what answers a question, by asking the same question of an index of that text
 * alone: so what is marked is what was found, in whatever form or script.
 */
final class Marker {
  /** A long text is shown from a little before its first mark. */
  private static final int SHOWN_CHARACTERS = 420;

  private static final int BEFORE_CHARACTERS = 120;

  private final Analyzer analyzer;

  Marker(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  List<Hit.Piece> mark(String text, String language, List<Query> shown) throws IOException {
    TreeMap<Integer, Integer> marks = new TreeMap<>();
    if (!shown.isEmpty()) {
      MemoryIndex alone = new MemoryIndex(true);
      alone.addField(Columns.WORDS, text, analyzer);
      Tongues.known(language)
          .ifPresent(tag -> alone.addField(Columns.wordsIn(tag), text, analyzer));
      IndexSearcher searcher = alone.createSearcher();
      for (Query query : shown) {
        collect(searcher, query, marks);
      }
    }
    return pieces(text, marks);
  }

  private static void collect(IndexSearcher searcher, Query query, TreeMap<Integer, Integer> marks)
      throws IOException {
    LeafReaderContext leaf = searcher.getIndexReader().leaves().getFirst();
    Matches matches =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .matches(leaf, 0);
    if (matches == null) {
      return;
    }
    for (String column : matches) {
      MatchesIterator each = matches.getMatches(column);
      while (each != null && each.next()) {
        marks.merge(each.startOffset(), each.endOffset(), Math::max);
      }
    }
  }

  private static List<Hit.Piece> pieces(String text, TreeMap<Integer, Integer> marks) {
    int begin = begin(text, marks);
    int end = text.length() <= begin + SHOWN_CHARACTERS * 3 / 2 ? text.length() : end(text, begin);
    List<Hit.Piece> pieces = new ArrayList<>();
    int at = begin;
    add(pieces, begin > 0 ? "… " : "", false);
    for (var mark : marks.tailMap(begin).entrySet()) {
      if (mark.getKey() < at || mark.getValue() > end) {
        continue;
      }
      add(pieces, text.substring(at, mark.getKey()), false);
      add(pieces, text.substring(mark.getKey(), mark.getValue()), true);
      at = mark.getValue();
    }
    add(pieces, text.substring(at, end), false);
    add(pieces, end < text.length() ? " …" : "", false);
    return pieces;
  }

  private static int begin(String text, TreeMap<Integer, Integer> marks) {
    if (text.length() <= SHOWN_CHARACTERS * 3 / 2 || marks.isEmpty()) {
      return 0;
    }
    int first = marks.firstKey() - BEFORE_CHARACTERS;
    return first <= 0 ? 0 : wordEnd(text, first);
  }

  private static int end(String text, int begin) {
    return wordEnd(text, begin + SHOWN_CHARACTERS);
  }

  /** The first place from {@code at} on where no word is cut, within reach. */
  private static int wordEnd(String text, int at) {
    int reach = Math.min(text.length(), at + BEFORE_CHARACTERS / 2);
    for (int i = at; i < reach; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private static void add(List<Hit.Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Hit.Piece(text, marked));
    }
  }
}
