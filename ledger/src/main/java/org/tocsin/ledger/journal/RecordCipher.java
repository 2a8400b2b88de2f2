package org.tocsin.ledger.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM over one record, bound to its position: a record that is moved to another place does
 * not open. Nonces are random, which is safe for 2^32 records under one key. Not safe for use by
 * several threads.
 */
final class RecordCipher {
  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;

  /** How much longer a sealed record is, in bytes. */
  static final int OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

  private static final byte[] CONTEXT =
      "tocsin journal record v1 ".getBytes(StandardCharsets.US_ASCII);

  private final SecretKeySpec key;
  private final SecureRandom randomness;
  private final Cipher cipher;

  RecordCipher(byte[] key, SecureRandom randomness) {
    this.key = new SecretKeySpec(key, "AES");
    this.randomness = randomness;
    try {
      this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has AES-GCM", e);
    }
  }

  byte[] seal(long index, byte[] record) {
    byte[] sealed = new byte[record.length + OVERHEAD_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    randomness.nextBytes(nonce);
    System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
    try {
      init(Cipher.ENCRYPT_MODE, index, nonce);
      cipher.doFinal(record, 0, record.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt a journal record", e);
    }
  }

  /**
   * Opens a record.
   *
   * @throws AEADBadTagException when key, position or bytes are not the ones it was sealed with
   */
  byte[] open(long index, byte[] sealed) throws AEADBadTagException {
    if (sealed.length < OVERHEAD_BYTES) {
      throw new AEADBadTagException("record too short");
    }
    try {
      init(Cipher.DECRYPT_MODE, index, Arrays.copyOf(sealed, NONCE_BYTES));
      return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot decrypt a journal record", e);
    }
  }

  private void init(int mode, long index, byte[] nonce) throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(CONTEXT);
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, index));
  }
}
