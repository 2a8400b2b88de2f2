package org.tocsin.desk.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.tocsin.desk.find.BadQuery.Why;

/**
 * Says a question in the terms of the index. A word is looked for as it is written, in its other
 * forms in the languages its script allows, and, when it may be a name, by how it sounds; the
 * nearer the match, the higher it counts.
 */
final class Translation {
  private static final float AS_WRITTEN = 3f;
  private static final float OTHER_FORM = 1.5f;
  private static final float BY_SOUND = 0.3f;
  private static final float TIE = 0.1f;
  private static final int SHORTEST_SOUND = 4;
  private static final int SHORTEST_SOUND_OF_CAPITALISED = 3;
  private static final int LONG_WORD = 7;
  private static final int FUZZY_PREFIX = 1;
  private static final int FUZZY_TERMS = 50;

  /** Room for a name between the parts, and for the surname to come first. */
  private static final int NAME_SLOP = 2;

  /**
   * @param query what to look for
   * @param shown the parts of it that may be marked in the text found
   */
  record Translated(Query query, List<Query> shown) {}

  private final Tongues tongues;
  private final Sounds sounds;
  private final List<Query> shown = new ArrayList<>();
  private boolean negated;

  private Translation(Tongues tongues, Sounds sounds) {
    this.tongues = tongues;
    this.sounds = sounds;
  }

  static Translated of(Asked asked, Tongues tongues, Sounds sounds) {
    Translation translation = new Translation(tongues, sounds);
    Query query = translation.translate(asked);
    return new Translated(query, List.copyOf(translation.shown));
  }

  private Query translate(Asked asked) {
    return switch (asked) {
      case Asked.Word(String text) -> mark(word(text));
      case Asked.Phrase(String text) -> mark(phrase(Columns.WORDS, text));
      case Asked.Prefix(String beginning) -> mark(prefix(beginning));
      case Asked.Fuzzy(String text) -> mark(fuzzy(text));
      case Asked.Name(String text) -> mark(name(text));
      case Asked.Within(String column, String text, boolean quoted) ->
          quoted ? phrase(column, text) : heard(column, text);
      case Asked.Value(String column, String value) -> new TermQuery(new Term(column, value));
      case Asked.Days(LocalDate first, LocalDate last) -> days(first, last);
      case Asked.All(List<Asked> of) -> all(of);
      case Asked.Any(List<Asked> of) -> any(of);
      case Asked.Not(Asked of) -> not(of);
    };
  }

  private Query mark(Query query) {
    if (!negated) {
      shown.add(query);
    }
    return query;
  }

  private Query all(List<Asked> of) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean only = of.stream().allMatch(Asked.Not.class::isInstance);
    if (only) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    for (Asked one : of) {
      if (one instanceof Asked.Not(Asked denied)) {
        all.add(denied(denied), Occur.MUST_NOT);
      } else {
        all.add(translate(one), Occur.MUST);
      }
    }
    return all.build();
  }

  private Query any(List<Asked> of) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    of.forEach(one -> any.add(translate(one), Occur.SHOULD));
    return any.build();
  }

  private Query not(Asked of) {
    return new BooleanQuery.Builder()
        .add(new MatchAllDocsQuery(), Occur.FILTER)
        .add(denied(of), Occur.MUST_NOT)
        .build();
  }

  private Query denied(Asked of) {
    boolean before = negated;
    negated = true;
    Query query = translate(of);
    negated = before;
    return query;
  }

  private Query word(String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Part> parts = parts(text);
    if (parts.size() == 1) {
      return oneWord(parts.getFirst());
    }
    parts.forEach(part -> all.add(oneWord(part), Occur.MUST));
    return all.build();
  }

  private Query oneWord(Part part) {
    List<Query> ways = new ArrayList<>();
    ways.add(new BoostQuery(term(Columns.WORDS, part.folded()), AS_WRITTEN));
    for (String language : Tongues.languagesOf(part.written())) {
      String column = Columns.wordsIn(language);
      tokens(tongues.indexing(), column, part.written())
          .forEach(form -> ways.add(new BoostQuery(term(column, form.folded()), OTHER_FORM)));
    }
    int shortest =
        Character.isUpperCase(part.written().codePointAt(0))
            ? SHORTEST_SOUND_OF_CAPITALISED
            : SHORTEST_SOUND;
    keys(part).stream()
        .filter(key -> key.length() > shortest)
        .forEach(key -> ways.add(new BoostQuery(term(Columns.WORDS, key), BY_SOUND)));
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private Query phrase(String column, String text) {
    List<Part> parts = parts(text);
    return parts.size() == 1
        ? term(column, parts.getFirst().folded())
        : new PhraseQuery(column, parts.stream().map(Part::folded).toArray(String[]::new));
  }

  private Query prefix(String beginning) {
    List<Part> parts = parts(beginning);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts
        .subList(0, parts.size() - 1)
        .forEach(part -> all.add(term(Columns.WORDS, part.folded()), Occur.MUST));
    Term last = new Term(Columns.WORDS, parts.getLast().folded());
    return all.add(new PrefixQuery(last), Occur.MUST).build();
  }

  private Query fuzzy(String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Part part : parts(text)) {
      int edits = part.folded().length() >= LONG_WORD ? 2 : 1;
      Term word = new Term(Columns.WORDS, part.folded());
      all.add(new FuzzyQuery(word, edits, FUZZY_PREFIX, FUZZY_TERMS, true), Occur.MUST);
    }
    return all.build();
  }

  /** Each part by how it is written or sounds, close together, the surname first or last. */
  private Query name(String text) {
    List<Part> parts = parts(text);
    if (parts.size() == 1) {
      return heard(Columns.WORDS, text);
    }
    MultiPhraseQuery.Builder name = new MultiPhraseQuery.Builder().setSlop(NAME_SLOP);
    for (Part part : parts) {
      Set<String> ways = new LinkedHashSet<>(List.of(part.folded()));
      ways.addAll(keys(part));
      name.add(ways.stream().map(way -> new Term(Columns.WORDS, way)).toArray(Term[]::new));
    }
    return name.build();
  }

  private Query heard(String column, String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Part part : parts(text)) {
      List<Query> ways = new ArrayList<>();
      ways.add(new BoostQuery(term(column, part.folded()), AS_WRITTEN));
      keys(part).forEach(key -> ways.add(new BoostQuery(term(column, key), BY_SOUND)));
      all.add(new DisjunctionMaxQuery(ways, TIE), Occur.MUST);
    }
    return all.build();
  }

  private Set<String> keys(Part part) {
    return NameKeysFilter.keys(part.written(), sounds);
  }

  private static Query term(String column, String text) {
    return new TermQuery(new Term(column, text));
  }

  private static Query days(LocalDate first, LocalDate last) {
    long from = first.equals(LocalDate.MIN) ? Long.MIN_VALUE : first.toEpochDay();
    long until = last.equals(LocalDate.MAX) ? Long.MAX_VALUE : last.toEpochDay();
    return LongField.newRangeQuery(Columns.DAY, from, until);
  }

  /**
   * @param written as it stands in the question
   * @param folded as it stands in the index
   */
  private record Part(String written, String folded) {}

  private List<Part> parts(String text) {
    List<Part> parts = tokens(tongues.plain(), Columns.WORDS, text);
    if (parts.isEmpty()) {
      throw new BadQuery(Why.NO_WORDS, text);
    }
    return parts;
  }

  private static List<Part> tokens(Analyzer analyzer, String column, String text) {
    List<Part> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(column, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute where = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (!word.isEmpty()) {
          words.add(
              new Part(text.substring(where.startOffset(), where.endOffset()), word.toString()));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot happen: the text is in memory", e);
    }
    return words;
  }
}
