package org.tocsin.ledger.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The hash functions of RFC 6962, section 2.1: leaves and inner nodes are told apart by their first
 * byte.
 */
public final class TreeHash {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final Hash EMPTY = Hash.of(sha256().digest());

  private TreeHash() {}

  /** Root of the tree without leaves: SHA-256 of nothing. */
  public static Hash empty() {
    return EMPTY;
  }

  /** SHA-256(0x00 || entry). */
  public static Hash leaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return Hash.of(digest.digest(entry));
  }

  /** SHA-256(0x01 || left || right). */
  public static Hash node(Hash left, Hash right) {
    byte[] input = new byte[1 + 2 * Hash.BYTES];
    input[0] = NODE;
    left.copyTo(input, 1);
    right.copyTo(input, 1 + Hash.BYTES);
    return Hash.of(sha256().digest(input));
  }

  /**
   * The Merkle Tree Hash of consecutive nodes. All nodes but the last must span equally many
   * leaves, the last one at most as many; then the split at the largest power of two below the
   * count is the split RFC 6962 asks for.
   */
  public static Hash root(List<Hash> nodes) {
    int count = nodes.size();
    if (count == 0) {
      return EMPTY;
    }
    if (count == 1) {
      return nodes.getFirst();
    }
    int split = Integer.highestOneBit(count - 1);
    return node(root(nodes.subList(0, split)), root(nodes.subList(split, count)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
