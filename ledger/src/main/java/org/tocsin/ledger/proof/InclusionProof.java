package org.tocsin.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.ledger.merkle.Base64Text;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.note.Checkpoint;

/**
 * That a leaf is in the log: its index, the hashes beside its path to the root, and the signed
 * checkpoint. The text form is C2SP tlog-proof, stored as {@code .tlog-proof}.
 *
 * @param index position of the leaf
 * @param hashes from the leaf's sibling to the root's child
 * @param checkpoint the signed tree head the path leads to
 * @param extra base64 of application data that the proof does not authenticate; empty when there is
 *     none
 */
public record InclusionProof(long index, List<Hash> hashes, Checkpoint checkpoint, String extra) {
  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
  private static final int MAX_HASHES = 63;

  /** Copies the list. */
  public InclusionProof {
    hashes = List.copyOf(hashes);
  }

  /** A proof without extra data. */
  public InclusionProof(long index, List<Hash> hashes, Checkpoint checkpoint) {
    this(index, hashes, checkpoint, "");
  }

  /**
   * Parses the text form; says nothing about whether the proof holds.
   *
   * @throws IllegalArgumentException saying what is malformed
   */
  public static InclusionProof parse(String text) {
    int blank = text.indexOf("\n\n");
    require(blank > 0, "no blank line before the checkpoint");
    List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
    require(lines.getFirst().equals(FIRST_LINE), "the first line is not " + FIRST_LINE);
    int next = 1;
    String extra = "";
    if (next < lines.size() && lines.get(next).startsWith("extra ")) {
      extra = lines.get(next++).substring("extra ".length());
      Base64Text.decode(extra);
    }
    require(
        next < lines.size() && lines.get(next).matches("index (0|[1-9][0-9]{0,17})"),
        "no index line");
    long index = Long.parseLong(lines.get(next++).substring("index ".length()));
    require(lines.size() - next <= MAX_HASHES, "more than 63 hashes");
    List<Hash> hashes = lines.subList(next, lines.size()).stream().map(Hash::fromBase64).toList();
    return new InclusionProof(index, hashes, Checkpoint.parse(text.substring(blank + 2)), extra);
  }

  /** The C2SP tlog-proof text. */
  public String toText() {
    List<String> lines = new ArrayList<>(List.of(FIRST_LINE));
    if (!extra.isEmpty()) {
      lines.add("extra " + extra);
    }
    lines.add("index " + index);
    hashes.forEach(hash -> lines.add(hash.base64()));
    return String.join("\n", lines) + "\n\n" + checkpoint.text();
  }

  /** This proof with a disclosure in its extra line, so that one file shows and proves a fact. */
  public InclusionProof carrying(Disclosure disclosure) {
    return new InclusionProof(
        index, hashes, checkpoint, Base64Text.encode(Jcs.bytes(disclosure.toJson())));
  }

  /**
   * The disclosure in the extra line; empty when there is no extra line.
   *
   * @throws IllegalArgumentException when the extra data is something else
   */
  public Optional<Disclosure> disclosure() {
    if (extra.isEmpty()) {
      return Optional.empty();
    }
    String json = new String(Base64Text.decode(extra), StandardCharsets.UTF_8);
    return Optional.of(Disclosure.fromJson(Jcs.parse(json)));
  }

  private static void require(boolean condition, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException("malformed proof: " + complaint);
    }
  }
}
