package org.tocsin.bench.read;

import java.util.List;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import org.tocsin.reader.extract.Extraction;

/** Text of a corpus as the reader gets it: all of it body, since the corpus says so. */
final class PlainBody {
  private PlainBody() {}

  static Extraction of(String text) {
    Span all = new Span(0, text.codePointCount(0, text.length()));
    return new Extraction(
        text,
        List.of(new Reading.Region(Reading.RegionKind.BODY, all)),
        "text/plain",
        Extraction.Metadata.NONE,
        List.of());
  }
}
