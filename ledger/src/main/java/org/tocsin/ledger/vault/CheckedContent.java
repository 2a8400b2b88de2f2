package org.tocsin.ledger.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Decrypted content that is compared with its digest when its end is reached. */
final class CheckedContent extends FilterInputStream {
  private final Path file;
  private final String digest;
  private final MessageDigest actual;
  private boolean ended;

  CheckedContent(InputStream plain, Path file, String digest, MessageDigest sha256) {
    super(new DigestInputStream(plain, sha256));
    this.file = file;
    this.digest = digest;
    this.actual = sha256;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    try {
      int count = super.read(buffer, offset, length);
      if (count < 0) {
        ended = true;
        compare();
      }
      return count;
    } catch (VaultDamagedException e) {
      throw e;
    } catch (IOException e) {
      throw new VaultDamagedException("damaged: " + file + " does not decrypt", e);
    }
  }

  /** Reads, since bytes that are passed over are to be checked as well. */
  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[(int) Math.min(count, 8192)];
    return passed.length == 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void compare() throws VaultDamagedException {
    if (!HexFormat.of().formatHex(actual.digest()).equals(digest)) {
      throw new VaultDamagedException("damaged: " + file + " does not hold " + digest);
    }
  }
}
