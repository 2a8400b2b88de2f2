package org.tocsin.ledger.note;

import java.nio.charset.StandardCharsets;
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
public final class VerifierKey implements CheckpointKey {
  static final byte ED25519 = 1;

  private final String name;
  private final int id;
  private final Hash publicKey;

  private VerifierKey(String name, Hash publicKey) {
    this.name = name;
    this.publicKey = publicKey;
    this.id = KeyId.of(name, ED25519, publicKey.toBytes());
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
    require(
        KeyId.text(parsed.id).equals(fields[1]), "the key id does not belong to this name and key");
    return parsed;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public String text() {
    byte[] typed = new byte[1 + Hash.BYTES];
    typed[0] = ED25519;
    publicKey.copyTo(typed, 1);
    return name + "+" + KeyId.text(id) + "+" + Base64Text.encode(typed);
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

  @Override
  public SignatureState vouchesFor(Checkpoint checkpoint) {
    return verify(SignedNote.parse(checkpoint.text()));
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

  private static void require(boolean condition, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException("malformed verifier key: " + complaint);
    }
  }
}
