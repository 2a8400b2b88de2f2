package org.tocsin.ledger.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;

/**
 * Extends a log's tiles and bundles by batches. A batch is first {@link #prepare prepared} in
 * memory, which gives its root; then its files are written; then the caller publishes the
 * checkpoint and {@link Growth#commit commits}. A batch that is not committed leaves this writer as
 * it was.
 *
 * <p>Files are written whole and renamed but not forced: they can be derived again from the
 * journal.
 */
public final class TileWriter {
  private final Path log;
  private RightEdge edge;
  private byte[] bundle;

  private TileWriter(Path log, RightEdge edge, byte[] bundle) {
    this.log = log;
    this.edge = edge;
    this.bundle = bundle;
  }

  /** Begins an empty log. */
  public static TileWriter empty(Path log) {
    return new TileWriter(log, new RightEdge(), new byte[0]);
  }

  /**
   * Continues behind the last full level-0 tile, from full tiles only.
   *
   * @param size a multiple of 256
   * @throws IOException when a tile is missing or cannot be read
   * @throws IllegalArgumentException when a tile is malformed
   */
  public static TileWriter behindFullTiles(Path log, long size) throws IOException {
    List<List<Hash>> levels = new ArrayList<>();
    levels.add(List.of());
    for (int level = 1; size >> TilePath.HEIGHT * level > 0; level++) {
      long first = RightEdge.fullTiles(size, level) * TilePath.WIDTH;
      List<Hash> hashes = new ArrayList<>();
      for (int i = 0; i < RightEdge.partialWidth(size, level); i++) {
        hashes.add(TreeHash.root(fullTile(log, level - 1, first + i)));
      }
      levels.add(hashes);
    }
    return new TileWriter(log, RightEdge.of(levels, size), new byte[0]);
  }

  /** Number of leaves committed. */
  public long size() {
    return edge.size();
  }

  /** Root of the leaves committed. */
  public Hash root() {
    return edge.root();
  }

  /** Computes the tree with these entries behind the present ones; writes nothing. */
  public Growth prepare(List<byte[]> entries) {
    Growth growth = new Growth();
    entries.forEach(growth::add);
    return growth;
  }

  /** A batch on its way into the log. */
  public final class Growth {
    private final RightEdge grown = edge.copy();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final List<Written> files = new ArrayList<>();
    private final List<Path> created = new ArrayList<>();

    private Growth() {
      open.writeBytes(bundle);
    }

    private void add(byte[] entry) {
      EntryBundle.append(open, entry);
      grown.append(
          TreeHash.leaf(entry),
          (level, n, hashes) -> {
            if (level == 0) {
              files.add(new Written(TilePath.entries(n, TilePath.WIDTH), open.toByteArray()));
              open.reset();
            }
            files.add(
                new Written(TilePath.tile(level, n, TilePath.WIDTH), TileFile.encode(hashes)));
          });
    }

    /** Number of leaves with this batch. */
    public long size() {
      return grown.size();
    }

    /** Root with this batch. */
    public Hash root() {
      return grown.root();
    }

    /** Writes the full tiles and bundles only, which is enough while more is to follow. */
    public void writeFull() throws IOException {
      for (Written file : files) {
        write(file);
      }
    }

    /** Writes full tiles and bundles, then the partial ones of the new size. */
    public void write() throws IOException {
      writeFull();
      for (int level = 0; level < grown.height(); level++) {
        List<Hash> partial = grown.partial(level);
        if (!partial.isEmpty()) {
          String name = TilePath.tile(level, grown.fullTiles(level), partial.size());
          write(new Written(name, TileFile.encode(partial)));
        }
      }
      if (open.size() > 0) {
        int width = RightEdge.partialWidth(grown.size(), 0);
        write(new Written(TilePath.entries(grown.fullTiles(0), width), open.toByteArray()));
      }
    }

    /**
     * Makes this batch the log's present state and removes partial files that full ones replace.
     */
    public void commit() {
      edge = grown;
      bundle = open.toByteArray();
      files.forEach(file -> removePartials(file.name));
    }

    /** Takes back what {@link #write} created, so that nothing stays that no checkpoint covers. */
    public void undo() throws IOException {
      for (Path file : created) {
        Files.deleteIfExists(file);
      }
    }

    /** Full tiles and bundles of this batch, which a later {@code force} makes durable. */
    public List<Path> fullFiles() {
      return files.stream().map(file -> log.resolve(file.name)).toList();
    }

    private void write(Written file) throws IOException {
      Path path = log.resolve(file.name);
      if (!Files.exists(path)) {
        created.add(path);
      }
      DurableFiles.replaceIfChanged(path, file.content);
    }
  }

  private record Written(String name, byte[] content) {}

  /**
   * Partial files may go once the full one is there; a leftover does no harm, so failure is no
   * error.
   */
  private void removePartials(String full) {
    Path directory = log.resolve(TilePath.partials(full));
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException | UncheckedIOException e) {
      return;
    }
  }

  private static List<Hash> fullTile(Path log, int level, long n) throws IOException {
    return TileFile.find(log, level, n, TilePath.WIDTH)
        .orElseThrow(() -> new IOException("missing " + TilePath.tile(level, n, TilePath.WIDTH)));
  }
}
