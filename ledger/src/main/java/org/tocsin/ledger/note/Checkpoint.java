package org.tocsin.ledger.note;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.ledger.merkle.Hash;

/**
 * A signed tree head as in C2SP tlog-checkpoint. Parsing checks the form; {@link #signedBy} checks
 * who vouches for it.
 *
 * @param origin the log's name
 * @param size number of leaves, 0 or more
 * @param rootHash RFC 6962 root of those leaves
 * @param text the whole signed note, byte for byte as published
 */
public record Checkpoint(String origin, long size, Hash rootHash, String text) {
  /**
   * Parses a checkpoint without judging its signatures.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  public static Checkpoint parse(String text) {
    return of(SignedNote.parse(text), text);
  }

  /**
   * Parses a checkpoint as bytes of UTF-8.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  public static Checkpoint parse(byte[] utf8) {
    SignedNote note = SignedNote.parse(utf8);
    return of(note, note.text());
  }

  /** Signs a new tree head; the origin is the key's name. */
  public static Checkpoint sign(SigningKey key, long size, Hash rootHash) {
    String origin = key.verifierKey().name();
    SignedNote note = key.sign(origin + "\n" + size + "\n" + rootHash.base64() + "\n");
    return new Checkpoint(origin, size, rootHash, note.text());
  }

  /** Whether the key signed this checkpoint. */
  public SignatureState signedBy(CheckpointKey key) {
    return key.vouchesFor(this);
  }

  /**
   * This checkpoint with more signature lines below it; a line that is there already stays once.
   */
  public Checkpoint with(List<NoteSignature> lines) {
    SignedNote note = SignedNote.parse(text);
    List<NoteSignature> all = new ArrayList<>(note.signatures());
    lines.stream().filter(line -> !all.contains(line)).forEach(all::add);
    return new Checkpoint(origin, size, rootHash, new SignedNote(note.body(), all).text());
  }

  private static Checkpoint of(SignedNote note, String text) {
    List<String> lines = note.body().lines().toList();
    require(lines.size() >= 3, "expected origin, size and root hash");
    require(lines.stream().noneMatch(String::isEmpty), "empty line in the body");
    return new Checkpoint(lines.get(0), size(lines.get(1)), Hash.fromBase64(lines.get(2)), text);
  }

  private static long size(String text) {
    require(text.matches("0|[1-9][0-9]{0,18}"), "bad tree size");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("malformed checkpoint: tree size too large", e);
    }
  }

  private static void require(boolean condition, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException("malformed checkpoint: " + complaint);
    }
  }
}
