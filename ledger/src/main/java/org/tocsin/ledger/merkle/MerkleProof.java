package org.tocsin.ledger.merkle;

import java.util.List;

/**
 * Verification of Merkle proofs, one loop for all four kinds. A consistency proof is the proof that
 * the subtree [0, old size) belongs to the new tree, and the subtree forms generalise RFC 9162,
 * sections 2.1.3.2 and 2.1.4.2, as the Merkle Tree Certificates draft does. Every method answers
 * false for any malformed shape and never throws.
 */
public final class MerkleProof {
  private MerkleProof() {}

  /**
   * Whether the leaf is entry {@code index} of the tree with {@code size} leaves and the given
   * root.
   */
  public static boolean includes(
      long index, long size, Hash leafHash, List<Hash> proof, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long first = index;
    long last = size - 1;
    Hash hash = leafHash;
    for (Hash sibling : proof) {
      if (last == 0) {
        return false;
      }
      if (isOdd(first) || first == last) {
        hash = TreeHash.node(sibling, hash);
        int levels = levelsWithoutSibling(first);
        first >>= levels;
        last >>= levels;
      } else {
        hash = TreeHash.node(hash, sibling);
      }
      first >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** Whether the leaf is entry {@code index} of the subtree [start, end) with the given root. */
  public static boolean subtreeIncludes(
      long index, long start, long end, Hash leafHash, List<Hash> proof, Hash root) {
    return isSubtree(start, end) && includes(index - start, end - start, leafHash, proof, root);
  }

  /**
   * Whether the tree of {@code oldSize} leaves is a prefix of the one with {@code newSize}. A proof
   * from an empty tree shows nothing and is refused, as the vectors of transparency-dev/merkle ask.
   */
  public static boolean consistent(
      long oldSize, long newSize, Hash oldRoot, Hash newRoot, List<Hash> proof) {
    return oldSize > 0 && subtreeConsistent(0, oldSize, newSize, oldRoot, newRoot, proof);
  }

  /**
   * Whether the subtree [start, end) with {@code subtreeRoot} belongs to the tree of {@code size}
   * leaves. The empty subtree belongs to every tree.
   */
  public static boolean subtreeConsistent(
      long start, long end, long size, Hash subtreeRoot, Hash root, List<Hash> proof) {
    if (start >= 0 && start == end && end <= size) {
      return proof.isEmpty() && subtreeRoot.equals(TreeHash.empty());
    }
    if (!isSubtree(start, end) || end > size) {
      return false;
    }
    long first = start;
    long last = end - 1;
    long rightmost = size - 1;
    while (first != last && (last == rightmost || isOdd(last))) {
      first >>= 1;
      last >>= 1;
      rightmost >>= 1;
    }
    return new SubtreeFold(first, last, rightmost).leadsTo(subtreeRoot, root, proof);
  }

  private static boolean isSubtree(long start, long end) {
    if (start < 0 || end <= start) {
      return false;
    }
    long width = end - start;
    long powerOfTwo = width == 1 ? 1 : Long.highestOneBit(width - 1) << 1;
    return powerOfTwo > 0 && start % powerOfTwo == 0;
  }

  private static boolean isOdd(long value) {
    return (value & 1) == 1;
  }

  /**
   * How many levels an even, non-zero position rises without a sibling; 0 for odd positions and for
   * 0.
   */
  private static int levelsWithoutSibling(long position) {
    return position == 0 ? 0 : Long.numberOfTrailingZeros(position);
  }

  /**
   * Folds a consistency proof upwards, once towards the subtree's root and once towards the tree's
   * root.
   */
  private static final class SubtreeFold {
    private long first;
    private long last;
    private long rightmost;

    SubtreeFold(long first, long last, long rightmost) {
      this.first = first;
      this.last = last;
      this.rightmost = rightmost;
    }

    boolean leadsTo(Hash subtreeRoot, Hash root, List<Hash> proof) {
      boolean startsAtSubtree = first == last;
      if (!startsAtSubtree && proof.isEmpty()) {
        return false;
      }
      Hash seed = startsAtSubtree ? subtreeRoot : proof.getFirst();
      Hash inner = seed;
      Hash outer = seed;
      for (Hash sibling : startsAtSubtree ? proof : proof.subList(1, proof.size())) {
        if (rightmost == 0) {
          return false;
        }
        if (isOdd(last) || last == rightmost) {
          inner = first < last ? TreeHash.node(sibling, inner) : inner;
          outer = TreeHash.node(sibling, outer);
          rise(levelsWithoutSibling(last));
        } else {
          outer = TreeHash.node(outer, sibling);
        }
        rise(1);
      }
      return rightmost == 0 && inner.equals(subtreeRoot) && outer.equals(root);
    }

    private void rise(int levels) {
      first >>= levels;
      last >>= levels;
      rightmost >>= levels;
    }
  }
}
