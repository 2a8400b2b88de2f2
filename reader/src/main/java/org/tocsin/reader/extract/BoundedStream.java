package org.tocsin.reader.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends after so many bytes, however many more there are; closes what it was opened from. */
final class BoundedStream extends FilterInputStream {
  private final AutoCloseable owner;
  private long left;

  BoundedStream(InputStream in, long limit, AutoCloseable owner) {
    super(in);
    this.left = limit;
    this.owner = owner;
  }

  @Override
  public int read() throws IOException {
    if (left <= 0) {
      return -1;
    }
    int b = super.read();
    left -= b >= 0 ? 1 : 0;
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left <= 0) {
      return length == 0 ? 0 : -1;
    }
    int got = super.read(buffer, offset, (int) Math.min(length, left));
    left -= Math.max(0, got);
    return got;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(Math.min(count, left));
    left -= skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    try (owner) {
      super.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
