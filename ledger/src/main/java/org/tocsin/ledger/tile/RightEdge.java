package org.tocsin.ledger.tile;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;

/**
 * The growing right side of a tree: at each level the hashes of the tile that is not full yet. From
 * these alone the tree can be extended and its root computed, so appending never reads.
 */
final class RightEdge {
  /** Is told of each tile as it fills up. */
  interface FullTiles {
    void accept(int level, long n, List<Hash> hashes);
  }

  private final List<List<Hash>> levels;
  private long size;

  RightEdge() {
    this.levels = new ArrayList<>();
  }

  private RightEdge(List<List<Hash>> levels, long size) {
    this.levels = levels;
    this.size = size;
  }

  /** An edge that can grow on without changing this one. */
  RightEdge copy() {
    List<List<Hash>> copied = new ArrayList<>();
    levels.forEach(level -> copied.add(new ArrayList<>(level)));
    return new RightEdge(copied, size);
  }

  /**
   * An edge whose partial tiles are given from level 0 on.
   *
   * @param size a multiple of nothing in particular; each level has {@code size / 256^level mod
   *     256} hashes
   */
  static RightEdge of(List<List<Hash>> levels, long size) {
    return new RightEdge(levels, size).copy();
  }

  long size() {
    return size;
  }

  void append(Hash leafHash, FullTiles fullTiles) {
    size++;
    push(0, leafHash, fullTiles);
  }

  /** Hashes of the partial tile at a level; empty when the last tile there is full. */
  List<Hash> partial(int level) {
    return level < levels.size() ? List.copyOf(levels.get(level)) : List.of();
  }

  /** How many levels the tree has begun. */
  int height() {
    return levels.size();
  }

  /** Number of full tiles at a level. */
  long fullTiles(int level) {
    return fullTiles(size, level);
  }

  /** Number of full tiles at a level of a tree of this size. */
  static long fullTiles(long size, int level) {
    int shift = TilePath.HEIGHT * (level + 1);
    return shift >= Long.SIZE ? 0 : size >> shift;
  }

  /** Width of the partial tile at a level of a tree of this size; 0 when there is none. */
  static int partialWidth(long size, int level) {
    int shift = TilePath.HEIGHT * level;
    return shift >= Long.SIZE ? 0 : (int) ((size >> shift) & (TilePath.WIDTH - 1));
  }

  /** RFC 6962 root of everything appended. */
  Hash root() {
    List<Hash> nodes = List.of();
    for (List<Hash> level : levels) {
      List<Hash> row = new ArrayList<>(level);
      if (!nodes.isEmpty()) {
        row.add(TreeHash.root(nodes));
      }
      nodes = row;
    }
    return TreeHash.root(nodes);
  }

  private void push(int level, Hash hash, FullTiles fullTiles) {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    List<Hash> tile = levels.get(level);
    tile.add(hash);
    if (tile.size() == TilePath.WIDTH) {
      List<Hash> full = List.copyOf(tile);
      tile.clear();
      fullTiles.accept(level, fullTiles(level) - 1, full);
      push(level + 1, TreeHash.root(full), fullTiles);
    }
  }
}
