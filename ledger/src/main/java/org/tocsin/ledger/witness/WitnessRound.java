package org.tocsin.ledger.witness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.NoteSignature;
import org.tocsin.ledger.tile.TileTree;

/**
 * Shows one checkpoint to several witnesses. A witness that stands elsewhere tells where, and is
 * asked once more with the proof from there.
 *
 * @param checkpoint with the lines of all that cosigned
 * @param failures by witness: why it did not cosign
 */
public record WitnessRound(Checkpoint checkpoint, Map<String, String> failures) {
  /** Copies the map. */
  public WitnessRound {
    failures = Map.copyOf(failures);
  }

  /**
   * Asks each in turn; one that fails does not keep the others from being asked.
   *
   * @param witnesses by name
   * @param tree of the log at the checkpoint's size
   */
  public static WitnessRound of(
      Checkpoint checkpoint, TileTree tree, Map<String, WitnessClient> witnesses)
      throws InterruptedException {
    List<NoteSignature> lines = new ArrayList<>();
    Map<String, String> failures = new TreeMap<>();
    for (Map.Entry<String, WitnessClient> witness : witnesses.entrySet()) {
      try {
        switch (ask(checkpoint, tree, witness.getValue())) {
          case Answer.Cosigned cosigned -> lines.addAll(cosigned.lines());
          case Answer.Elsewhere(long size) ->
              failures.put(witness.getKey(), "stands at another size, " + size);
          case Answer.Refused(Answer.Reason reason, String why) ->
              failures.put(witness.getKey(), reason + ": " + why);
        }
      } catch (IOException | IllegalArgumentException e) {
        failures.put(witness.getKey(), String.valueOf(e.getMessage()));
      }
    }
    return new WitnessRound(checkpoint.with(lines), failures);
  }

  private static Answer ask(Checkpoint checkpoint, TileTree tree, WitnessClient witness)
      throws IOException, InterruptedException {
    Answer first = witness.submit(new AddCheckpoint(0, List.of(), checkpoint));
    if (!(first instanceof Answer.Elsewhere(long size)) || size > checkpoint.size()) {
      return first;
    }
    List<Hash> proof = size == 0 || size == checkpoint.size() ? List.of() : tree.consistency(size);
    return witness.submit(new AddCheckpoint(size, proof, checkpoint));
  }
}
