package org.tocsin.ledger.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.note.Checkpoint;

/**
 * The checkpoint a witness cosigned last of each log, one small file a log. What was remembered is
 * on the disk before {@link #remember} returns; without that a witness restarted after a power cut
 * could sign a second history.
 */
public final class WitnessMemory {
  private static final String END = ".checkpoint";

  private final Path directory;

  private WitnessMemory(Path directory) {
    this.directory = directory;
  }

  /**
   * Opens a folder, or makes it.
   *
   * @throws IOException when it cannot be made
   */
  public static WitnessMemory open(Path directory) throws IOException {
    DurableFiles.createPrivateDirectories(directory);
    return new WitnessMemory(directory);
  }

  /** Name of a log in addresses and file names: SHA-256 of its origin, in hexadecimal. */
  public static String nameOf(String origin) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(origin.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /**
   * The checkpoint last remembered of a log, with the lines of the log and of the witness.
   *
   * @throws IOException when it cannot be read, or is damaged: then nothing may be signed
   */
  Optional<Checkpoint> recall(String origin) throws IOException {
    Optional<Checkpoint> found = find(nameOf(origin));
    if (found.isPresent() && !found.get().origin().equals(origin)) {
      throw new IOException(file(nameOf(origin)) + " is of another log");
    }
    return found;
  }

  /** The same by {@link #nameOf name}. */
  Optional<Checkpoint> find(String name) throws IOException {
    Optional<byte[]> bytes = DurableFiles.findBytes(file(name));
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Checkpoint.parse(bytes.get()));
    } catch (IllegalArgumentException e) {
      throw new IOException(file(name) + " is damaged: " + e.getMessage(), e);
    }
  }

  /** Keeps a checkpoint; it is on the disk when this returns. */
  void remember(Checkpoint checkpoint) throws IOException {
    DurableFiles.publish(
        file(nameOf(checkpoint.origin())), checkpoint.text().getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String name) {
    return directory.resolve(name + END);
  }
}
