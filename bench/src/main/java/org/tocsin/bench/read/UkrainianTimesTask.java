package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.Reader;

/**
 * R7: times in another language than English, scored by {@link TimexScore} on the Ukrainian
 * articles on wars of WikiWarsUA (Grabar and Hamon 2019), whose marks stand in the text. The other
 * languages have no such corpus; their sentences in the reader's tests are our own.
 */
final class UkrainianTimesTask implements Task {
  private static final Goal STRICT = Goal.atLeast(0.60, 0.75);

  @Override
  public String id() {
    return "R7";
  }

  @Override
  public String title() {
    return "TIMEX3 in Ukrainian history";
  }

  @Override
  public List<String> folders() {
    return List.of("wikiwars-ua");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    List<TimexDocument> documents = new ArrayList<>();
    for (CorpusFile file : ask.limited(Archive.read(ask.folder("wikiwars-ua"), ".key.xml"))) {
      documents.add(TimexDocument.parse(file.bytes()));
    }
    TimexScore score = TimexScore.of(Reader.standard(), "uk", documents);
    Bootstrap bootstrap = new Bootstrap(ask.seed());
    return new Outcome(
        documents.size(),
        List.of(
            new Figure("strict F1", Figure.SHARE, score.strict(bootstrap), STRICT),
            new Figure("relaxed F1", Figure.SHARE, score.relaxed(bootstrap), Goal.NONE),
            new Figure("value F1", Figure.SHARE, score.value(bootstrap), Goal.NONE),
            new Figure("speed", "words/s", score.speed(documents), Goal.NONE)),
        List.of(
            "the marks leave out the word for year after a full date and put it in after a bare"
                + " year; the rules follow them"));
  }
}
