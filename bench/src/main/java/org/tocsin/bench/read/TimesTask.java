package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.Reader;

/** R6: times in English news, scored by {@link TimexScore}. */
final class TimesTask implements Task {
  private static final Goal STRICT = Goal.atLeast(0.78, 0.83);
  private static final Goal RELAXED = Goal.atLeast(0.88, 0.92);
  private static final Goal VALUE = Goal.atLeast(0.74, 0.80);
  private static final Goal SPEED = Goal.atLeast(50_000, 50_000);

  @Override
  public String id() {
    return "R6";
  }

  @Override
  public String title() {
    return "TIMEX3 in English news";
  }

  @Override
  public List<String> folders() {
    return List.of("tempeval3");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<TimexDocument> documents = documents(ask);
    TimexScore score = TimexScore.of(Reader.standard(), "en", documents);
    Bootstrap bootstrap = new Bootstrap(ask.seed());
    return new Outcome(
        documents.size(),
        List.of(
            new Figure("strict F1", Figure.SHARE, score.strict(bootstrap), STRICT)
                .beside(published(0.8178, 0.8071)),
            new Figure("relaxed F1", Figure.SHARE, score.relaxed(bootstrap), RELAXED)
                .beside(published(0.9071, 0.9071)),
            new Figure("value F1", Figure.SHARE, score.value(bootstrap), VALUE)
                .beside(published(0.7807, 0.6857)),
            new Figure("speed", "words/s", score.speed(documents), SPEED)
                .beside(published(2_096, 1_801))),
        List.of("the figures of others are of the platinum set, 20 other documents"));
  }

  private static List<TimexDocument> documents(Ask ask) throws IOException {
    List<TimexDocument> documents = new ArrayList<>();
    for (CorpusFile file : ask.limited(Archive.read(ask.folder("tempeval3"), ".tml"))) {
      documents.add(TimexDocument.parse(file.bytes()));
    }
    return documents;
  }

  private static List<PeerFigure> published(double heidelTime, double suTime) {
    return List.of(
        new PeerFigure("HeidelTime 2.1", "GPL-3.0", heidelTime, false),
        new PeerFigure("SUTime 4.5.10", "GPL-3.0", suTime, false));
  }
}
