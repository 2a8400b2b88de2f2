package org.tocsin.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.journal.Journal;
import org.tocsin.ledger.journal.RecordReader;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.SignatureState;
import org.tocsin.ledger.note.SigningKey;
import org.tocsin.ledger.tile.TileTree;
import org.tocsin.ledger.tile.TileWriter;

/**
 * Keeps the public log in step with the journal: restores tiles after a crash, publishes
 * checkpoints, and refuses to sign anything that does not extend what was published.
 */
final class LogKeeper {
  private static final int REPLAY_ENTRIES = 4096;
  private static final int TILE_ENTRIES = 256;

  private final LedgerFiles files;
  private final SigningKey key;
  private final List<Path> unforced = new ArrayList<>();
  private TileWriter writer;
  private volatile Checkpoint checkpoint;

  private LogKeeper(LedgerFiles files, SigningKey key, TileWriter writer, Checkpoint checkpoint) {
    this.files = files;
    this.key = key;
    this.writer = writer;
    this.checkpoint = checkpoint;
  }

  /**
   * The published checkpoint, or nothing when none was published yet. An empty file is none: a
   * power cut may leave one where the checkpoint was not forced yet.
   *
   * @throws LedgerDamagedException when it is not one that this key signed
   */
  static Optional<Checkpoint> findPublished(LedgerFiles files, SigningKey key) throws IOException {
    Optional<byte[]> bytes = DurableFiles.findBytes(files.checkpoint());
    if (bytes.isEmpty() || bytes.get().length == 0) {
      return Optional.empty();
    }
    try {
      Checkpoint published = Checkpoint.parse(bytes.get());
      if (published.signedBy(key.verifierKey()) == SignatureState.VALID) {
        return Optional.of(published);
      }
    } catch (IllegalArgumentException e) {
      throw damagedCheckpoint(files, "" + e.getMessage(), e);
    }
    throw damagedCheckpoint(files, "not signed by this ledger's key", null);
  }

  /** Brings tiles and checkpoint up to the journal's end. */
  static LogKeeper recover(
      LedgerFiles files, SigningKey key, Journal journal, Optional<Checkpoint> published)
      throws IOException {
    Hash root = journal.lastRoot().orElse(TreeHash.empty());
    long forced = Math.min(forcedTiles(files), journal.size());
    long start = forced - forced % TILE_ENTRIES;
    Checkpoint provisional = published.orElseGet(() -> Checkpoint.sign(key, 0, TreeHash.empty()));
    LogKeeper keeper = new LogKeeper(files, key, TileWriter.empty(files.log()), provisional);
    if (start == 0 || !keeper.replayFrom(start, journal, root)) {
      keeper.writer = TileWriter.empty(files.log());
      keeper.replay(journal);
    }
    if (!keeper.writer.root().equals(root)) {
      throw new LedgerDamagedException(
          files.journal()
              + ": its leaves do not hash to the root it recorded at fact "
              + journal.size(),
          null);
    }
    keeper.refuseContradiction(published);
    if (published.isEmpty() || published.get().size() < journal.size()) {
      keeper.publishRecovered(journal.size(), root);
    }
    return keeper;
  }

  /** The checkpoint published last. */
  Checkpoint checkpoint() {
    return checkpoint;
  }

  /** The tree with more leaves; nothing is written yet. */
  TileWriter.Growth prepare(List<byte[]> leaves) {
    return writer.prepare(leaves);
  }

  /**
   * Signs and publishes the checkpoint for a batch whose files are written. It is forced once for
   * every full tile only: the journal, which was forced before, gives it again. So after a power
   * cut the published size may lie behind the journal by less than a tile, never before it.
   */
  void publish(TileWriter.Growth growth) throws IOException {
    Checkpoint next = Checkpoint.sign(key, growth.size(), growth.root());
    if (growth.fullFiles().isEmpty()) {
      DurableFiles.replace(files.checkpoint(), bytes(next));
    } else {
      DurableFiles.publish(files.checkpoint(), bytes(next));
    }
    checkpoint = next;
    growth.commit();
    unforced.addAll(growth.fullFiles());
  }

  /**
   * Waits until the disk has every full tile, so that the next start need not derive them again.
   */
  void force() throws IOException {
    for (Path file : unforced) {
      DurableFiles.force(file);
    }
    unforced.clear();
    DurableFiles.publish(files.checkpoint(), bytes(checkpoint));
    long size = writer.size();
    DurableFiles.publish(files.forcedTiles(), (size + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private boolean replayFrom(long start, Journal journal, Hash root) throws IOException {
    try {
      writer = TileWriter.behindFullTiles(files.log(), start);
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
    replay(journal);
    return writer.root().equals(root);
  }

  private void replay(Journal journal) throws IOException {
    try (RecordReader reader = journal.reader()) {
      while (writer.size() < journal.size()) {
        List<byte[]> leaves = new ArrayList<>();
        long end = Math.min(journal.size(), writer.size() + REPLAY_ENTRIES);
        for (long index = writer.size(); index < end; index++) {
          leaves.add(StoredFact.leafBytes(reader.read(index)));
        }
        TileWriter.Growth growth = writer.prepare(leaves);
        if (end == journal.size()) {
          growth.write();
        } else {
          growth.writeFull();
        }
        growth.commit();
        unforced.addAll(growth.fullFiles());
      }
    }
  }

  private void refuseContradiction(Optional<Checkpoint> published) throws IOException {
    if (published.isEmpty()) {
      return;
    }
    Checkpoint old = published.get();
    Hash root = new TileTree(files.log(), writer.size()).rootAt(old.size());
    if (!root.equals(old.rootHash())) {
      throw new LedgerDamagedException(
          files.checkpoint()
              + " was published for "
              + old.size()
              + " facts that are not the journal's: nothing will be signed",
          null);
    }
  }

  private void publishRecovered(long size, Hash root) throws IOException {
    Checkpoint next = Checkpoint.sign(key, size, root);
    Files.createDirectories(files.log());
    DurableFiles.publish(files.checkpoint(), bytes(next));
    checkpoint = next;
  }

  private static byte[] bytes(Checkpoint checkpoint) {
    return checkpoint.text().getBytes(StandardCharsets.UTF_8);
  }

  /** A hint only: whatever it says, the root is compared afterwards. */
  private static long forcedTiles(LedgerFiles files) throws IOException {
    String text =
        DurableFiles.findBytes(files.forcedTiles())
            .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).strip())
            .orElse("0");
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  private static LedgerDamagedException damagedCheckpoint(
      LedgerFiles files, String reason, @Nullable Throwable cause) {
    return new LedgerDamagedException(
        files.checkpoint()
            + " is damaged ("
            + reason
            + "): put a good copy there, or move it away to have it made again",
        cause);
  }
}
