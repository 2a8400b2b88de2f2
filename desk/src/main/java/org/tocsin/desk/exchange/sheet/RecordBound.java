package org.tocsin.desk.exchange.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a parser that reads on and on because a quote is never closed: more than so many characters
 * between two records are refused.
 */
final class RecordBound extends FilterReader {
  private final int most;
  private long since;

  RecordBound(Reader in, int most) {
    super(in);
    this.most = most;
  }

  /** A record is complete. */
  void recordEnded() {
    since = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int characters) throws IOException {
    since += characters;
    if (since > most) {
      throw new RefusedFile(
          "one row has more than %,d characters: a quotation mark is probably never closed"
              .formatted(most),
          "open the file in an editor, close the quotation mark, and upload it again");
    }
  }
}
