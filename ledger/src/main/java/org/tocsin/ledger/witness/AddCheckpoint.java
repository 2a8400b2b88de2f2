package org.tocsin.ledger.witness;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.note.Checkpoint;

/**
 * What a log asks a witness: to cosign a checkpoint that extends the one it cosigned last. The text
 * form is the body of {@code add-checkpoint} in C2SP tlog-witness.
 *
 * @param oldSize of the checkpoint cosigned last, 0 for none
 * @param proof consistency proof between both, empty from 0
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, Checkpoint checkpoint) {
  private static final int MAX_HASHES = 63;

  /** Copies the list. */
  public AddCheckpoint {
    proof = List.copyOf(proof);
  }

  /**
   * Parses the text form.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  public static AddCheckpoint parse(String text) {
    int blank = text.indexOf("\n\n");
    require(blank > 0, "no empty line before the checkpoint");
    List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
    require(lines.getFirst().matches("old (0|[1-9][0-9]{0,17})"), "no line with the old size");
    long oldSize = Long.parseLong(lines.getFirst().substring("old ".length()));
    require(lines.size() - 1 <= MAX_HASHES, "more than 63 hashes");
    List<Hash> proof = new ArrayList<>();
    lines.subList(1, lines.size()).forEach(line -> proof.add(Hash.fromBase64(line)));
    Checkpoint checkpoint = Checkpoint.parse(text.substring(blank + 2));
    require(oldSize <= checkpoint.size(), "the old size is larger than the checkpoint's");
    return new AddCheckpoint(oldSize, proof, checkpoint);
  }

  /** The body of the request. */
  public String toText() {
    StringBuilder text = new StringBuilder("old ").append(oldSize).append('\n');
    proof.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint.text()).toString();
  }

  private static void require(boolean condition, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException("malformed request: " + complaint);
    }
  }
}
