package org.tocsin.ledger.witness;

import java.util.List;
import java.util.Optional;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.MerkleProof;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.CheckpointKey;
import org.tocsin.ledger.note.SignatureState;

/**
 * That a log told two histories: two checkpoints signed by it that do not belong to one tree. Two
 * roots for one size convince whoever has the log's key, without any word of ours; for two sizes it
 * is for the log to show a proof that holds, and until then both stand here.
 *
 * @param smaller or equal in size
 * @param why in one line
 */
public record Equivocation(Checkpoint smaller, Checkpoint larger, String why) {

  /**
   * Compares two checkpoints of one log.
   *
   * @param proof that the log gave for them; not needed for equal sizes
   * @return nothing when they agree, or when either is not signed by the log
   */
  public static Optional<Equivocation> between(
      Checkpoint one, Checkpoint other, List<Hash> proof, CheckpointKey log) {
    Checkpoint smaller = one.size() <= other.size() ? one : other;
    Checkpoint larger = one.size() <= other.size() ? other : one;
    if (smaller.signedBy(log) != SignatureState.VALID
        || larger.signedBy(log) != SignatureState.VALID
        || !smaller.origin().equals(larger.origin())) {
      return Optional.empty();
    }
    if (smaller.size() == larger.size()) {
      return smaller.rootHash().equals(larger.rootHash())
          ? Optional.empty()
          : Optional.of(new Equivocation(smaller, larger, "two roots for one size"));
    }
    boolean extend =
        smaller.size() == 0
            || MerkleProof.consistent(
                smaller.size(), larger.size(), smaller.rootHash(), larger.rootHash(), proof);
    return extend
        ? Optional.empty()
        : Optional.of(
            new Equivocation(
                smaller, larger, "no proof that the larger tree begins with the smaller"));
  }

  /** Both checkpoints, to be handed on. */
  public String toText() {
    return why + "\n\n" + smaller.text() + "\n" + larger.text();
  }
}
