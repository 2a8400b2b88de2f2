package org.tocsin.reader.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.Note;

/**
 * A text file: decoded, otherwise unchanged, with boilerplate lines told apart by their wording.
 */
final class PlainText implements Format {
  private final TextDecoder decoder;
  private final TextRegions regions;
  private final TextInspector inspector;

  PlainText(TextDecoder decoder, TextRegions regions, TextInspector inspector) {
    this.decoder = decoder;
    this.regions = regions;
    this.inspector = inspector;
  }

  @Override
  public Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException {
    Decoded decoded = decoder.decode(source, null);
    if (decoded.text().isBlank()) {
      return new Extracted.Unreadable(
          "the file holds only white space",
          "check that it was saved completely",
          sniffed.mediaType());
    }
    TextRegions.Labelled labelled = regions.label(decoded.text());
    List<Note> notes = new ArrayList<>(decoded.notes());
    notes.addAll(inspector.inspect(decoded.text()));
    return new Extracted.Document(
        new Extraction(
            decoded.text(),
            labelled.regions(),
            sniffed.mediaType(),
            new Extraction.Metadata(null, labelled.publisher(), null, null, null),
            List.copyOf(notes)));
  }
}
