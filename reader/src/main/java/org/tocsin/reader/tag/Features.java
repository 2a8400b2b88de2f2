package org.tocsin.reader.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.name.Gazetteer;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;

/**
 * What the tagger sees of a token: the word, its ends and shape, its neighbours, the classes that
 * the lexicons and the gazetteer know, and what the rules of the reader took it for.
 */
final class Features {
  private static final int SHAPE = 6;

  private final Map<String, PhraseMap<Boolean>> classes = new HashMap<>();
  private final Countries countries;
  private final Gazetteer gazetteer;

  Features(LexiconFiles files, Countries countries, Gazetteer gazetteer) {
    this.countries = countries;
    this.gazetteer = gazetteer;
    for (Row row : files.rows("materiel.tsv")) {
      PhraseMap<Boolean> words = classes.computeIfAbsent(row.text(0), c -> new PhraseMap<>());
      row.list(1).forEach(word -> words.add(word, true));
    }
  }

  /** Classes of every token of a document. */
  List<List<String>> classes(Document document, Reading reading) {
    Tokens tokens = document.tokens();
    List<List<String>> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      found.add(new ArrayList<>());
    }
    for (Sentence sentence : document.sentences()) {
      for (int i = sentence.from(); i < sentence.to(); i++) {
        lexicons(tokens, i, sentence.to(), found);
        String word = tokens.isCapital(i) ? tokens.source(i) : "";
        if (word.length() > 2 && gazetteer.find(word) != null) {
          found.get(i).add("town");
        }
      }
    }
    reading.persons().forEach(p -> mark("rp", p.spans(), reading.text(), tokens, found));
    reading.actors().forEach(a -> mark("ra" + a.type(), a.spans(), reading.text(), tokens, found));
    reading.places().forEach(p -> mark("rl", p.spans(), reading.text(), tokens, found));
    reading
        .times()
        .forEach(t -> mark("rt" + t.type(), List.of(t.span()), reading.text(), tokens, found));
    reading.quantities().forEach(q -> mark("rq", List.of(q.span()), reading.text(), tokens, found));
    return found;
  }

  private void lexicons(Tokens tokens, int i, int limit, List<List<String>> found) {
    for (Map.Entry<String, PhraseMap<Boolean>> words : classes.entrySet()) {
      PhraseMap.Match<Boolean> match = words.getValue().at(tokens, i, limit);
      if (match != null) {
        cover(words.getKey(), i, match.to(), found);
      }
    }
    PhraseMap.Match<Countries.Country> country = countries.nameAt(tokens, i, limit);
    if (country != null) {
      cover("country", i, country.to(), found);
    }
    PhraseMap.Match<Countries.Country> people = countries.demonymAt(tokens, i, limit);
    if (people != null) {
      cover("people", i, people.to(), found);
    }
  }

  private static void mark(
      String name, List<Span> spans, String text, Tokens tokens, List<List<String>> found) {
    for (Span span : spans) {
      int begin = text.offsetByCodePoints(0, span.begin());
      int end = text.offsetByCodePoints(begin, span.length());
      int from = tokens.firstFrom(begin);
      cover(name, from, Math.max(from, tokens.firstFrom(end)), found);
    }
  }

  /** The first token of a stretch and the others are told apart. */
  private static void cover(String name, int from, int to, List<List<String>> found) {
    for (int i = from; i < to && i < found.size(); i++) {
      found.get(i).add(i == from ? name : name + "+");
    }
  }

  int[] of(Tokens tokens, int i, Sentence sentence, List<List<String>> classes) {
    List<String> f = new ArrayList<>(48);
    String word = tokens.lower(i);
    String shape = shape(tokens.source(i));
    String last = at(tokens, i - 1, sentence);
    String next = at(tokens, i + 1, sentence);
    f.add("bias");
    f.add("w=" + word);
    f.add("s=" + shape);
    f.add("first=" + (i == sentence.from()) + shape);
    for (int n = 2; n <= 4 && n <= word.length(); n++) {
      f.add("e=" + word.substring(word.length() - n));
      f.add("b=" + word.substring(0, n));
    }
    f.add("l=" + last);
    f.add("n=" + next);
    f.add("ll=" + at(tokens, i - 2, sentence));
    f.add("nn=" + at(tokens, i + 2, sentence));
    f.add("lw=" + last + " " + word);
    f.add("wn=" + word + " " + next);
    f.add("ln=" + last + " " + next);
    f.add("shapes=" + shapeAt(tokens, i - 1, sentence) + shape + shapeAt(tokens, i + 1, sentence));
    for (String name : classes.get(i)) {
      f.add("c=" + name);
      f.add("cl=" + name + last);
    }
    neighbours(i, sentence, classes, f);
    return f.stream().mapToInt(Weights::hash).toArray();
  }

  private static void neighbours(
      int i, Sentence sentence, List<List<String>> classes, List<String> f) {
    for (int d = -2; d <= 4; d++) {
      int at = i + d;
      if (d != 0 && at >= sentence.from() && at < sentence.to()) {
        for (String name : classes.get(at)) {
          f.add("c" + d + "=" + name);
        }
      }
    }
  }

  private static String at(Tokens tokens, int i, Sentence sentence) {
    return i < sentence.from() ? "<" : i >= sentence.to() ? ">" : tokens.lower(i);
  }

  private static String shapeAt(Tokens tokens, int i, Sentence sentence) {
    return i < sentence.from() ? "<" : i >= sentence.to() ? ">" : shape(tokens.source(i));
  }

  /** "Xx", "X", "d", "x-X": runs of the same kind of character are one. */
  private static String shape(String word) {
    char[] shape = new char[SHAPE];
    int size = 0;
    for (int i = 0; i < word.length() && size < SHAPE; i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      if (size == 0 || shape[size - 1] != kind) {
        shape[size++] = kind;
      }
    }
    return new String(Arrays.copyOf(shape, size));
  }
}
