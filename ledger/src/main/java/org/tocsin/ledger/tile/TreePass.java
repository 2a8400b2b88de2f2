package org.tocsin.ledger.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.ledger.disk.Problem;
import org.tocsin.ledger.merkle.Hash;

/**
 * Builds the tree anew from leaf hashes and compares the tiles above level 0 with it. Remembers the
 * roots at the sizes asked for.
 */
final class TreePass {
  private final Path log;
  private final RightEdge edge = new RightEdge();
  private final Map<Long, Hash> roots = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  TreePass(Path log, Iterable<Long> sizes) {
    this.log = log;
    sizes.forEach(size -> roots.put(size, edge.root()));
  }

  void append(Hash leafHash) {
    edge.append(leafHash, this::compareFull);
    if (roots.containsKey(edge.size())) {
      roots.put(edge.size(), edge.root());
    }
  }

  /** Compares what earlier checkpoints left beside a level-0 tile and its bundle. */
  void comparePartialLeaves(long n, List<Hash> leafHashes) throws IOException {
    problems.addAll(PartialFiles.checkTile(log, 0, n, leafHashes));
    problems.addAll(PartialFiles.checkBundle(log, n, leafHashes));
  }

  /** Compares the partial tiles of the final size. */
  void finish() throws IOException {
    for (int level = 1; level < edge.height(); level++) {
      if (!edge.partial(level).isEmpty()) {
        compare(level, edge.fullTiles(level), edge.partial(level));
      }
    }
  }

  Hash root() {
    return edge.root();
  }

  /** Roots by size, for those sizes asked for that were reached. */
  Map<Long, Hash> roots() {
    return roots;
  }

  List<Problem> problems() {
    return problems;
  }

  private void compareFull(int level, long n, List<Hash> hashes) {
    if (level > 0) {
      try {
        compare(level, n, hashes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void compare(int level, long n, List<Hash> hashes) throws IOException {
    String name = TilePath.tile(level, n, hashes.size());
    try {
      TileFile.find(log, level, n, hashes.size())
          .ifPresentOrElse(
              found -> {
                if (!found.equals(hashes)) {
                  problems.add(new Problem(name, "is not the hash of the tiles below it"));
                }
              },
              () -> problems.add(new Problem(name, "is missing")));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(name, "" + e.getMessage()));
    }
    problems.addAll(PartialFiles.checkTile(log, level, n, hashes));
  }
}
