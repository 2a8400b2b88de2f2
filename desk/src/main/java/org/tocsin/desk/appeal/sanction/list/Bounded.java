package org.tocsin.desk.appeal.sanction.list;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a refusal when a file is longer than any list. */
final class Bounded extends FilterInputStream {
  private long left;

  Bounded(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int got = super.read(into, at, length);
    count(Math.max(0, got));
    return got;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw new RefusedList("the file is longer than any list");
    }
  }
}
