package org.tocsin.ledger.note;

import org.tocsin.ledger.merkle.Base64Text;

/** A public key that can vouch for a checkpoint: a log's own, or a cosigner's. */
public sealed interface CheckpointKey permits VerifierKey, CosignerKey {
  /** For a log its origin. */
  String name();

  /** The 32-bit key identifier. */
  int id();

  /** The C2SP vkey text, without a newline. */
  String text();

  /** Whether this key vouches for the checkpoint; one invalid line in its name spoils it. */
  SignatureState vouchesFor(Checkpoint checkpoint);

  /**
   * The vkey without its name, so that one key under two names is known as one: type and key in
   * base64.
   */
  default String material() {
    return text().substring(text().indexOf('+', name().length() + 1) + 1);
  }

  /**
   * Parses a vkey of any kind; one newline after it is allowed, as in a file.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  static CheckpointKey parse(String vkey) {
    String line = vkey.strip();
    byte[] key = Base64Text.decode(line.substring(line.indexOf('+', line.indexOf('+') + 1) + 1));
    return key.length > 0 && key[0] == VerifierKey.ED25519
        ? VerifierKey.parse(vkey)
        : CosignerKey.parse(vkey);
  }
}
