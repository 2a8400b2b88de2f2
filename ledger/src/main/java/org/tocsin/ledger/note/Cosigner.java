package org.tocsin.ledger.note;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.tocsin.ledger.merkle.Base64Text;

/**
 * The private key of a cosigner: a seed of 32 bytes, from which either kind is derived. Its text is
 * {@code PRIVATE+KEY+name+hex(key id)+base64(type || seed)}, as of a log's key.
 */
public final class Cosigner {
  private static final String PREFIX = "PRIVATE+KEY+";
  private static final int SEED = 32;

  private final byte[] seed;
  private final CosignerKey key;

  private Cosigner(String name, CosignatureKind kind, byte[] seed) {
    this.seed = seed;
    this.key = CosignerKey.of(name, kind, publicKey(kind, seed));
  }

  /** Makes a new key. */
  public static Cosigner create(String name, CosignatureKind kind, SecureRandom randomness) {
    byte[] seed = new byte[SEED];
    randomness.nextBytes(seed);
    return new Cosigner(name, kind, seed);
  }

  /** The key that a seed of 32 bytes gives. */
  static Cosigner derive(String name, CosignatureKind kind, byte[] seed) {
    return new Cosigner(name, kind, seed.clone());
  }

  /**
   * Parses the text form.
   *
   * @throws IllegalArgumentException when it is malformed; the message never repeats the key
   */
  public static Cosigner parse(String text) {
    String[] fields =
        text.startsWith(PREFIX)
            ? text.strip().substring(PREFIX.length()).split("\\+", 3)
            : new String[0];
    byte[] typed = fields.length == 3 ? secretBytes(fields[2]) : new byte[0];
    for (CosignatureKind kind : CosignatureKind.values()) {
      if (typed.length == 1 + SEED && typed[0] == kind.type()) {
        Cosigner parsed = new Cosigner(fields[0], kind, Arrays.copyOfRange(typed, 1, typed.length));
        if (KeyId.text(parsed.key.id()).equals(fields[1])) {
          return parsed;
        }
      }
    }
    throw new IllegalArgumentException("malformed cosigner key");
  }

  /** The secret text form, without a newline. */
  public String secretText() {
    byte[] typed = new byte[1 + SEED];
    typed[0] = key.kind().type();
    System.arraycopy(seed, 0, typed, 1, SEED);
    return PREFIX + key.name() + "+" + KeyId.text(key.id()) + "+" + Base64Text.encode(typed);
  }

  /** The public half. */
  public CosignerKey key() {
    return key;
  }

  /**
   * Says that the checkpoint extends all that was seen of its log. Whoever calls this has checked.
   *
   * @param at after 1970
   */
  public NoteSignature cosign(Checkpoint checkpoint, Instant at) {
    long seconds = at.getEpochSecond();
    if (seconds <= 0) {
      throw new IllegalArgumentException("a cosignature needs a time after 1970");
    }
    byte[] signature = sign(CosignedMessage.of(key.kind(), key.name(), checkpoint, seconds));
    byte[] line =
        ByteBuffer.allocate(Integer.BYTES + Long.BYTES + signature.length)
            .putInt(key.id())
            .putLong(seconds)
            .put(signature)
            .array();
    return new NoteSignature(key.name(), key.id(), Base64Text.encode(line));
  }

  private byte[] sign(byte[] message) {
    if (key.kind() == CosignatureKind.ED25519) {
      byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
      Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
      return signature;
    }
    MLDSASigner signer = new MLDSASigner();
    signer.init(true, secret(seed));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("ML-DSA-44 could not sign", e);
    }
  }

  private static byte[] publicKey(CosignatureKind kind, byte[] seed) {
    if (kind == CosignatureKind.ML_DSA_44) {
      return secret(seed).getPublicKey();
    }
    byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    return publicKey;
  }

  private static MLDSAPrivateKeyParameters secret(byte[] seed) {
    return new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed);
  }

  private static byte[] secretBytes(String base64) {
    try {
      return Base64Text.decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
