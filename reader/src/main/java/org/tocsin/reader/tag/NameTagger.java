package org.tocsin.reader.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.name.Gazetteer;
import org.tocsin.reader.text.CodePoints;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;
import org.tocsin.reader.text.Tokens;

/**
 * Finds persons, organisations, places, weapons and other things in texts on conflict, by name or
 * by what stands for them ("the village", "his adviser"). Says where they are, not who they are:
 * that is for the rules of the reader. What it was trained on and how well it does is in
 * docs/reader/model-card-names.md. Immutable and thread-safe.
 */
public final class NameTagger {
  private static final String RESOURCE = "/org/tocsin/reader/tag/names.bin.gz";
  private static final String OUTSIDE = "O";

  /** A text, what the reader found in it, and what people marked. */
  public record Marked(Reading reading, List<Tagged> gold) {}

  private final Features features;
  private final Weights weights;

  private NameTagger(Features features, Weights weights) {
    this.features = features;
    this.weights = weights;
  }

  /** With the weights that ship with the library. */
  public static NameTagger standard() {
    try (InputStream in = NameTagger.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the weights are missing from the library: " + RESOURCE);
      }
      return with(Weights.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the weights", e);
    }
  }

  public static NameTagger with(Weights weights) {
    return new NameTagger(features(), weights);
  }

  private static Features features() {
    LexiconFiles files = new LexiconFiles("en");
    return new Features(files, new Countries(files), Gazetteer.standard());
  }

  /**
   * Learns from marked texts. Of marks that overlap the longest counts.
   *
   * @param rounds over all texts
   * @param seed of the order of sentences
   */
  public static Weights train(List<Marked> texts, int rounds, long seed) {
    TreeSet<String> names = new TreeSet<>();
    for (Marked text : texts) {
      for (Tagged mark : text.gold()) {
        names.add("B-" + mark.type());
        names.add("I-" + mark.type());
      }
    }
    List<String> labels = new ArrayList<>(List.of(OUTSIDE));
    labels.addAll(names);
    Features features = features();
    List<Trainer.Example> examples = new ArrayList<>();
    for (Marked text : texts) {
      examples(features, text, labels, examples);
    }
    return new Trainer(labels).train(examples, rounds, seed);
  }

  private static void examples(
      Features features, Marked text, List<String> labels, List<Trainer.Example> examples) {
    Document document = document(text.reading());
    Tokens tokens = document.tokens();
    int[] gold = new int[tokens.size()];
    for (Tagged mark : longestFirst(text.gold())) {
      int from = tokens.firstFrom(mark.span().begin());
      int to = tokens.firstFrom(mark.span().end());
      boolean free = from < to;
      for (int i = from; i < to; i++) {
        free &= gold[i] == 0;
      }
      for (int i = from; free && i < to; i++) {
        gold[i] = labels.indexOf((i == from ? "B-" : "I-") + mark.type());
      }
    }
    List<List<String>> classes = features.classes(document, text.reading());
    for (Sentence sentence : document.sentences()) {
      int[] part = Arrays.copyOfRange(gold, sentence.from(), sentence.to());
      examples.add(new Trainer.Example(seen(features, tokens, sentence, classes), part));
    }
  }

  /** Of marks that overlap the longest, in the order of the text. */
  public static List<Tagged> flat(List<Tagged> marks) {
    List<Tagged> flat = new ArrayList<>();
    for (Tagged mark : longestFirst(marks)) {
      if (flat.stream().noneMatch(other -> other.span().overlaps(mark.span()))) {
        flat.add(mark);
      }
    }
    flat.sort(Comparator.comparingInt(mark -> mark.span().begin()));
    return flat;
  }

  private static List<Tagged> longestFirst(List<Tagged> marks) {
    List<Tagged> sorted = new ArrayList<>(marks);
    sorted.sort(
        Comparator.comparingInt((Tagged mark) -> -mark.span().length())
            .thenComparingInt(mark -> mark.span().begin())
            .thenComparing(Tagged::type));
    return sorted;
  }

  private static List<int[]> seen(
      Features features, Tokens tokens, Sentence sentence, List<List<String>> classes) {
    List<int[]> seen = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      seen.add(features.of(tokens, i, sentence, classes));
    }
    return seen;
  }

  private static Document document(Reading reading) {
    return Document.of(
        reading.text(),
        CodePoints.of(reading.text())
            .map(points -> points.toUtf16(reading.regions()))
            .orElse(reading.regions()));
  }

  /** What stands in a text that the reader has read, in its order. */
  public List<Tagged> tag(Reading reading) {
    Document document = document(reading);
    List<List<String>> classes = features.classes(document, reading);
    List<Tagged> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int[] labels = Decoder.labels(weights, seen(features, document.tokens(), sentence, classes));
      int from = -1;
      for (int i = 0; i <= labels.length; i++) {
        String label = i < labels.length ? weights.labels().get(labels[i]) : OUTSIDE;
        if (from >= 0 && !label.startsWith("I-")) {
          Span span = document.span(sentence.from() + from, sentence.from() + i);
          found.add(new Tagged(span, weights.labels().get(labels[from]).substring(2)));
          from = -1;
        }
        from = label.startsWith("B-") ? i : from;
      }
    }
    return found;
  }
}
