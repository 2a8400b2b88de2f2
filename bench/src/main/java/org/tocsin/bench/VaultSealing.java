package org.tocsin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.LedgerOptions;

/**
 * Sealing one large original: read, hash, encrypt, write, force. The plain side does the same
 * without encrypting.
 */
record VaultSealing(Scale scale) implements Measurement {
  private static final int MEGABYTE = 1_000_000;
  private static final int BUFFER_BYTES = 1 << 16;

  @Override
  public Row run(Path scratch) throws IOException {
    Path original = scratch.resolve("original");
    fill(original);
    try (Ledger ledger = Ledger.open(scratch.resolve("ledger"), LedgerOptions.defaults())) {
      Turns turns =
          Turns.take(
              scale.rounds(),
              round -> {
                mark(original, round);
                return megabytesPerSecond(() -> seal(ledger, original));
              },
              round -> {
                Path copy = scratch.resolve("copy-" + round);
                double speed = megabytesPerSecond(() -> copyHashing(original, copy));
                Files.delete(copy);
                return speed;
              });
      return Row.of("vault seal, " + scale.sealMegabytes() + " MB", "MB/s", turns);
    }
  }

  private void fill(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    byte[] block = new byte[MEGABYTE];
    try (var out = Files.newOutputStream(file)) {
      for (int i = 0; i < scale.sealMegabytes(); i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
  }

  /** Makes the original another one, since the vault keeps the same bytes only once. */
  private static void mark(Path file, int round) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(Integer.BYTES).putInt(0, round), 0);
    }
  }

  private double megabytesPerSecond(Stopwatch.Work work) throws IOException {
    return scale.sealMegabytes() / Stopwatch.seconds(work);
  }

  private static void seal(Ledger ledger, Path original) throws IOException {
    try (InputStream in = Files.newInputStream(original)) {
      ledger.vault().seal(in);
    }
  }

  private static void copyHashing(Path original, Path copy) throws IOException {
    MessageDigest sha256 = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(original);
        FileChannel out =
            FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        sha256.update(buffer, 0, count);
        out.write(ByteBuffer.wrap(buffer, 0, count));
      }
      out.force(true);
    }
    sha256.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException("this Java has no SHA-256", e));
    }
  }
}
