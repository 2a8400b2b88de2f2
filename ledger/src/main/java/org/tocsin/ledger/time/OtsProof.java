package org.tocsin.ledger.time;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OpenTimestamps proof: from the digest of a file, step by step, to what each attestation speaks
 * of. Reading it says whether the steps can be followed; whether a block of a chain really holds
 * the digest is for whoever has that block's header.
 *
 * @param algorithm of the file's digest, for example {@code SHA-256}
 * @param digest of the file
 * @param attestations in the order of the proof
 */
public record OtsProof(String algorithm, byte[] digest, List<Attestation> attestations) {
  /** Copies both. */
  public OtsProof {
    digest = digest.clone();
    attestations = List.copyOf(attestations);
  }

  @Override
  public byte[] digest() {
    return digest.clone();
  }

  /** Who speaks of a digest that the file's digest leads to. */
  public sealed interface Attestation {
    /** The bytes that it speaks of, hexadecimal. */
    String message();

    /**
     * A block whose Merkle root is the message.
     *
     * @param chain {@code bitcoin} or {@code litecoin}
     */
    record InBlock(String chain, long height, String message) implements Attestation {
      /**
       * Whether a block's header has that Merkle root.
       *
       * @param header 80 bytes as the chain has them
       */
      public boolean isIn(byte[] header) {
        return header.length == 80 && HexFormat.of().formatHex(header, 36, 68).equals(message);
      }
    }

    /** A calendar that promised to bring it into a block, and where it answers. */
    record Pending(String calendar, String message) implements Attestation {}

    /** Something this program does not know; it proves nothing here. */
    record Unknown(String tag, String message) implements Attestation {}
  }

  /**
   * Reads the file of a proof.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  public static OtsProof parse(byte[] file) {
    return new OtsReader(file).proof();
  }

  /** Whether the proof is of these bytes. */
  public boolean isOf(byte[] data) {
    try {
      return Arrays.equals(MessageDigest.getInstance(algorithm).digest(data), digest);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** The blocks that it names. */
  public List<Attestation.InBlock> blocks() {
    List<Attestation.InBlock> blocks = new ArrayList<>();
    for (Attestation attestation : attestations) {
      if (attestation instanceof Attestation.InBlock block) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OtsProof proof
        && proof.algorithm.equals(algorithm)
        && Arrays.equals(proof.digest, digest)
        && proof.attestations.equals(attestations);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }

  @Override
  public String toString() {
    return algorithm + " " + HexFormat.of().formatHex(digest) + " " + attestations;
  }
}
