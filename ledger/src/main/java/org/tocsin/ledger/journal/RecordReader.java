package org.tocsin.ledger.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of a journal; one thread at a time. It reads on ahead, further each time as long as
 * records are asked for in order.
 */
public final class RecordReader implements Closeable {
  private static final int FIRST_BYTES = 1 << 12;
  private static final int MOST_BYTES = 1 << 18;

  private final Journal journal;
  private final RecordCipher cipher;
  private @Nullable RandomAccessFile file;
  private @Nullable Segment current;
  private byte[] window = new byte[0];
  private long windowStart;
  private int ahead = FIRST_BYTES;

  RecordReader(Journal journal, RecordCipher cipher) {
    this.journal = journal;
    this.cipher = cipher;
  }

  /**
   * Reads one record.
   *
   * @throws JournalDamagedException when it does not open
   * @throws IndexOutOfBoundsException when there is no such record
   */
  public byte[] read(long index) throws IOException {
    Segment segment = journal.segment(index);
    long at = segment.offset(index);
    int length = ByteBuffer.wrap(bytes(segment, at, Integer.BYTES)).getInt();
    if (length < RecordCipher.OVERHEAD_BYTES
        || length > Journal.MAX_RECORD_BYTES + RecordCipher.OVERHEAD_BYTES) {
      throw damaged(segment, index, "its length is damaged");
    }
    byte[] sealed = bytes(segment, at + Integer.BYTES, length);
    try {
      return cipher.open(index, sealed);
    } catch (AEADBadTagException e) {
      throw damaged(segment, index, "it does not open with this ledger's key");
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private byte[] bytes(Segment segment, long at, int length) throws IOException {
    RandomAccessFile open = file(segment);
    if (at < windowStart || at + length > windowStart + window.length) {
      int wanted = (int) Math.min(Math.max(length, ahead), segment.length() - at);
      ahead = Math.min(2 * ahead, MOST_BYTES);
      byte[] read = new byte[Math.max(length, wanted)];
      open.seek(at);
      open.readFully(read);
      window = read;
      windowStart = at;
    }
    int from = (int) (at - windowStart);
    return Arrays.copyOfRange(window, from, from + length);
  }

  private RandomAccessFile file(Segment segment) throws IOException {
    RandomAccessFile open = file;
    if (open == null || current != segment) {
      close();
      open = new RandomAccessFile(segment.file().toFile(), "r");
      file = open;
      current = segment;
      window = new byte[0];
    }
    return open;
  }

  private static JournalDamagedException damaged(Segment segment, long index, String reason) {
    return new JournalDamagedException(
        segment.file() + " at byte " + segment.offset(index) + ", fact " + index, reason);
  }
}
