package org.tocsin.reader.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.reader.lexicon.Inflection;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.lexicon.Row;
import org.tocsin.reader.text.Tokens;

/** Words that weigh for a class: {@code incidents.tsv}. */
final class IncidentLexicon {
  /** A word weighs for one class of deeds and one of actors at most. */
  record Weight(String name, double weight) {}

  private final Map<String, PhraseMap<Weight>> classes = new HashMap<>();

  IncidentLexicon(LexiconFiles files) {
    Inflection inflection = new Inflection(files);
    for (Row row : files.rows("incidents.tsv")) {
      String name = row.text(0);
      Weight weight = new Weight(name, Double.parseDouble(row.text(1)));
      PhraseMap<Weight> words = classes.computeIfAbsent(name, n -> new PhraseMap<>());
      for (String verb : row.list(2)) {
        inflection.forms(verb).values().forEach(form -> words.add(form, weight));
      }
      row.list(3).forEach(word -> words.add(word, weight));
    }
  }

  /** Adds to {@code into} what the words of a range weigh, by class, each times {@code factor}. */
  void weigh(Tokens tokens, int from, int to, double factor, Map<String, Double> into) {
    for (Map.Entry<String, PhraseMap<Weight>> words : classes.entrySet()) {
      int i = from;
      while (i < to) {
        PhraseMap.Match<Weight> match = words.getValue().at(tokens, i, to);
        if (match != null) {
          into.merge(words.getKey(), factor * match.value().weight(), Double::sum);
          i = match.to();
        } else {
          i++;
        }
      }
    }
  }

  /** Weight in a range of the words for any of some classes. */
  double weight(Tokens tokens, int from, int to, List<String> names) {
    Map<String, Double> found = new HashMap<>();
    weigh(tokens, from, to, 1, found);
    return names.stream().mapToDouble(name -> found.getOrDefault(name, 0.0)).sum();
  }
}
