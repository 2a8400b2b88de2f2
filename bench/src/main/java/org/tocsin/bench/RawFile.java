package org.tocsin.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The least that durable appending can be: bytes written to a file whose blocks are there already,
 * then forced to the disk. No format, no encryption, no proof.
 */
final class RawFile implements AutoCloseable {
  private static final int BLOCK_BYTES = 1 << 20;
  private final FileChannel channel;
  private final long capacityBytes;
  private long position;

  RawFile(Path file, long capacityBytes) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.capacityBytes = capacityBytes;
    ByteBuffer zeros = ByteBuffer.allocateDirect(BLOCK_BYTES);
    for (long written = 0; written < capacityBytes; written += BLOCK_BYTES) {
      channel.write(zeros.clear(), written);
    }
    channel.force(true);
  }

  /** Writes at the end of what was written, from the start again when the file is full. */
  void append(ByteBuffer bytes) throws IOException {
    if (position + bytes.remaining() > capacityBytes) {
      position = 0;
    }
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
