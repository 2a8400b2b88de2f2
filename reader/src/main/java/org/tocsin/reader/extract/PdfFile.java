package org.tocsin.reader.extract;

import java.io.IOException;
import java.util.List;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.Note;

/** A PDF, parsed in a child process. */
final class PdfFile implements Format {
  private final ChildProcess child;
  private final TextRegions regions;
  private final TextInspector inspector;

  PdfFile(ChildProcess child, TextRegions regions, TextInspector inspector) {
    this.child = child;
    this.regions = regions;
    this.inspector = inspector;
  }

  @Override
  public Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException {
    ChildAnswer answer = child.read(source, sniffed.mediaType());
    List<String> paragraphs = answer.paragraphs();
    if (paragraphs == null) {
      return ChildAnswers.unreadable(answer, sniffed);
    }
    String text = String.join("\n\n", paragraphs);
    List<Note> notes = ChildAnswers.notes(answer);
    notes.addAll(inspector.inspect(text));
    return new Extracted.Document(
        new Extraction(
            text,
            regions.label(text).regions(),
            sniffed.mediaType(),
            answer.metadata(),
            List.copyOf(notes)));
  }
}
