package org.tocsin.desk.web.read;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.reader.Span;

/**
 * Cuts the passage around a claim out of its item, so that a queue need not load whole documents.
 */
@Component
final class Passages {
  private static final int AROUND_CODE_POINTS = 900;

  private final Collecting collecting;
  private final Establishing establishing;

  Passages(Collecting collecting, Establishing establishing) {
    this.collecting = collecting;
    this.establishing = establishing;
  }

  Passage around(Candidate candidate, Viewer me) throws IOException {
    String text = establishing.findMaskedText(candidate.itemId(), me).orElse("");
    int length = text.codePointCount(0, text.length());
    Span span = candidate.span();
    Span window =
        new Span(
            paragraphStart(text, Math.clamp(span.begin() - AROUND_CODE_POINTS, 0, length)),
            Math.clamp(span.end() + AROUND_CODE_POINTS, 0, length));
    List<Candidate> read =
        establishing.list(
            CandidateQuery.inCase(candidate.caseId()).ofItem(candidate.itemId()).seenBy(me));
    List<Candidate> here = read.stream().filter(c -> c.span().overlaps(window)).toList();
    return new Passage(
        candidate,
        collecting.findItem(candidate.itemId(), me).map(Item::name).orElse(""),
        new Segments(text, window, here, List.of()).list(),
        establishing
            .findReading(candidate.itemId(), me)
            .map(reading -> reading.document().path("language").asString("und"))
            .orElse("und"),
        window.begin() > 0,
        window.end() < length);
  }

  /** From the next line break on when there is one near: half a line helps nobody. */
  private static int paragraphStart(String text, int point) {
    if (point == 0) {
      return 0;
    }
    int at = text.offsetByCodePoints(0, point);
    int line = text.indexOf('\n', at);
    return line < 0 || line - at > AROUND_CODE_POINTS / 2
        ? point
        : text.codePointCount(0, line + 1);
  }
}
