package org.tocsin.ledger.vault;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;

/**
 * age v1 files for one X25519 identity. What this writes, any age tool opens with the identity's
 * text in a file.
 *
 * <p>The file keys and nonces come from the age library's own secure randomness.
 */
public final class AgeCipher {
  private final String identity;
  private final String recipient;

  /**
   * Uses an identity.
   *
   * @param identity {@code AGE-SECRET-KEY-1...}
   * @param recipient {@code age1...}, which belongs to it
   */
  public AgeCipher(String identity, String recipient) {
    this.identity = identity;
    this.recipient = recipient;
  }

  /** Makes a new identity. */
  public static AgeCipher create() {
    try {
      KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
      return new AgeCipher(pair.getPrivate().toString(), pair.getPublic().toString());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has X25519", e);
    }
  }

  /** The secret text: whoever has it can read everything. */
  public String identity() {
    return identity;
  }

  /** The public text: whoever has it can encrypt for this ledger. */
  public String recipient() {
    return recipient;
  }

  /** A stream that encrypts into another one, which is closed with it. */
  public OutputStream encrypting(OutputStream out) throws IOException {
    try {
      return Channels.newOutputStream(
          new StandardEncryptingChannelFactory()
              .newEncryptingChannel(
                  Channels.newChannel(out),
                  List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient))));
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot encrypt for " + recipient, e);
    }
  }

  /** A stream that decrypts another one, which is closed with it. */
  public InputStream decrypting(InputStream in) throws IOException {
    try {
      return Channels.newInputStream(
          new StandardDecryptingChannelFactory()
              .newDecryptingChannel(
                  Channels.newChannel(in),
                  List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("not readable with this identity: " + e.getMessage(), e);
    }
  }

  /** Encrypts a small secret. */
  public byte[] encrypt(byte[] plain) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (OutputStream out = encrypting(file)) {
      out.write(plain);
    }
    return file.toByteArray();
  }

  /** Decrypts a small secret. */
  public byte[] decrypt(byte[] file) throws IOException {
    try (InputStream in = decrypting(new ByteArrayInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
