package org.tocsin.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.tocsin.ledger.merkle.Base64Text;
import org.tocsin.ledger.merkle.Hash;

/**
 * A log's private Ed25519 key. Its text is the one Go's sumdb/note uses, {@code
 * PRIVATE+KEY+name+hex(key id)+base64(0x01 || seed)}, so that other tools can sign with it as well.
 */
public final class SigningKey {
  private static final String PREFIX = "PRIVATE+KEY+";
  private static final byte ED25519 = 1;

  private final Hash seed;
  private final VerifierKey verifier;

  private SigningKey(String name, Hash seed) {
    byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed.toBytes(), 0, publicKey, 0);
    this.seed = seed;
    this.verifier = VerifierKey.of(name, Hash.of(publicKey));
  }

  /** Makes a new key. */
  public static SigningKey create(String name, SecureRandom randomness) {
    byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
    randomness.nextBytes(seed);
    return new SigningKey(name, Hash.of(seed));
  }

  /**
   * Parses the text form.
   *
   * @throws IllegalArgumentException when it is malformed, or its id does not belong to name and
   *     key; the message never repeats the key
   */
  public static SigningKey parse(String text) {
    String[] fields =
        text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
    byte[] key = fields.length == 3 ? secretBytes(fields[2]) : new byte[0];
    if (key.length != 1 + Hash.BYTES || key[0] != ED25519) {
      throw new IllegalArgumentException("malformed signing key");
    }
    SigningKey parsed = new SigningKey(fields[0], Hash.at(key, 1));
    if (!KeyId.text(parsed.verifier.id()).equals(fields[1])) {
      throw new IllegalArgumentException("malformed signing key: its id does not belong to it");
    }
    return parsed;
  }

  /** The secret text form, without a newline. */
  public String secretText() {
    byte[] typed = new byte[1 + Hash.BYTES];
    typed[0] = ED25519;
    seed.copyTo(typed, 1);
    String id = KeyId.text(verifier.id());
    return PREFIX + verifier.name() + "+" + id + "+" + Base64Text.encode(typed);
  }

  /** The public half. */
  public VerifierKey verifierKey() {
    return verifier;
  }

  /** Signs a text that ends in a newline. */
  public SignedNote sign(String body) {
    byte[] message = body.getBytes(StandardCharsets.UTF_8);
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed.toBytes(), 0, message, 0, message.length, signature, 0);
    byte[] line =
        ByteBuffer.allocate(4 + signature.length).putInt(verifier.id()).put(signature).array();
    return new SignedNote(
        body, List.of(new NoteSignature(verifier.name(), verifier.id(), Base64Text.encode(line))));
  }

  private static byte[] secretBytes(String base64) {
    try {
      return Base64Text.decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
