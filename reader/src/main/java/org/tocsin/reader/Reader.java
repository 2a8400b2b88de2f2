package org.tocsin.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.reader.extract.Extracted;
import org.tocsin.reader.extract.Extraction;
import org.tocsin.reader.extract.Extractors;

/**
 * Reads documents: what they say, who says it, what they ask and of whom, each with its place in
 * the text. Immutable and thread-safe; make one and keep it, since it holds the lexicons.
 *
 * <pre>{@code
 * Reader reader = Reader.standard();
 * Reading reading = reader.read(Path.of("appeal.txt"), Hints.NONE);
 * reading.demands().forEach(d -> System.out.println(d.addressee() + ": " + d.span()));
 * }</pre>
 */
public final class Reader {
  private final Extractors extractors;
  private final Grammar grammar;

  private Reader(Extractors extractors, Grammar grammar) {
    this.extractors = extractors;
    this.grammar = grammar;
  }

  /** The reader with the lexicons that ship with it. */
  public static Reader standard() {
    return new Reader(Extractors.standard(), Grammar.standard());
  }

  /**
   * @throws IOException when the file cannot be read; a file that can be read always gives a
   *     reading, if need be an empty one with a note that says why
   */
  public Reading read(Path file, Hints hints) throws IOException {
    return read(extractors.extract(file, hints), hints);
  }

  /** Reads bytes of any format the extractors know. */
  public Reading read(byte[] bytes, Hints hints) {
    return read(extractors.extract(bytes, hints), hints);
  }

  /** Reads a text that is extracted already. */
  public Reading read(Extraction extraction, Hints hints) {
    return grammar.read(extraction, hints);
  }

  private Reading read(Extracted extracted, Hints hints) {
    return switch (extracted) {
      case Extracted.Document(Extraction extraction) -> grammar.read(extraction, hints);
      case Extracted.Container container ->
          grammar.read(
              empty(container.mediaType(), "container", "holds other documents: read its members"),
              hints);
      case Extracted.Unreadable unreadable ->
          grammar.read(
              empty(
                  unreadable.mediaType(),
                  "unreadable",
                  unreadable.reason() + "; " + unreadable.whatToDo()),
              hints);
    };
  }

  private static Extraction empty(String mediaType, String kind, String message) {
    return new Extraction(
        "",
        List.of(),
        mediaType,
        Extraction.Metadata.NONE,
        List.of(new Reading.Note(kind, message, null)));
  }
}
