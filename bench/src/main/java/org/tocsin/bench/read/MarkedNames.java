package org.tocsin.bench.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.reader.Reader;
import org.tocsin.reader.tag.NameTagger;
import org.tocsin.reader.tag.Tagged;

/**
 * The first half of R13: names and what stands for them in texts on conflict, micro-averaged F1
 * over ten classes; right when span and class are those of the gold. Parts that the shipped weights
 * were trained on are left out as long as there are others.
 */
final class MarkedNames {
  private static final Goal F1 = Goal.atLeast(0.57, 0.65);

  private MarkedNames() {}

  static List<Figure> measure(List<MarkedCorpus> all, long seed) {
    List<MarkedCorpus> unseen =
        all.stream().filter(corpus -> !TrainNames.TRAINED_ON.contains(corpus.name())).toList();
    Reader reader = Reader.standard();
    NameTagger tagger = NameTagger.standard();
    Bootstrap bootstrap = new Bootstrap(seed);
    List<Counts> counts = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (MarkedCorpus corpus : unseen.isEmpty() ? all : unseen) {
      List<Counts> own =
          corpus.texts().stream()
              .map(text -> counts(TrainNames.marked(reader, text), tagger))
              .toList();
      counts.addAll(own);
      figures.add(
          new Figure(
              "names F1, " + corpus.name(),
              Figure.SHARE,
              bootstrap.of(own, Counts::f1),
              Goal.NONE));
    }
    figures.addFirst(
        new Figure("names F1, 10 classes", Figure.SHARE, bootstrap.of(counts, Counts::f1), F1)
            .beside(
                List.of(
                    new PeerFigure("OpenNLP 2.5.11 trained", "Apache-2.0", 0.564, false),
                    new PeerFigure("CoreNLP 4.5.10, 3 classes", "GPL-3.0", 0.290, false))));
    return figures;
  }

  static Counts counts(NameTagger.Marked text, NameTagger tagger) {
    Set<Tagged> gold = new HashSet<>(text.gold());
    List<Tagged> ours = tagger.tag(text.reading());
    return new Counts(ours.stream().filter(gold::contains).count(), ours.size(), gold.size());
  }
}
