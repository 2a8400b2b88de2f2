package org.tocsin.bench.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;

/**
 * Counts found times as TempEval-3 does (UzZaman et al. 2013, section 4): strict when the spans are
 * equal, relaxed when they overlap, value when they overlap and say the same. Each time of the gold
 * is found by one of ours at most.
 */
final class TimexScore {
  private final Reader reader;
  private final String language;
  private final List<Counts> strict = new ArrayList<>();
  private final List<Counts> relaxed = new ArrayList<>();
  private final List<Counts> value = new ArrayList<>();

  /**
   * @param language BCP 47 tag of the documents
   */
  TimexScore(Reader reader, String language) {
    this.reader = reader;
    this.language = language;
  }

  static TimexScore of(Reader reader, String language, List<TimexDocument> documents) {
    TimexScore score = new TimexScore(reader, language);
    documents.forEach(score::add);
    return score;
  }

  private void add(TimexDocument document) {
    List<Reading.Time> found = read(document).times();
    strict.add(counts(document, found, (gold, ours) -> gold.span().equals(ours.span())));
    relaxed.add(counts(document, found, TimexScore::touch));
    value.add(counts(document, found, TimexScore::agree));
  }

  Estimate strict(Bootstrap bootstrap) {
    return bootstrap.of(strict, Counts::f1);
  }

  Estimate relaxed(Bootstrap bootstrap) {
    return bootstrap.of(relaxed, Counts::f1);
  }

  Estimate value(Bootstrap bootstrap) {
    return bootstrap.of(value, Counts::f1);
  }

  private Reading read(TimexDocument document) {
    return reader.read(
        PlainBody.of(document.text()), new Hints(document.day(), language, null, null, null));
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
  Estimate speed(List<TimexDocument> documents) {
    long words = 0;
    long start = System.nanoTime();
    for (TimexDocument document : documents) {
      read(document);
      words += document.text().split("\\s+").length;
    }
    return Estimate.exactly(words / ((System.nanoTime() - start) / 1e9));
  }
}
