package org.tocsin.ledger.note;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * One line by which a cosigner says that a checkpoint extends all it saw before.
 *
 * @param line as it stands below the checkpoint
 * @param time at which the cosigner says it signed, whole seconds
 */
public record Cosignature(NoteSignature line, Instant time) {

  /**
   * Reads the time of a line, whether or not its signature holds.
   *
   * @throws IllegalArgumentException when it is too short, or its time is not one
   */
  static Cosignature of(NoteSignature line) {
    byte[] bytes = line.bytes();
    if (bytes.length <= Long.BYTES) {
      throw new IllegalArgumentException("malformed cosignature: no time");
    }
    long seconds = ByteBuffer.wrap(bytes).getLong();
    if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
      throw new IllegalArgumentException("malformed cosignature: not a time");
    }
    return new Cosignature(line, Instant.ofEpochSecond(seconds));
  }
}
