package org.tocsin.ledger.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;

/** Reads records of a journal; one thread at a time. */
public final class RecordReader implements Closeable {
  private final Journal journal;
  private final RecordCipher cipher;
  private @Nullable RandomAccessFile file;
  private @Nullable Segment current;

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
    RandomAccessFile open = file(segment);
    open.seek(segment.offset(index));
    int length = open.readInt();
    if (length < RecordCipher.OVERHEAD_BYTES
        || length > Journal.MAX_RECORD_BYTES + RecordCipher.OVERHEAD_BYTES) {
      throw damaged(segment, index, "its length is damaged");
    }
    byte[] sealed = new byte[length];
    open.readFully(sealed);
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

  private RandomAccessFile file(Segment segment) throws IOException {
    RandomAccessFile open = file;
    if (open == null || current != segment) {
      close();
      open = new RandomAccessFile(segment.file().toFile(), "r");
      file = open;
      current = segment;
    }
    return open;
  }

  private static JournalDamagedException damaged(Segment segment, long index, String reason) {
    return new JournalDamagedException(
        segment.file() + " at byte " + segment.offset(index) + ", fact " + index, reason);
  }
}
