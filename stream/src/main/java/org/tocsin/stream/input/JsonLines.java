package org.tocsin.stream.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/** A file with one JSON object a line. Blank lines are passed over. */
final class JsonLines implements EntryReader {
  private static final int BUFFER_BYTES = 1 << 16;

  /** As much as the reader decodes of one text. */
  private static final int LONGEST_LINE_BYTES = 16 << 20;

  private final InputStream in;
  private final JsonReport json = new JsonReport();
  private long position;
  private long number;

  private JsonLines(InputStream in, Cursor cursor) {
    this.in = in;
    this.position = cursor.position();
    this.number = cursor.number();
  }

  static JsonLines open(Cursor cursor) throws IOException {
    InputStream file = Files.newInputStream(cursor.partition().file());
    try {
      file.skipNBytes(cursor.position());
      return new JsonLines(new BufferedInputStream(file, BUFFER_BYTES), cursor);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public Optional<Entry> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (boolean more = readLine(line); more; more = readLine(line)) {
      number++;
      if (line.size() > LONGEST_LINE_BYTES) {
        return Optional.of(new Entry.Bad(number, "longer than 16 MiB: split it"));
      }
      String text = line.toString(StandardCharsets.UTF_8);
      if (!text.isBlank()) {
        return Optional.of(json.parse(number, text));
      }
      line.reset();
    }
    return Optional.empty();
  }

  /** Reads one line, of which no more is kept than shows that it is too long. */
  private boolean readLine(ByteArrayOutputStream line) throws IOException {
    int next = in.read();
    if (next < 0) {
      return false;
    }
    while (next >= 0 && next != '\n') {
      position++;
      if (line.size() <= LONGEST_LINE_BYTES) {
        line.write(next);
      }
      next = in.read();
    }
    position += next < 0 ? 0 : 1;
    return true;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
