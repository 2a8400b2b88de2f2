package org.tocsin.ledger.vault;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.disk.Problem;

/**
 * Content addressed by the SHA-256 of its plaintext, each object an age file. File names are an
 * HMAC of the digest, so that a seized disk does not tell whether a known document is in it. Safe
 * for use by several threads.
 */
public final class Vault {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final String SUFFIX = ".age";

  private final Path directory;
  private final Path incoming;
  private final AgeCipher cipher;
  private final byte[] nameKey;
  private final boolean writable;
  private final AtomicLong seals = new AtomicLong();

  private Vault(Path directory, AgeCipher cipher, byte[] nameKey, boolean writable) {
    this.directory = directory;
    this.writable = writable;
    this.incoming = directory.resolve("incoming");
    this.cipher = cipher;
    this.nameKey = nameKey.clone();
  }

  /** Opens a vault, creating it when absent; removes what an interrupted seal left behind. */
  public static Vault open(Path directory, AgeCipher cipher, byte[] nameKey) throws IOException {
    Vault vault = new Vault(directory, cipher, nameKey, true);
    DurableFiles.createPrivateDirectories(vault.incoming);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(vault.incoming)) {
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
    return vault;
  }

  /** Opens a vault for reading only; somebody else may be sealing into it. */
  public static Vault openReadOnly(Path directory, AgeCipher cipher, byte[] nameKey) {
    return new Vault(directory, cipher, nameKey, false);
  }

  /**
   * Takes content in, reading the stream to its end without closing it. On return the disk has it;
   * on any error nothing of it is visible.
   *
   * @throws org.tocsin.ledger.disk.StorageFullException when there is no space left
   */
  public Sealed seal(InputStream in) throws IOException {
    if (!writable) {
      throw new IOException(directory + " was opened for reading only");
    }
    Path temporary = incoming.resolve(seals.incrementAndGet() + SUFFIX);
    try {
      MessageDigest sha256 = sha256();
      long bytes = encrypt(in, temporary, sha256);
      String digest = HexFormat.of().formatHex(sha256.digest());
      return new Sealed(digest, bytes, store(temporary, digest));
    } catch (SourceException e) {
      throw e.unwrapped();
    } catch (IOException e) {
      throw DurableFiles.explained(e, directory);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * The content with this digest, decrypted and checked while it is read: damage is an error at the
   * latest at its end.
   *
   * @throws FileNotFoundException when the vault does not hold it
   * @throws VaultDamagedException when it is not what was sealed
   */
  public InputStream open(String digest) throws IOException {
    Path file = existing(digest);
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      return new CheckedContent(cipher.decrypting(raw), file, digest, sha256());
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw new VaultDamagedException("damaged: " + file + " does not decrypt", e);
    }
  }

  /** Whether the vault holds content with this digest; says nothing about its health. */
  public boolean holds(String digest) {
    return Files.isRegularFile(file(digest));
  }

  /**
   * Length of the content in bytes, from the length of its file; empty when the vault does not hold
   * it.
   */
  public OptionalLong size(String digest) throws IOException {
    Path file = file(digest);
    return Files.isRegularFile(file) ? AgeLength.find(file) : OptionalLong.empty();
  }

  /**
   * Reads the content to its end.
   *
   * @throws FileNotFoundException when the vault does not hold it
   * @throws VaultDamagedException when it is not what was sealed
   */
  public void check(String digest) throws IOException {
    try (InputStream content = open(digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** Decrypts every object and says what is damaged. */
  public List<Problem> checkAll() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory, 2)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.startsWith(incoming))
          .sorted()
          .flatMap(file -> problem(file).stream())
          .toList();
    }
  }

  /** Number of objects. */
  public long count() throws IOException {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(directory, 2)) {
      return files.filter(file -> Files.isRegularFile(file) && !file.startsWith(incoming)).count();
    }
  }

  private Optional<Problem> problem(Path file) {
    MessageDigest sha256 = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream plain = cipher.decrypting(Files.newInputStream(file))) {
      for (int count = plain.read(buffer); count >= 0; count = plain.read(buffer)) {
        sha256.update(buffer, 0, count);
      }
    } catch (IOException | RuntimeException e) {
      return Optional.of(new Problem(file.toString(), "does not decrypt"));
    }
    String digest = HexFormat.of().formatHex(sha256.digest());
    return file.equals(file(digest))
        ? Optional.empty()
        : Optional.of(new Problem(file.toString(), "holds other content than its name says"));
  }

  private long encrypt(InputStream in, Path temporary, MessageDigest sha256) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel =
        FileChannel.open(temporary, options, DurableFiles.ownerOnly(temporary))) {
      OutputStream out = cipher.encrypting(new OpenSink(Channels.newOutputStream(channel)));
      long bytes = 0;
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
        sha256.update(buffer, 0, count);
        out.write(buffer, 0, count);
        bytes += count;
      }
      out.close();
      DurableFiles.force(channel, temporary);
      return bytes;
    }
  }

  private static int read(InputStream in, byte[] buffer) throws IOException {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new SourceException(e);
    }
  }

  /** Puts the finished file in its place unless the same content is there at its full length. */
  private boolean store(Path temporary, String digest) throws IOException {
    Path target = file(digest);
    if (Files.isRegularFile(target) && AgeLength.find(target).equals(AgeLength.find(temporary))) {
      return false;
    }
    Path shelf = directory.resolve(target.getName(target.getNameCount() - 2).toString());
    DurableFiles.createPrivateDirectories(shelf);
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    DurableFiles.forceDirectory(shelf);
    DurableFiles.forceDirectory(directory);
    return true;
  }

  private Path existing(String digest) throws FileNotFoundException {
    Path file = file(digest);
    if (!Files.isRegularFile(file)) {
      throw new FileNotFoundException("the vault holds nothing with digest " + digest);
    }
    return file;
  }

  private Path file(String digest) {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "not a SHA-256 digest in lower-case hexadecimal: " + digest);
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(nameKey, "HmacSHA256"));
      String name = HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(digest)));
      return directory.resolve(name.substring(0, 2)).resolve(name.substring(2) + SUFFIX);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
