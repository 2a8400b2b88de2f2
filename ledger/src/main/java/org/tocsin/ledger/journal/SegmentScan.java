package org.tocsin.ledger.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.tocsin.ledger.merkle.Hash;

/**
 * Reads one segment from its start, batch by batch, checking every byte against the checksums, and
 * stops at the end or at the first batch that is not sound.
 */
final class SegmentScan {
  private static final int BUFFER_BYTES = 1 << 20;

  private final Segment segment;
  private final long fileLength;
  private final long limit;
  private Optional<Hash> lastRoot = Optional.empty();
  private Optional<String> complaint = Optional.empty();

  /**
   * Scans a segment and extends it by what was found.
   *
   * @param limit index behind the last record that is wanted; reading stops there
   */
  SegmentScan(Segment segment, long limit) throws IOException {
    this.segment = segment;
    this.limit = limit;
    this.fileLength = Files.size(segment.file());
    try (FileInputStream file = new FileInputStream(segment.file().toFile())) {
      scan(new BufferedInputStream(file, BUFFER_BYTES));
    }
  }

  /** Root that the last sound batch recorded. */
  Optional<Hash> lastRoot() {
    return lastRoot;
  }

  /** What is wrong with the batch behind the last sound one; empty when the file ends cleanly. */
  Optional<String> complaint() {
    return complaint;
  }

  /**
   * Whether a complete batch header comes anywhere behind the sound part, so that more than the
   * tail is broken.
   */
  boolean isFollowedByBatch() throws IOException {
    byte[] rest;
    try (FileInputStream file = new FileInputStream(segment.file().toFile())) {
      file.skipNBytes(segment.length());
      rest = file.readAllBytes();
    }
    for (int at = 1; at + BatchHeader.BYTES <= rest.length; at++) {
      if (rest[at] == BatchHeader.MAGIC[0]
          && BatchHeader.decode(Arrays.copyOfRange(rest, at, at + BatchHeader.BYTES)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void scan(BufferedInputStream in) throws IOException {
    while (segment.endIndex() < limit && segment.length() < fileLength) {
      complaint = batch(in);
      if (complaint.isPresent()) {
        return;
      }
    }
  }

  private Optional<String> batch(BufferedInputStream in) throws IOException {
    CRC32C crc = new CRC32C();
    DataInputStream data = new DataInputStream(new CheckedInputStream(in, crc));
    try {
      Optional<BatchHeader> header = BatchHeader.decode(data.readNBytes(BatchHeader.BYTES));
      if (header.isEmpty()) {
        return Optional.of("the batch header is damaged");
      }
      return body(data, crc, header.get());
    } catch (EOFException | IndexOutOfBoundsException e) {
      return Optional.of("the batch is cut off");
    }
  }

  private Optional<String> body(DataInputStream data, CRC32C crc, BatchHeader header)
      throws IOException {
    if (header.firstIndex() != segment.endIndex()) {
      return Optional.of("the batch begins at fact " + header.firstIndex());
    }
    long start = segment.length() + BatchHeader.BYTES;
    if (header.recordsLength() > fileLength - start || header.count() > header.recordsLength()) {
      return Optional.of("the batch is cut off");
    }
    long[] offsets = new long[header.count()];
    long at = start;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      int length = data.readInt();
      at += Integer.BYTES + Integer.toUnsignedLong(length);
      if (at > start + header.recordsLength()) {
        return Optional.of("a record length is damaged");
      }
      data.skipNBytes(Integer.toUnsignedLong(length));
    }
    byte[] root = new byte[Hash.BYTES];
    data.readFully(root);
    int expected = (int) crc.getValue();
    int stored = data.readInt();
    if (at != start + header.recordsLength() || stored != expected) {
      return Optional.of("the checksum does not match");
    }
    segment.extend(offsets, at + Hash.BYTES + Integer.BYTES);
    lastRoot = Optional.of(Hash.of(root));
    return Optional.empty();
  }
}
