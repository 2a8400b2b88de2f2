package org.tocsin.ledger.note;

/** How a cosigner signs, as C2SP tlog-cosignature numbers it. */
public enum CosignatureKind {
  /** Short enough for paper; signs the text of the checkpoint. */
  ED25519(4, 32, 64),
  /** Holds against quantum computers too; signs name, origin, size and root. */
  ML_DSA_44(6, 1312, 2420);

  private final byte type;
  private final int keyBytes;
  private final int signatureBytes;

  CosignatureKind(int type, int keyBytes, int signatureBytes) {
    this.type = (byte) type;
    this.keyBytes = keyBytes;
    this.signatureBytes = signatureBytes;
  }

  /** The byte in front of a key of this kind. */
  byte type() {
    return type;
  }

  /** Length of a public key. */
  int keyBytes() {
    return keyBytes;
  }

  /** Length of a signature, without its time. */
  int signatureBytes() {
    return signatureBytes;
  }
}
