package org.tocsin.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;
import org.tocsin.ledger.merkle.Base64Text;
import org.tocsin.ledger.merkle.Hash;

/**
 * A named Ed25519 public key (a C2SP "vkey"): {@code name+hex(key id)+base64(0x01 || key)}.
 *
 * <p>Verification is strict: the key must be a canonical point of full order, S must be below the
 * group order, and the equation without the cofactor must hold, so that two verifiers never
 * disagree about a signature.
 */
public final class VerifierKey {
  private static final byte ED25519 = 1;

  private final String name;
  private final int id;
  private final Hash publicKey;

  private VerifierKey(String name, Hash publicKey) {
    this.name = name;
    this.publicKey = publicKey;
    this.id = keyId(name, publicKey);
  }

  /**
   * Names a raw Ed25519 key.
   *
   * @throws IllegalArgumentException when the name or the key is not usable
   */
  public static VerifierKey of(String name, Hash publicKey) {
    require(SignedNote.isKeyName(name), "bad key name");
    require(
        Ed25519.validatePublicKeyFull(publicKey.toBytes(), 0),
        "not a point of full order on the curve");
    return new VerifierKey(name, publicKey);
  }

  /**
   * Parses a vkey; one newline after it is allowed, as in a file.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  public static VerifierKey parse(String vkey) {
    String line = vkey.endsWith("\n") ? vkey.substring(0, vkey.length() - 1) : vkey;
    String[] fields = line.split("\\+", 3);
    require(fields.length == 3, "expected name+id+key");
    require(fields[1].matches("[0-9a-f]{8}"), "the key id is not eight hexadecimal digits");
    byte[] key = Base64Text.decode(fields[2]);
    require(key.length > 0 && key[0] == ED25519, "not an Ed25519 key (type 1)");
    require(key.length == 1 + Hash.BYTES, "an Ed25519 key has 32 bytes");
    VerifierKey parsed = of(fields[0], Hash.at(key, 1));
    require(parsed.idText().equals(fields[1]), "the key id does not belong to this name and key");
    return parsed;
  }

  /** The key's name, for a log its origin. */
  public String name() {
    return name;
  }

  /** The 32-bit key identifier. */
  public int id() {
    return id;
  }

  /** The C2SP vkey text, without a newline. */
  public String text() {
    byte[] typed = new byte[1 + Hash.BYTES];
    typed[0] = ED25519;
    publicKey.copyTo(typed, 1);
    return name + "+" + idText() + "+" + Base64Text.encode(typed);
  }

  /** Whether this key signed the note; one invalid signature in its name spoils the note. */
  public SignatureState verify(SignedNote note) {
    byte[] message = note.body().getBytes(StandardCharsets.UTF_8);
    SignatureState state = SignatureState.ABSENT;
    for (NoteSignature signature : note.signatures()) {
      if (signature.keyName().equals(name) && signature.keyId() == id) {
        if (!verify(message, signature.bytes())) {
          return SignatureState.INVALID;
        }
        state = SignatureState.VALID;
      }
    }
    return state;
  }

  /** Whether these 64 bytes are this key's Ed25519 signature of the message. */
  public boolean verify(byte[] message, byte[] signature) {
    return signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(signature, 0, publicKey.toBytes(), 0, message, 0, message.length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey key && key.text().equals(text());
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** The vkey text. */
  @Override
  public String toString() {
    return text();
  }

  private String idText() {
    return HexFormat.of().toHexDigits(id);
  }

  private static int keyId(String name, Hash publicKey) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update(new byte[] {'\n', ED25519});
      byte[] hash = digest.digest(publicKey.toBytes());
      return ByteBuffer.wrap(Arrays.copyOf(hash, Integer.BYTES)).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static void require(boolean condition, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException("malformed verifier key: " + complaint);
    }
  }
}
