package org.tocsin.ledger.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The 32 bytes in front of a batch: magic, first index, count, length of the records, CRC-32C of
 * those 24 bytes.
 *
 * @param firstIndex position of the batch's first record
 * @param count number of records, 1 or more
 * @param recordsLength bytes from behind this header to the trailer
 */
record BatchHeader(long firstIndex, int count, long recordsLength) {
  static final int BYTES = 32;
  static final byte[] MAGIC = "TocsinJ1".getBytes(StandardCharsets.US_ASCII);

  byte[] encode() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    buffer.put(MAGIC).putLong(firstIndex).putInt(count).putLong(recordsLength);
    return buffer.putInt(crc(buffer.array())).array();
  }

  static Optional<BatchHeader> decode(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, MAGIC.length, BYTES - MAGIC.length);
    BatchHeader header = new BatchHeader(buffer.getLong(), buffer.getInt(), buffer.getLong());
    boolean sound =
        Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
            && buffer.getInt() == crc(bytes)
            && header.count > 0
            && header.recordsLength > 0;
    return sound ? Optional.of(header) : Optional.empty();
  }

  private static int crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, BYTES - Integer.BYTES);
    return (int) crc.getValue();
  }
}
