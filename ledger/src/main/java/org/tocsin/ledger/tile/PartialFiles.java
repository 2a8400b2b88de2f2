package org.tocsin.ledger.tile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.ledger.disk.Problem;
import org.tocsin.ledger.merkle.Hash;

/**
 * Compares the partial files that earlier checkpoints left beside a tile or bundle with what they
 * must have been: a prefix of it. A file wider than what is known belongs to a newer checkpoint;
 * its known part is compared.
 */
final class PartialFiles {
  private PartialFiles() {}

  /** Checks every partial form of a tile, given the hashes known of it. */
  static List<Problem> checkTile(Path log, int level, long n, List<Hash> hashes)
      throws IOException {
    int[] ends = new int[hashes.size()];
    Arrays.setAll(ends, i -> (i + 1) * Hash.BYTES);
    String full = TilePath.tile(level, n, TilePath.WIDTH);
    return check(log, full, TileFile.encode(hashes), ends);
  }

  /** Checks every partial form of a bundle, given the entries known of it. */
  static List<Problem> checkBundle(Path log, long n, List<byte[]> entries) throws IOException {
    int[] ends = new int[entries.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += Short.BYTES + entries.get(i).length;
      ends[i] = end;
    }
    return check(log, TilePath.entries(n, TilePath.WIDTH), EntryBundle.encode(entries), ends);
  }

  /** {@code ends} says where each hash or entry ends in the known content, in bytes. */
  private static List<Problem> check(Path log, String full, byte[] known, int[] ends)
      throws IOException {
    Path directory = log.resolve(TilePath.partials(full));
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        String name = log.relativize(file).toString().replace('\\', '/');
        String width = String.valueOf(file.getFileName());
        if (width.endsWith(".tmp")) {
          continue;
        }
        if (!width.matches("[1-9][0-9]{0,2}") || Integer.parseInt(width) >= TilePath.WIDTH) {
          problems.add(new Problem(name, "is not the name of a partial tile"));
        } else if (!isPrefix(Files.readAllBytes(file), Integer.parseInt(width), known, ends)) {
          problems.add(new Problem(name, "is not a prefix of its tile"));
        }
      }
    }
    return problems;
  }

  private static boolean isPrefix(byte[] partial, int width, byte[] known, int[] ends) {
    int common = Math.min(width, ends.length);
    int end = common == 0 ? 0 : ends[common - 1];
    boolean sameLength = width > ends.length ? partial.length >= end : partial.length == end;
    return sameLength && Arrays.equals(partial, 0, end, known, 0, end);
  }
}
