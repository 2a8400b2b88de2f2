package org.tocsin.ledger.tile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.VerifierKey;

/**
 * A directory in C2SP tlog-tiles form, ours or another project's, as its checkpoint stood when it
 * was opened.
 */
public final class PublicLog {
  private final Path directory;
  private final Checkpoint checkpoint;

  private PublicLog(Path directory, Checkpoint checkpoint) {
    this.directory = directory;
    this.checkpoint = checkpoint;
  }

  /**
   * Opens a log without judging it.
   *
   * @throws NoSuchFileException when there is no checkpoint
   * @throws IllegalArgumentException when the checkpoint is malformed
   */
  public static PublicLog open(Path directory) throws IOException {
    Path file = directory.resolve("checkpoint");
    byte[] text =
        DurableFiles.findBytes(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
    return new PublicLog(directory, Checkpoint.parse(text));
  }

  /** The checkpoint; its signature is not judged here. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /**
   * One entry's bytes, not authenticated.
   *
   * @throws IndexOutOfBoundsException when there is no such entry
   * @throws NoSuchFileException when its bundle is missing
   */
  public byte[] entry(long index) throws IOException {
    if (index < 0 || index >= checkpoint.size()) {
      throw new IndexOutOfBoundsException("no entry " + index + ", there are " + checkpoint.size());
    }
    long n = index / TilePath.WIDTH;
    int width = bundleWidth(n);
    List<byte[]> entries =
        TileFile.findEntries(directory, n, width)
            .orElseThrow(() -> new NoSuchFileException(TilePath.entries(n, width)));
    return entries.get((int) (index % TilePath.WIDTH));
  }

  /** The tree, for proofs; trusts the tiles. */
  public TileTree tree() {
    return new TileTree(directory, checkpoint.size());
  }

  /**
   * Checks everything: the signature, every entry against its leaf, every tile, partial files of
   * earlier checkpoints, the root, and that each older checkpoint is a prefix. Reads each file a
   * few times, in constant memory.
   *
   * @param olderCheckpoints files with checkpoints of this log seen earlier
   */
  public LogReport check(VerifierKey key, List<Path> olderCheckpoints) throws IOException {
    return new LogCheck(directory, checkpoint, key).run(olderCheckpoints);
  }

  /** Copies what belongs to the checkpoint, the checkpoint last. */
  public void copyTo(Path target) throws IOException {
    Files.createDirectories(target);
    long size = checkpoint.size();
    for (long n = 0; n * TilePath.WIDTH < size; n++) {
      int width = bundleWidth(n);
      String name = TilePath.entries(n, width);
      List<byte[]> entries =
          TileFile.findEntries(directory, n, width)
              .orElseThrow(() -> new NoSuchFileException(name));
      DurableFiles.replaceIfChanged(target.resolve(name), EntryBundle.encode(entries));
    }
    for (int level = 0; size >> TilePath.HEIGHT * level > 0; level++) {
      copyLevel(level, target);
    }
    DurableFiles.publish(
        target.resolve("checkpoint"), checkpoint.text().getBytes(StandardCharsets.UTF_8));
  }

  private void copyLevel(int level, Path target) throws IOException {
    long hashes = checkpoint.size() >> TilePath.HEIGHT * level;
    for (long n = 0; n * TilePath.WIDTH < hashes; n++) {
      int width = (int) Math.min(TilePath.WIDTH, hashes - n * TilePath.WIDTH);
      String name = TilePath.tile(level, n, width);
      byte[] tile =
          TileFile.encode(
              TileFile.find(directory, level, n, width)
                  .orElseThrow(() -> new NoSuchFileException(name)));
      DurableFiles.replaceIfChanged(target.resolve(name), tile);
    }
  }

  private int bundleWidth(long n) {
    return (int) Math.min(TilePath.WIDTH, checkpoint.size() - n * TilePath.WIDTH);
  }
}
