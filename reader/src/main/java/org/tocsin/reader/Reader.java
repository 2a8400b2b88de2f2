package org.tocsin.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.reader.extract.Extraction;

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
  private final Grammar grammar;

  private Reader(Grammar grammar) {
    this.grammar = grammar;
  }

  /** The reader with the lexicons that ship with it. */
  public static Reader standard() {
    return new Reader(Grammar.standard());
  }

  /**
   * @throws IOException when the file cannot be read; a file that can be read always gives a
   *     reading, if need be an empty one with a note that says why
   */
  public Reading read(Path file, Hints hints) throws IOException {
    Hints named =
        hints.fileName() == null ? hints.withFileName(String.valueOf(file.getFileName())) : hints;
    return read(Files.readAllBytes(file), named);
  }

  public Reading read(byte[] bytes, Hints hints) {
    return read(plain(bytes), hints);
  }

  /** Reads a text that is extracted already. */
  public Reading read(Extraction extraction, Hints hints) {
    return grammar.read(extraction, hints);
  }

  private static Extraction plain(byte[] bytes) {
    String text = decode(bytes);
    int points = text.codePointCount(0, text.length());
    List<Reading.Region> regions =
        points == 0
            ? List.of()
            : List.of(new Reading.Region(Reading.RegionKind.BODY, new Span(0, points)));
    return new Extraction(text, regions, "text/plain", Extraction.Metadata.NONE, List.of());
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
