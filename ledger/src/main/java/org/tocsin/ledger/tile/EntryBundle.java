package org.tocsin.ledger.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Up to 256 log entries, each behind its length as a big-endian uint16. */
final class EntryBundle {
  /** Longest entry the format can hold, in bytes. */
  static final int MAX_ENTRY_BYTES = 0xffff;

  private EntryBundle() {}

  static void append(ByteArrayOutputStream bundle, byte[] entry) {
    if (entry.length > MAX_ENTRY_BYTES) {
      throw new IllegalArgumentException("log entry of " + entry.length + " bytes, at most 65535");
    }
    bundle.write(entry.length >> 8);
    bundle.write(entry.length);
    bundle.writeBytes(entry);
  }

  static byte[] encode(List<byte[]> entries) {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    entries.forEach(entry -> append(bundle, entry));
    return bundle.toByteArray();
  }

  /**
   * Splits a bundle into exactly {@code count} entries.
   *
   * @throws IllegalArgumentException when entries are cut off or bytes are left over
   */
  static List<byte[]> decode(byte[] bundle, int count) {
    List<byte[]> entries = new ArrayList<>(count);
    int at = 0;
    for (int i = 0; i < count; i++) {
      int start = at + 2;
      int end = start > bundle.length ? start : start + length(bundle, at);
      if (end > bundle.length) {
        throw new IllegalArgumentException("cut off in entry " + i + " of " + count);
      }
      entries.add(Arrays.copyOfRange(bundle, start, end));
      at = end;
    }
    if (at != bundle.length) {
      throw new IllegalArgumentException(
          (bundle.length - at) + " bytes of junk after the last of " + count + " entries");
    }
    return entries;
  }

  private static int length(byte[] bundle, int at) {
    return (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
  }
}
