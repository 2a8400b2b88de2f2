package org.tocsin.desk.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.desk.field.FieldRefused.Why;

/**
 * Files that arrive in pieces over bad lines, each known by the SHA-256 that the device took of it.
 * A device asks how far it got, sends from there, and may stop at any byte. A file that is whole
 * waits for the report that speaks of it; what no report asked for goes after 30 days. Thread-safe.
 */
public final class Uploads {
  public static final long MOST_BYTES = 512L << 20;
  private static final long MOST_BYTES_A_KEY = 4L << 30;
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final InstantSource clock;

  /** Files that bytes come for now: a slow line holds up its own file and no other. */
  private final Set<Path> coming = ConcurrentHashMap.newKeySet();

  /**
   * @param folder only its owner may enter it
   */
  Uploads(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** How many bytes of it are here. */
  public long offset(FieldKey key, String sha256) {
    try {
      Path whole = whole(key, sha256);
      return Files.exists(whole) ? length(whole) : length(part(key, sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds bytes at {@code offset}.
   *
   * @param total length of the whole file
   * @return how many bytes are here now
   * @throws FieldRefused when they do not follow on, are too many, or are together not the file
   *     they were said to be; in the last case it starts anew
   */
  public long append(FieldKey key, String sha256, long offset, long total, InputStream in)
      throws IOException {
    Path part = part(key, sha256);
    if (!coming.add(part)) {
      throw new FieldRefused(
          Why.OUT_OF_STEP,
          "this file is coming in another request; go on at byte " + offset(key, sha256));
    }
    try {
      return appendAlone(key, sha256, offset, total, in);
    } finally {
      coming.remove(part);
    }
  }

  private long appendAlone(FieldKey key, String sha256, long offset, long total, InputStream in)
      throws IOException {
    long here = offset(key, sha256);
    if (total > MOST_BYTES || total < 0) {
      throw new FieldRefused(Why.TOO_LARGE, "a file has at most 512 MB");
    }
    if (offset != here || offset > total) {
      throw new FieldRefused(Why.OUT_OF_STEP, "go on at byte " + here);
    }
    if (Files.exists(whole(key, sha256))) {
      return here;
    }
    sweep();
    if (here == 0 && held(key) + total > MOST_BYTES_A_KEY) {
      throw new FieldRefused(
          Why.TOO_LARGE, "this device has 4 GB of files here that no report spoke of yet");
    }
    Path part = part(key, sha256);
    long now = write(part, in, total - here) + here;
    return now == total ? finish(key, sha256, part, total) : now;
  }

  /** The whole file, once all of it is here. */
  Optional<Path> find(FieldKey key, String sha256) {
    Path whole = whole(key, sha256);
    return Files.exists(whole) ? Optional.of(whole) : Optional.empty();
  }

  void forget(FieldKey key, String sha256) throws IOException {
    Files.deleteIfExists(whole(key, sha256));
  }

  private static long write(Path part, InputStream in, long room) throws IOException {
    Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    long written = 0;
    try (FileChannel channel =
        FileChannel.open(
            part,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (written + count > room) {
          throw new FieldRefused(Why.OUT_OF_STEP, "more bytes came than the file was said to have");
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        written += count;
      }
      channel.force(true);
    }
    return written;
  }

  private long finish(FieldKey key, String sha256, Path part, long total) throws IOException {
    MessageDigest digest = Digests.sha256();
    try (InputStream in = Files.newInputStream(part)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      Files.delete(part);
      throw new FieldRefused(
          Why.OUT_OF_STEP, "the bytes are not the file they were said to be; go on at byte 0");
    }
    Files.move(part, whole(key, sha256), StandardCopyOption.ATOMIC_MOVE);
    return total;
  }

  private void sweep() throws IOException {
    Instant old = clock.instant().minus(KEPT);
    for (Path file : files("")) {
      try {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          Files.deleteIfExists(file);
        }
      } catch (NoSuchFileException gone) {
        continue;
      }
    }
  }

  private long held(FieldKey key) throws IOException {
    long bytes = 0;
    for (Path file : files(key.id() + "-")) {
      bytes += length(file);
    }
    return bytes;
  }

  private List<Path> files(String prefix) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix)).toList();
    }
  }

  private static long length(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException gone) {
      return 0;
    }
  }

  private Path part(FieldKey key, String sha256) {
    return file(key, sha256, ".part");
  }

  private Path whole(FieldKey key, String sha256) {
    return file(key, sha256, ".whole");
  }

  private Path file(FieldKey key, String sha256, String suffix) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new FieldRefused(
          Why.MALFORMED, "a file is named by its SHA-256: 64 hexadecimal digits");
    }
    return folder.resolve(key.id() + "-" + sha256 + suffix);
  }
}
