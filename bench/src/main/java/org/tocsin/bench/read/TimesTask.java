package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;

/**
 * R6: times in English news, as TempEval-3 scores them (UzZaman et al. 2013, section 4): strict
 * when the spans are equal, relaxed when they overlap, value when they overlap and say the same.
 * Each time of the gold is found by one of ours at most.
 */
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
    Reader reader = Reader.standard();
    List<Counts> strict = new ArrayList<>();
    List<Counts> relaxed = new ArrayList<>();
    List<Counts> value = new ArrayList<>();
    for (TimexDocument document : documents) {
      List<Reading.Time> found = read(reader, document).times();
      strict.add(counts(document, found, (gold, ours) -> gold.span().equals(ours.span())));
      relaxed.add(counts(document, found, TimesTask::touch));
      value.add(counts(document, found, TimesTask::agree));
    }
    Bootstrap bootstrap = new Bootstrap(ask.seed());
    return new Outcome(
        documents.size(),
        List.of(
            new Figure("strict F1", Figure.SHARE, bootstrap.of(strict, Counts::f1), STRICT)
                .beside(published(0.8178, 0.8071)),
            new Figure("relaxed F1", Figure.SHARE, bootstrap.of(relaxed, Counts::f1), RELAXED)
                .beside(published(0.9071, 0.9071)),
            new Figure("value F1", Figure.SHARE, bootstrap.of(value, Counts::f1), VALUE)
                .beside(published(0.7807, 0.6857)),
            new Figure("speed", "words/s", speed(reader, documents), SPEED)
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

  private static Reading read(Reader reader, TimexDocument document) {
    return reader.read(
        PlainBody.of(document.text()), new Hints(document.day(), "en", null, null, null));
  }

  private static boolean touch(TimexDocument.Timex gold, Reading.Time ours) {
    return gold.span().overlaps(ours.span());
  }

  private static boolean agree(TimexDocument.Timex gold, Reading.Time ours) {
    return touch(gold, ours) && gold.value().equals(ours.value());
  }

  private static Counts counts(
      TimexDocument document,
      List<Reading.Time> found,
      BiPredicate<TimexDocument.Timex, Reading.Time> same) {
    List<Reading.Time> left = new ArrayList<>(found);
    int right = 0;
    for (TimexDocument.Timex gold : document.times()) {
      for (Reading.Time ours : left) {
        if (same.test(gold, ours)) {
          left.remove(ours);
          right++;
          break;
        }
      }
    }
    return new Counts(right, found.size(), document.times().size());
  }

  /** Of the whole reader, since it cannot be asked for times alone; the second round counts. */
  private static Estimate speed(Reader reader, List<TimexDocument> documents) {
    long words = 0;
    long start = System.nanoTime();
    for (TimexDocument document : documents) {
      read(reader, document);
      words += document.text().split("\\s+").length;
    }
    return Estimate.exactly(words / ((System.nanoTime() - start) / 1e9));
  }
}
