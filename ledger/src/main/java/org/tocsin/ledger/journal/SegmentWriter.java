package org.tocsin.ledger.journal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.tocsin.ledger.disk.ForceFailedException;
import org.tocsin.ledger.merkle.Hash;

/**
 * Appends batches to one segment. Uses plain files, not channels: a channel is closed when the
 * calling thread is interrupted, and an interrupted request must not take the journal down.
 */
final class SegmentWriter implements Closeable {
  private static final int BUFFER_BYTES = 1 << 18;

  private final Segment segment;
  private final RandomAccessFile file;

  SegmentWriter(Segment segment) throws IOException {
    this.segment = segment;
    this.file = new RandomAccessFile(segment.file().toFile(), "rw");
  }

  /** Writes a batch behind the last one and waits until the disk has it. */
  void append(List<byte[]> records, RecordCipher cipher, Hash root) throws IOException {
    long first = segment.endIndex();
    long recordsLength = 0;
    long[] offsets = new long[records.size()];
    long start = segment.length() + BatchHeader.BYTES;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = start + recordsLength;
      recordsLength += Integer.BYTES + RecordCipher.OVERHEAD_BYTES + records.get(i).length;
    }
    if (file.length() > segment.length()) {
      file.setLength(segment.length());
    }
    file.seek(segment.length());
    CRC32C crc = new CRC32C();
    DataOutputStream out =
        new DataOutputStream(
            new CheckedOutputStream(
                new BufferedOutputStream(new FileOutputStream(file.getFD()), BUFFER_BYTES), crc));
    out.write(new BatchHeader(first, offsets.length, recordsLength).encode());
    for (int i = 0; i < offsets.length; i++) {
      byte[] sealed = cipher.seal(first + i, records.get(i));
      out.writeInt(sealed.length);
      out.write(sealed);
    }
    out.write(root.toBytes());
    out.writeInt((int) crc.getValue());
    out.flush();
    force();
    segment.extend(offsets, start + recordsLength + Hash.BYTES + Integer.BYTES);
  }

  /** Cuts the file back to its complete batches. */
  void cutTail() throws IOException {
    file.setLength(segment.length());
    force();
  }

  private void force() throws ForceFailedException {
    try {
      file.getFD().sync();
    } catch (IOException e) {
      throw new ForceFailedException(segment.file(), e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
