package org.tocsin.ledger.witness;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.SigningKey;

/** A log in memory, written from RFC 6962 alone, so that it shares no code with what it tests. */
record SmallTree(List<Hash> leaves) {

  /**
   * Leaves {@code 0} to {@code size - 1} that all begin alike up to {@code fork} and differ then.
   */
  static SmallTree of(int size, int fork, int history) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(TreeHash.leaf(("leaf " + i + (i < fork ? "" : " of " + history)).getBytes()));
    }
    return new SmallTree(leaves);
  }

  Hash root(int size) {
    return size == 0 ? TreeHash.empty() : root(leaves.subList(0, size));
  }

  Checkpoint checkpoint(SigningKey key, int size) {
    return Checkpoint.sign(key, size, root(size));
  }

  /** PROOF(m, D[n]) of RFC 6962, section 2.1.2. */
  List<Hash> consistency(int old, int size) {
    return old == 0 || old == size ? List.of() : proof(old, leaves.subList(0, size), true);
  }

  private static List<Hash> proof(int m, List<Hash> nodes, boolean complete) {
    int n = nodes.size();
    if (m == n) {
      return complete ? List.of() : List.of(root(nodes));
    }
    int k = split(n);
    List<Hash> hashes = new ArrayList<>();
    if (m <= k) {
      hashes.addAll(proof(m, nodes.subList(0, k), complete));
      hashes.add(root(nodes.subList(k, n)));
    } else {
      hashes.addAll(proof(m - k, nodes.subList(k, n), false));
      hashes.add(root(nodes.subList(0, k)));
    }
    return hashes;
  }

  private static Hash root(List<Hash> nodes) {
    if (nodes.size() == 1) {
      return nodes.getFirst();
    }
    int k = split(nodes.size());
    return TreeHash.node(root(nodes.subList(0, k)), root(nodes.subList(k, nodes.size())));
  }

  /** The largest power of two below n. */
  private static int split(int n) {
    return Integer.highestOneBit(n - 1);
  }
}
