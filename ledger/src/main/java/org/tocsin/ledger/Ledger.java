package org.tocsin.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.journal.Journal;
import org.tocsin.ledger.journal.JournalDamagedException;
import org.tocsin.ledger.journal.RecordReader;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.MerkleProof;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Disclosure;
import org.tocsin.ledger.proof.InclusionProof;
import org.tocsin.ledger.tile.PublicLog;
import org.tocsin.ledger.tile.TileTree;
import org.tocsin.ledger.vault.Vault;
import tools.jackson.databind.JsonNode;

/**
 * The append-only record of facts, with its public log and its vault.
 *
 * <p>One ledger object writes at a time, in whatever process; several threads may use it, and
 * appends that come together share one force. Errors are {@link LedgerException}s with one line for
 * a person, and {@link IllegalArgumentException} for drafts that cannot be facts. The vault throws
 * {@link IOException}.
 */
public final class Ledger implements AutoCloseable {
  private final LedgerFiles files;
  private final LedgerOptions options;
  private final LedgerKeys keys;
  private final Journal journal;
  private final Vault vault;
  private final Checkpoint opened;
  private final @Nullable Appender appender;
  private final @Nullable LedgerLock lock;

  private Ledger(
      LedgerFiles files,
      LedgerOptions options,
      LedgerKeys keys,
      Journal journal,
      Vault vault,
      Checkpoint opened,
      @Nullable Appender appender,
      @Nullable LedgerLock lock) {
    this.files = files;
    this.options = options;
    this.keys = keys;
    this.journal = journal;
    this.vault = vault;
    this.opened = opened;
    this.appender = appender;
    this.lock = lock;
  }

  /**
   * Opens a ledger for reading and appending, creating it when the directory holds none. Recovers
   * after a crash: a batch that was never acknowledged is there completely or not at all, and the
   * public log is brought up to the journal.
   *
   * @throws LedgerInUseException when another process has it open for writing
   * @throws LedgerDamagedException naming the place when something acknowledged is damaged or
   *     missing
   * @throws LedgerException when the directory cannot be used
   */
  public static Ledger open(Path directory, LedgerOptions options) {
    LedgerFiles files = new LedgerFiles(directory);
    return attempt(() -> {
      DurableFiles.createPrivateDirectories(directory);
      LedgerLock lock = LedgerLock.take(files);
      try {
        return openLocked(files, options, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    });
  }

  /**
   * Opens a ledger as it was last published, for reading only and without the lock, while another
   * process may be writing. It does not see what is appended later.
   *
   * @throws LedgerException when there is no ledger, or it is damaged
   */
  public static Ledger openReadOnly(Path directory) {
    LedgerFiles files = new LedgerFiles(directory);
    return attempt(() -> {
      LedgerKeys keys = LedgerKeys.load(files.keys());
      Checkpoint published =
          LogKeeper.findPublished(files, keys.signingKey())
              .orElseThrow(() -> new LedgerException("no ledger at " + directory, null));
      LedgerOptions options = LedgerOptions.defaults();
      Journal journal =
          Journal.openReadOnly(
              files.journal(), keys.journalKey(), options.randomness(), published.size());
      Vault vault = Vault.openReadOnly(files.vault(), keys.cipher(), keys.vaultNameKey());
      return new Ledger(files, options, keys, journal, vault, published, null, null);
    });
  }

  private static Ledger openLocked(LedgerFiles files, LedgerOptions options, LedgerLock lock)
      throws IOException {
    LedgerKeys keys = keys(files, options);
    Optional<Checkpoint> published = LogKeeper.findPublished(files, keys.signingKey());
    Journal journal =
        Journal.open(
            files.journal(),
            keys.journalKey(),
            options.randomness(),
            published.map(Checkpoint::size).orElse(0L));
    LogKeeper log = LogKeeper.recover(files, keys.signingKey(), journal, published);
    byte[] vkey = (keys.signingKey().verifierKey().text() + "\n").getBytes(StandardCharsets.UTF_8);
    DurableFiles.replaceIfChanged(files.verifierKey(), vkey);
    Vault vault = Vault.open(files.vault(), keys.cipher(), keys.vaultNameKey());
    Appender appender = new Appender(journal, log, options.randomness());
    return new Ledger(files, options, keys, journal, vault, log.checkpoint(), appender, lock);
  }

  private static LedgerKeys keys(LedgerFiles files, LedgerOptions options) throws IOException {
    if (!Files.isDirectory(files.keys())) {
      if (Files.exists(files.journal())) {
        throw new LedgerDamagedException(
            files.keys() + " is missing: put the keys back, the journal cannot be read without",
            null);
      }
      return LedgerKeys.create(files, options);
    }
    LedgerKeys keys = LedgerKeys.load(files.keys());
    String origin = keys.signingKey().verifierKey().name();
    if (options.origin().filter(asked -> !asked.equals(origin)).isPresent()) {
      throw new LedgerException(
          files.directory() + " is the log " + origin + ", not " + options.origin().get(), null);
    }
    return keys;
  }

  /**
   * Appends all drafts in order, or none. Returns when the disk has them and the public log shows
   * them.
   *
   * @return the facts, equal to what {@link #get} gives later
   * @throws IllegalArgumentException when a draft cannot be a fact
   * @throws LedgerReadOnlyException when the ledger takes no facts
   * @throws LedgerException when they could not be written; nothing of them counts
   */
  public List<Fact> append(List<Draft> drafts) {
    if (appender == null) {
      throw new LedgerReadOnlyException(files.directory() + " was opened for reading only");
    }
    return appender.append(drafts);
  }

  /** Appends one draft, as {@link #append(List)} does. */
  public Fact append(Draft draft) {
    return append(List.of(draft)).getFirst();
  }

  /** Appends one fact with the clock's present time, as {@link #append(List)} does. */
  public Fact append(String kind, Map<String, JsonNode> parts) {
    return append(new Draft(kind, options.clock().instant(), parts));
  }

  /**
   * One fact.
   *
   * @throws IndexOutOfBoundsException when there is no such fact
   */
  public Fact get(long index) {
    return attempt(() -> StoredFact.fact(record(index), index));
  }

  /**
   * The facts from an index on, in order, as many as there are now. Close the stream if it is not
   * read to its end.
   *
   * @throws IndexOutOfBoundsException when {@code fromIndex} is negative
   */
  public Stream<Fact> facts(long fromIndex) {
    if (fromIndex < 0) {
      throw new IndexOutOfBoundsException("no fact " + fromIndex);
    }
    RecordReader reader = journal.reader();
    return LongStream.range(fromIndex, Math.max(fromIndex, size()))
        .mapToObj(index -> attempt(() -> StoredFact.fact(reader.read(index), index)))
        .onClose(() -> attempt(() -> closed(reader)));
  }

  /** Number of facts. */
  public long size() {
    return checkpoint().size();
  }

  /** The checkpoint published last. */
  public Checkpoint checkpoint() {
    return appender == null ? opened : appender.checkpoint();
  }

  /**
   * Proof that a fact's leaf is under the latest checkpoint; it was verified before it is returned.
   *
   * @throws IndexOutOfBoundsException when there is no such fact
   * @throws LedgerDamagedException when the tiles do not lead to the checkpoint
   */
  public InclusionProof prove(long index) {
    Checkpoint head = checkpoint();
    Hash leaf = stored(index).leaf().hash();
    List<Hash> hashes = attempt(() -> new TileTree(files.log(), head.size()).inclusion(index));
    if (!MerkleProof.includes(index, head.size(), leaf, hashes, head.rootHash())) {
      throw damagedLog("fact " + index);
    }
    return new InclusionProof(index, hashes, head);
  }

  /**
   * Proof that the latest checkpoint extends the tree of {@code oldSize} leaves; it was verified
   * before it is returned.
   *
   * @throws IllegalArgumentException unless 1 <= oldSize <= size
   */
  public List<Hash> proveConsistency(long oldSize) {
    Checkpoint head = checkpoint();
    return attempt(() -> {
      TileTree tree = new TileTree(files.log(), head.size());
      List<Hash> proof = tree.consistency(oldSize);
      if (!MerkleProof.consistent(
          oldSize, head.size(), tree.rootAt(oldSize), head.rootHash(), proof)) {
        throw damagedLog("the first " + oldSize + " facts");
      }
      return proof;
    });
  }

  /**
   * Opens parts of a fact for somebody.
   *
   * @throws IllegalArgumentException when the fact has no part of a given name
   */
  public Disclosure disclose(long index, Set<String> parts) {
    StoredFact fact = stored(index);
    return Disclosure.open(index, fact.leaf().text(), fact.secret(), fact.parts(), parts);
  }

  /** The sealed originals. */
  public Vault vault() {
    return vault;
  }

  /**
   * The directory with {@code checkpoint} and {@code tile/...}, which may be served or copied as it
   * is.
   */
  public Path publicLog() {
    return files.log();
  }

  /** The C2SP vkey text that checks this log's signatures, without a newline. */
  public String verifierKey() {
    return keys.signingKey().verifierKey().text();
  }

  /**
   * Copies checkpoint and tiles into a directory, and {@code log.vkey} beside them, for a stranger
   * to check.
   */
  public void exportLog(Path target) {
    attempt(() -> {
      PublicLog.open(files.log()).copyTo(target);
      VerifierKey key = keys.signingKey().verifierKey();
      Files.writeString(target.resolve("log.vkey"), key.text() + "\n");
      return target;
    });
  }

  /**
   * Reads everything on disk and compares: keys, journal, commitments, every entry and tile,
   * checkpoint, every sealed object. Takes as long as reading and decrypting all of it.
   */
  public FsckReport fsck() {
    return attempt(() -> new Fsck(files, keys, journal, vault).run(size()));
  }

  /** Stops writing, makes derived files durable and releases the lock. */
  @Override
  public void close() {
    attempt(() -> {
      try (LedgerLock held = lock;
          Journal open = journal) {
        if (appender != null) {
          appender.finish();
        }
      }
      return files;
    });
  }

  private StoredFact stored(long index) {
    return attempt(() -> StoredFact.decode(record(index)));
  }

  private byte[] record(long index) throws IOException {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("no fact " + index + ", there are " + size());
    }
    return journal.read(index);
  }

  private LedgerDamagedException damagedLog(String what) {
    return new LedgerDamagedException(
        files.log() + ": the tiles for " + what + " do not lead to the checkpoint: run a check",
        null);
  }

  private static RecordReader closed(RecordReader reader) throws IOException {
    reader.close();
    return reader;
  }

  private static <T> T attempt(FileAction<T> action) {
    try {
      return action.run();
    } catch (JournalDamagedException e) {
      throw new LedgerDamagedException(String.valueOf(e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw new LedgerException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw LedgerException.of(e);
    }
  }

  private interface FileAction<T> {
    T run() throws IOException;
  }
}
