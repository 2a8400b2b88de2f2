package org.tocsin.ledger.tile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.ledger.disk.Problem;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;

/**
 * Compares the partial files that earlier checkpoints left beside a tile or bundle with what they
 * must have been: the first hashes of it. A file wider than what is known belongs to a newer
 * checkpoint; its known part is compared.
 */
final class PartialFiles {
  private PartialFiles() {}

  /** Checks every partial form of a tile, given the hashes known of it. */
  static List<Problem> checkTile(Path log, int level, long n, List<Hash> hashes)
      throws IOException {
    return check(log, TilePath.tile(level, n, TilePath.WIDTH), hashes, TileFile::decode);
  }

  /** Checks every partial form of a bundle, given the leaf hashes known of it. */
  static List<Problem> checkBundle(Path log, long n, List<Hash> leafHashes) throws IOException {
    return check(
        log,
        TilePath.entries(n, TilePath.WIDTH),
        leafHashes,
        (bytes, width) -> EntryBundle.decode(bytes, width).stream().map(TreeHash::leaf).toList());
  }

  private interface Decoder {
    List<Hash> decode(byte[] bytes, int width);
  }

  private static List<Problem> check(Path log, String full, List<Hash> known, Decoder decoder)
      throws IOException {
    Path directory = log.resolve(TilePath.partials(full));
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        String width = String.valueOf(file.getFileName());
        // the current width is read by the main check
        if (!width.endsWith(".tmp") && !width.equals(String.valueOf(known.size()))) {
          compare(file, width, known, decoder)
              .ifPresent(reason ->
                  problems.add(new Problem(TilePath.partials(full) + "/" + width, reason)));
        }
      }
    }
    return problems;
  }

  private static Optional<String> compare(Path file, String name, List<Hash> known, Decoder decoder)
      throws IOException {
    if (!name.matches("[1-9][0-9]{0,2}") || Integer.parseInt(name) >= TilePath.WIDTH) {
      return Optional.of("is not the name of a partial tile");
    }
    int width = Integer.parseInt(name);
    try {
      List<Hash> hashes = decoder.decode(Files.readAllBytes(file), width);
      int common = Math.min(width, known.size());
      return hashes.subList(0, common).equals(known.subList(0, common))
          ? Optional.empty()
          : Optional.of("is not what its tile begins with");
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }
}
