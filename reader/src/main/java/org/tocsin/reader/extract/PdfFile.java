package org.tocsin.reader.extract;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.Note;

/** A PDF, parsed in a child process. */
final class PdfFile implements Format {
  private static final Pattern BULLET = Pattern.compile("^[•·▪●○■\\uF0B7]\\s");

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
    String text = join(paragraphs);
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

  /** List items are indented and stand on adjoining lines, as in every other format. */
  private static String join(List<String> paragraphs) {
    StringBuilder text = new StringBuilder();
    boolean itemBefore = false;
    for (String paragraph : paragraphs) {
      boolean item = BULLET.matcher(paragraph).find();
      if (!text.isEmpty()) {
        text.append(item && itemBefore ? Block.LINE : Block.PARAGRAPH);
      }
      text.append(item ? "  " : "").append(paragraph);
      itemBefore = item;
    }
    return text.toString();
  }
}
