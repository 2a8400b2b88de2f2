package org.tocsin.reader.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.Note;
import org.tocsin.reader.Reading.RegionKind;

/** A table written as text: one row a line, cells parted by tabs; hashtag rows included. */
final class TableFile implements Format {
  private static final int SAMPLE_ROWS = 50;

  private final TextDecoder decoder;
  private final Format text;
  private final TextInspector inspector;

  TableFile(TextDecoder decoder, Format text, TextInspector inspector) {
    this.decoder = decoder;
    this.text = text;
    this.inspector = inspector;
  }

  @Override
  public Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException {
    Decoded decoded = decoder.decode(source, null);
    Optional<Delimiter> delimiter = Delimiter.of(decoded.text(), SAMPLE_ROWS);
    if (delimiter.isEmpty()) {
      return text.extract(source, sniffed, hints);
    }
    RegionedText rows = new RegionedText();
    for (DelimitedText.Row row :
        new DelimitedText(decoded.text(), delimiter.get().character).rows(Integer.MAX_VALUE)) {
      List<String> cells = row.cells().stream().map(cell -> cell.replaceAll("\\s+", " ")).toList();
      rows.add(RegionKind.BODY, String.join("\t", cells), Block.LINE);
    }
    List<Note> notes = new ArrayList<>(decoded.notes());
    notes.addAll(inspector.inspect(rows.text()));
    return new Extracted.Document(
        new Extraction(
            rows.text(),
            rows.regions(),
            sniffed.mediaType(),
            Extraction.Metadata.NONE,
            List.copyOf(notes)));
  }
}
