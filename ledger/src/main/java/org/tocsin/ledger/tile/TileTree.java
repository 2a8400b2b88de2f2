package org.tocsin.ledger.tile;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;

/**
 * Reads hashes and proofs of a tree of one size out of tile files. Trusts the files; whoever hands
 * a proof on checks it against a signed root first. Not safe for use by several threads.
 */
public final class TileTree {
  private static final int CACHED_TILES = 32;

  private final Path log;
  private final long size;
  private final Map<String, List<Hash>> tiles =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Hash>> eldest) {
          return size() > CACHED_TILES;
        }
      };

  /** Reads the first {@code size} leaves of the log in this directory. */
  public TileTree(Path log, long size) {
    this.log = log;
    this.size = size;
  }

  /** RFC 6962 root. */
  public Hash root() throws IOException {
    return rootAt(size);
  }

  /** RFC 6962 root of the first leaves only. */
  public Hash rootAt(long smallerSize) throws IOException {
    return smallerSize == 0 ? TreeHash.empty() : range(0, smallerSize);
  }

  /** Hash of one leaf. */
  public Hash leafHash(long index) throws IOException {
    return node(0, index);
  }

  /** Inclusion proof (RFC 6962, section 2.1.1), from the leaf's sibling to the root's child. */
  public List<Hash> inclusion(long index) throws IOException {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<Hash> proof = new ArrayList<>();
    addInclusion(proof, index, 0, size);
    return proof;
  }

  /**
   * Consistency proof (RFC 6962, section 2.1.2) from the first {@code oldSize} leaves to the tree.
   */
  public List<Hash> consistency(long oldSize) throws IOException {
    if (oldSize < 1 || oldSize > size) {
      throw new IllegalArgumentException("no tree of " + oldSize + " leaves in one of " + size);
    }
    List<Hash> proof = new ArrayList<>();
    addConsistency(proof, oldSize, 0, size, true);
    return proof;
  }

  private void addInclusion(List<Hash> proof, long index, long start, long end) throws IOException {
    if (end - start == 1) {
      return;
    }
    long middle = start + split(end - start);
    if (index < middle) {
      addInclusion(proof, index, start, middle);
      proof.add(range(middle, end));
    } else {
      addInclusion(proof, index, middle, end);
      proof.add(range(start, middle));
    }
  }

  private void addConsistency(List<Hash> proof, long old, long start, long end, boolean whole)
      throws IOException {
    if (old == end) {
      if (!whole) {
        proof.add(range(start, end));
      }
      return;
    }
    long middle = start + split(end - start);
    if (old <= middle) {
      addConsistency(proof, old, start, middle, whole);
      proof.add(range(middle, end));
    } else {
      addConsistency(proof, old, middle, end, false);
      proof.add(range(start, middle));
    }
  }

  private Hash range(long start, long end) throws IOException {
    long width = end - start;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return node(level, start >> level);
    }
    long middle = start + split(width);
    return TreeHash.node(range(start, middle), range(middle, end));
  }

  /** Hash of the complete subtree number {@code index} with 2^level leaves. */
  private Hash node(int level, long index) throws IOException {
    int tileLevel = level / TilePath.HEIGHT;
    int inside = level % TilePath.HEIGHT;
    long firstHash = index << inside;
    List<Hash> tile = tile(tileLevel, firstHash / TilePath.WIDTH);
    int from = (int) (firstHash % TilePath.WIDTH);
    return TreeHash.root(tile.subList(from, from + (1 << inside)));
  }

  private List<Hash> tile(int level, long n) throws IOException {
    boolean full = n < RightEdge.fullTiles(size, level);
    int width = full ? TilePath.WIDTH : RightEdge.partialWidth(size, level);
    String name = TilePath.tile(level, n, width);
    List<Hash> tile = tiles.get(name);
    if (tile == null) {
      tile =
          TileFile.find(log, level, n, width)
              .orElseThrow(() -> new NoSuchFileException(log.resolve(name).toString()));
      tiles.put(name, tile);
    }
    return tile;
  }

  private static long split(long width) {
    return Long.highestOneBit(width - 1);
  }
}
