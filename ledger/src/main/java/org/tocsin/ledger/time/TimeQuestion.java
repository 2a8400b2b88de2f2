package org.tocsin.ledger.time;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.tocsin.ledger.merkle.Hash;

/**
 * What an authority is asked: to stamp a SHA-256 digest, with its certificates, and with a number
 * that shows the answer to be to this question (RFC 3161, section 2.4.1).
 *
 * @param digest of what is stamped
 * @param nonce 64 random bits
 */
public record TimeQuestion(Hash digest, BigInteger nonce) {
  private static final int NONCE_BITS = 64;

  /** A new question. */
  public static TimeQuestion of(Hash digest, SecureRandom randomness) {
    return new TimeQuestion(digest, new BigInteger(NONCE_BITS, randomness).setBit(NONCE_BITS - 1));
  }

  /**
   * Parses a request.
   *
   * @throws IllegalArgumentException when it is none of ours
   */
  public static TimeQuestion parse(byte[] der) {
    try {
      TimeStampRequest request = new TimeStampRequest(der);
      if (!TSPAlgorithms.SHA256.equals(request.getMessageImprintAlgOID())
          || request.getNonce() == null) {
        throw new IllegalArgumentException("not a question of this program");
      }
      return new TimeQuestion(Hash.of(request.getMessageImprintDigest()), request.getNonce());
    } catch (IOException e) {
      throw new IllegalArgumentException("not a time-stamp request", e);
    }
  }

  /** The request as it goes to the authority, DER. */
  public byte[] toDer() {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    try {
      return generator.generate(TSPAlgorithms.SHA256, digest.toBytes(), nonce).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("a request could not be written", e);
    }
  }

  /** Whether an authority's status means that it stamped (RFC 3161, section 2.4.2). */
  static boolean isGranted(int status) {
    return status == PKIStatus.GRANTED || status == PKIStatus.GRANTED_WITH_MODS;
  }
}
