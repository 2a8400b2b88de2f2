package org.tocsin.ledger.proof;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.MerkleProof;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.SignatureState;
import org.tocsin.ledger.note.VerifierKey;
import tools.jackson.databind.JsonNode;

/**
 * Checks disclosed facts from their own bytes and the log's public key; no ledger, no network. The
 * signature of a checkpoint is checked once, however many facts it is for. For one thread.
 */
public final class ProofVerifier {
  private final VerifierKey key;
  private final Set<Checkpoint> vouchedFor = new HashSet<>();

  /** For many facts of one log. */
  public ProofVerifier(VerifierKey key) {
    this.key = key;
  }

  /** For one fact: as {@link #verify(Disclosure, InclusionProof)}. */
  public static Verification verify(Disclosure disclosure, InclusionProof proof, VerifierKey key) {
    return new ProofVerifier(key).verify(disclosure, proof);
  }

  /** Checks signature, path to the root, and each opened part. Never throws for bad evidence. */
  public Verification verify(Disclosure disclosure, InclusionProof proof) {
    try {
      Leaf leaf = Leaf.parse(disclosure.leaf());
      require(
          disclosure.index() == proof.index(),
          "the proof is for leaf %d, the disclosure for %d",
          proof.index(),
          disclosure.index());
      if (!vouchedFor.contains(proof.checkpoint())) {
        checkSignature(proof.checkpoint(), key);
        vouchedFor.add(proof.checkpoint());
      }
      checkPath(leaf, proof);
      return new Verification.Sound(leaf, values(leaf, disclosure));
    } catch (IllegalArgumentException e) {
      return new Verification.Broken(String.valueOf(e.getMessage()));
    }
  }

  private static void checkSignature(Checkpoint checkpoint, VerifierKey key) {
    SignatureState state = checkpoint.signedBy(key);
    require(
        state == SignatureState.VALID,
        "the checkpoint's signature is %s key %s",
        state == SignatureState.ABSENT ? "not by" : "not valid for",
        key.name());
    require(
        checkpoint.origin().equals(key.name()),
        "the checkpoint is of log %s, the key of %s",
        checkpoint.origin(),
        key.name());
    require(
        checkpoint.equals(Checkpoint.parse(checkpoint.text())),
        "the checkpoint's values are not those of its signed text");
  }

  private static void checkPath(Leaf leaf, InclusionProof proof) {
    Checkpoint checkpoint = proof.checkpoint();
    require(
        proof.index() < checkpoint.size(),
        "leaf %d lies outside the log of %d leaves",
        proof.index(),
        checkpoint.size());
    require(
        MerkleProof.includes(
            proof.index(), checkpoint.size(), leaf.hash(), proof.hashes(), checkpoint.rootHash()),
        "leaf %d does not hash to the root of the checkpoint",
        proof.index());
  }

  private static Map<String, JsonNode> values(Leaf leaf, Disclosure disclosure) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    disclosure
        .parts()
        .forEach((name, part) -> {
          require(leaf.commitments().containsKey(name), "the leaf commits to no part \"%s\"", name);
          Hash opened = Commitment.to(part.salt(), part.value());
          require(
              leaf.commitsTo(name, opened),
              "the commitment of part \"%s\" does not open: value or salt was changed",
              name);
          values.put(name, part.value());
        });
    return Collections.unmodifiableMap(values);
  }

  private static void require(boolean condition, String complaint, Object... arguments) {
    if (!condition) {
      throw new IllegalArgumentException(complaint.formatted(arguments));
    }
  }
}
