package org.tocsin.ledger.tile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.merkle.Hash;

/**
 * Bytes of tiles and bundles, read so that a full file may stand in for a partial one that was
 * removed.
 */
final class TileFile {
  private TileFile() {}

  static byte[] encode(List<Hash> hashes) {
    byte[] bytes = new byte[hashes.size() * Hash.BYTES];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyTo(bytes, i * Hash.BYTES);
    }
    return bytes;
  }

  /**
   * Splits a tile into exactly {@code width} hashes.
   *
   * @throws IllegalArgumentException when the length is another
   */
  static List<Hash> decode(byte[] bytes, int width) {
    if (bytes.length != width * Hash.BYTES) {
      throw new IllegalArgumentException(
          "has " + bytes.length + " bytes, not " + width * Hash.BYTES);
    }
    List<Hash> hashes = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      hashes.add(Hash.at(bytes, i * Hash.BYTES));
    }
    return hashes;
  }

  /**
   * The first {@code width} hashes of a tile, or nothing when neither the partial nor the full file
   * exists.
   *
   * @throws IllegalArgumentException naming the file when its length is wrong
   */
  static Optional<List<Hash>> find(Path log, int level, long n, int width) throws IOException {
    for (int stored : widthsToTry(width)) {
      String name = TilePath.tile(level, n, stored);
      Optional<byte[]> bytes = DurableFiles.findBytes(log.resolve(name));
      if (bytes.isPresent()) {
        return Optional.of(named(name, () -> decode(bytes.get(), stored)).subList(0, width));
      }
    }
    return Optional.empty();
  }

  /**
   * The first {@code width} entries of a bundle, or nothing when neither the partial nor the full
   * file exists.
   *
   * @throws IllegalArgumentException naming the file when it is malformed
   */
  static Optional<List<byte[]>> findEntries(Path log, long n, int width) throws IOException {
    for (int stored : widthsToTry(width)) {
      String name = TilePath.entries(n, stored);
      Optional<byte[]> bytes = DurableFiles.findBytes(log.resolve(name));
      if (bytes.isPresent()) {
        return Optional.of(
            named(name, () -> EntryBundle.decode(bytes.get(), stored)).subList(0, width));
      }
    }
    return Optional.empty();
  }

  private static List<Integer> widthsToTry(int width) {
    return width == TilePath.WIDTH ? List.of(width) : List.of(width, TilePath.WIDTH);
  }

  private static <T> T named(String name, Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " " + e.getMessage(), e);
    }
  }
}
