package org.tocsin.ledger.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The few ways in which this library writes a file. */
public final class DurableFiles {
  private static final String TEMPORARY = ".tmp";
  private static final long NEARLY_FULL_BYTES = 64 * 1024;

  private DurableFiles() {}

  /** Makes a directory, and those above it, that only its owner may enter. */
  public static void createPrivateDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, permissions(directory, "rwx------"));
  }

  /**
   * What an owner-only file is created with; nothing where the file system knows no such
   * permissions.
   */
  public static FileAttribute<?>[] ownerOnly(Path file) {
    return permissions(file, "rw-------");
  }

  /** Replaces a file in one step; it survives a power cut once this returns. */
  public static void publish(Path target, byte[] content) throws IOException {
    write(target, content, true);
    forceDirectory(parent(target));
  }

  /**
   * Replaces a file in one step that every reader sees, without waiting for the disk: after a power
   * cut the old one may be there again, or an empty one.
   */
  public static void replace(Path target, byte[] content) throws IOException {
    write(target, content, false);
  }

  /**
   * Replaces a file in one step without waiting for the disk: after a power cut it may be missing
   * or old, so this is for what can be derived again.
   *
   * @return whether the file changed; one that holds the same bytes already is left alone
   */
  public static boolean replaceIfChanged(Path target, byte[] content) throws IOException {
    if (findBytes(target).filter(old -> Arrays.equals(old, content)).isPresent()) {
      return false;
    }
    Files.createDirectories(parent(target));
    write(target, content, false);
    return true;
  }

  /** The bytes of a file, or nothing when there is none. */
  public static Optional<byte[]> findBytes(Path file) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Makes the names in a directory durable. */
  public static void forceDirectory(Path directory) throws IOException {
    force(directory);
  }

  /** Makes a file that was written earlier durable. */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      force(channel, file);
    }
  }

  /** Makes what was written through a channel durable. */
  public static void force(FileChannel channel, Path file) throws IOException {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw new ForceFailedException(file, e);
    }
  }

  /**
   * Turns the system's message for a full disk or quota into ours, and leaves other errors as they
   * are.
   */
  public static IOException explained(IOException error, Path place) {
    if (error instanceof StorageFullException || error instanceof ForceFailedException) {
      return error;
    }
    return meansFull(error) || isNearlyFull(place) ? new StorageFullException(place, error) : error;
  }

  private static boolean meansFull(IOException error) {
    String reason =
        error instanceof FileSystemException named ? named.getReason() : error.getMessage();
    return reason != null
        && Set.of("No space left on device", "Disk quota exceeded", "File too large")
            .contains(reason);
  }

  /** The system's messages may be translated, so the free space is asked as well. */
  private static boolean isNearlyFull(Path place) {
    try {
      return Files.getFileStore(place).getUsableSpace() < NEARLY_FULL_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path target, byte[] content, boolean force) throws IOException {
    Path temporary = target.resolveSibling(target.getFileName() + TEMPORARY);
    try {
      writeNew(temporary, content, force);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw explained(e, parent(target));
    }
  }

  private static void writeNew(Path file, byte[] content, boolean force) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    try (FileChannel channel = FileChannel.open(file, options, ownerOnly(file))) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      if (force) {
        force(channel, file);
      }
    }
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("no directory above " + file);
    }
    return parent;
  }
}
