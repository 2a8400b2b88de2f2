package org.tocsin.ledger.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;
import org.tocsin.ledger.merkle.Base64Text;

/**
 * The public key of a cosigner, a C2SP vkey of type 4 or 6: {@code name+hex(key id)+base64(type ||
 * key)}. What it signs carries the time at which it did.
 */
public final class CosignerKey implements CheckpointKey {
  /** SubjectPublicKeyInfo of ML-DSA-44 before the key itself (RFC 9881, section 4). */
  private static final byte[] ML_DSA_44_INFO =
      HexFormat.of().parseHex("30820532300b060960864801650304031103820521" + "00");

  private final String name;
  private final CosignatureKind kind;
  private final byte[] key;
  private final int id;

  private CosignerKey(String name, CosignatureKind kind, byte[] key) {
    this.name = name;
    this.kind = kind;
    this.key = key.clone();
    this.id = KeyId.of(name, kind.type(), key);
  }

  /**
   * Names a raw public key.
   *
   * @throws IllegalArgumentException when the name or the key is not usable
   */
  public static CosignerKey of(String name, CosignatureKind kind, byte[] key) {
    require(SignedNote.isKeyName(name), "bad key name");
    require(key.length == kind.keyBytes(), "a key of its type has " + kind.keyBytes() + " bytes");
    require(
        kind != CosignatureKind.ED25519 || Ed25519.validatePublicKeyFull(key, 0),
        "not a point of full order on the curve");
    return new CosignerKey(name, kind, key);
  }

  /**
   * Parses a vkey; one newline after it is allowed, as in a file.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  public static CosignerKey parse(String vkey) {
    String line = vkey.endsWith("\n") ? vkey.substring(0, vkey.length() - 1) : vkey;
    String[] fields = line.split("\\+", 3);
    require(fields.length == 3, "expected name+id+key");
    byte[] typed = Base64Text.decode(fields[2]);
    CosignatureKind kind =
        Arrays.stream(CosignatureKind.values())
            .filter(known -> typed.length > 0 && typed[0] == known.type())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("not a cosigner's key (type 4 or 6)"));
    CosignerKey parsed = of(fields[0], kind, Arrays.copyOfRange(typed, 1, typed.length));
    require(KeyId.text(parsed.id).equals(fields[1]), "the key id does not belong to it");
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

  /** How it signs. */
  public CosignatureKind kind() {
    return kind;
  }

  @Override
  public String text() {
    byte[] typed = new byte[1 + key.length];
    typed[0] = kind.type();
    System.arraycopy(key, 0, typed, 1, key.length);
    return name + "+" + KeyId.text(id) + "+" + Base64Text.encode(typed);
  }

  @Override
  public SignatureState vouchesFor(Checkpoint checkpoint) {
    SignatureState state = SignatureState.ABSENT;
    for (NoteSignature line : SignedNote.parse(checkpoint.text()).signatures()) {
      if (isOurs(line)) {
        if (!holds(line, checkpoint)) {
          return SignatureState.INVALID;
        }
        state = SignatureState.VALID;
      }
    }
    return state;
  }

  /** The newest valid line of this key below the checkpoint. */
  public Optional<Cosignature> cosignatureOf(Checkpoint checkpoint) {
    return SignedNote.parse(checkpoint.text()).signatures().stream()
        .filter(line -> isOurs(line) && holds(line, checkpoint))
        .map(Cosignature::of)
        .max((a, b) -> a.time().compareTo(b.time()));
  }

  /** Whether a line in this key's name and id signs the checkpoint. */
  public boolean holds(NoteSignature line, Checkpoint checkpoint) {
    byte[] bytes = line.bytes();
    if (!isOurs(line) || bytes.length != Long.BYTES + kind.signatureBytes()) {
      return false;
    }
    try {
      long seconds = Cosignature.of(line).time().getEpochSecond();
      byte[] signature = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
      // A time of zero says nothing about the newest tree, and a checkpoint has to.
      return seconds > 0 && verify(CosignedMessage.of(kind, name, checkpoint, seconds), signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether these bytes are this key's signature of the message. */
  boolean verify(byte[] message, byte[] signature) {
    if (kind == CosignatureKind.ED25519) {
      return Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
    }
    try {
      Signature verifier = Signature.getInstance("ML-DSA-44");
      verifier.initVerify(publicKey());
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(ML_DSA_44_INFO, ML_DSA_44_INFO.length + key.length);
    System.arraycopy(key, 0, encoded, ML_DSA_44_INFO.length, key.length);
    return KeyFactory.getInstance("ML-DSA-44").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private boolean isOurs(NoteSignature line) {
    return line.keyName().equals(name) && line.keyId() == id;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CosignerKey key && key.text().equals(text());
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
      throw new IllegalArgumentException("malformed cosigner key: " + complaint);
    }
  }
}
