package org.tocsin.ledger.journal;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * One journal file and where its records begin. The lists grow with each batch; one thread at a
 * time.
 */
final class Segment {
  private final Path file;
  private final long firstIndex;
  private long[] offsets = new long[64];
  private int count;
  private long length;

  Segment(Path file, long firstIndex) {
    this.file = file;
    this.firstIndex = firstIndex;
  }

  static String fileName(long firstIndex) {
    return "%015d.journal".formatted(firstIndex);
  }

  Path file() {
    return file;
  }

  long firstIndex() {
    return firstIndex;
  }

  /** Index behind the last record. */
  synchronized long endIndex() {
    return firstIndex + count;
  }

  /** Bytes of complete batches. */
  synchronized long length() {
    return length;
  }

  /** Where the record's length field is, in bytes from the start of the file. */
  synchronized long offset(long index) {
    return offsets[(int) (index - firstIndex)];
  }

  /** Takes up a complete batch. */
  synchronized void extend(long[] recordOffsets, long newLength) {
    if (count + recordOffsets.length > offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.max(2 * offsets.length, count + recordOffsets.length));
    }
    System.arraycopy(recordOffsets, 0, offsets, count, recordOffsets.length);
    count += recordOffsets.length;
    length = newLength;
  }

  /** Forgets everything behind an earlier state. */
  synchronized void shorten(long endIndex, long newLength) {
    count = (int) (endIndex - firstIndex);
    length = newLength;
  }
}
