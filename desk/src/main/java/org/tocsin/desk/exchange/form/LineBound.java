package org.tocsin.desk.exchange.form;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.tocsin.desk.exchange.sheet.RefusedFile;

/** Refuses a text whose lines are longer than any record is, before they fill the memory. */
final class LineBound extends FilterReader {
  private static final int MOST_CHARACTERS = 8_000_000;

  private long inLine;

  LineBound(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      inLine = buffer[i] == '\n' ? 0 : inLine + 1;
    }
    if (inLine > MOST_CHARACTERS) {
      throw new RefusedFile(
          "a line has more than %,d characters".formatted(MOST_CHARACTERS),
          "write one record a line");
    }
    return read;
  }
}
