package org.tocsin.desk.exchange.form;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.tocsin.desk.exchange.sheet.RefusedFile;

/** Refuses a feature that is larger than any place is drawn, before it fills the memory. */
final class FeatureBound extends FilterReader {
  private static final int MOST_CHARACTERS = 4_000_000;

  private long since;

  FeatureBound(Reader in) {
    super(in);
  }

  /** A feature is complete. */
  void featureEnded() {
    since = 0;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    since += Math.max(0, read);
    if (since > MOST_CHARACTERS) {
      throw new RefusedFile(
          "a feature in it has more than %,d characters".formatted(MOST_CHARACTERS),
          "draw its shape with fewer points and export it again");
    }
    return read;
  }
}
