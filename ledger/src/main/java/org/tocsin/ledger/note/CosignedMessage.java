package org.tocsin.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.tocsin.ledger.merkle.Hash;

/** The bytes that a cosigner signs, as in C2SP tlog-cosignature. */
final class CosignedMessage {
  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 255;

  private CosignedMessage() {}

  /**
   * @param seconds since 1970, 0 or more
   */
  static byte[] of(CosignatureKind kind, String cosigner, Checkpoint checkpoint, long seconds) {
    return switch (kind) {
      case ED25519 ->
          ("cosignature/v1\ntime " + seconds + "\n" + SignedNote.parse(checkpoint.text()).body())
              .getBytes(StandardCharsets.UTF_8);
      case ML_DSA_44 -> tree(cosigner, checkpoint, seconds);
    };
  }

  private static byte[] tree(String cosigner, Checkpoint checkpoint, long seconds) {
    byte[] name = bounded(cosigner);
    byte[] origin = bounded(checkpoint.origin());
    ByteBuffer message =
        ByteBuffer.allocate(
            LABEL.length + 2 + name.length + origin.length + 3 * Long.BYTES + Hash.BYTES);
    message.put(LABEL).put((byte) name.length).put(name).putLong(seconds);
    message.put((byte) origin.length).put(origin).putLong(0).putLong(checkpoint.size());
    return message.put(checkpoint.rootHash().toBytes()).array();
  }

  private static byte[] bounded(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_NAME) {
      throw new IllegalArgumentException("a name of more than 255 bytes cannot be cosigned");
    }
    return bytes;
  }
}
