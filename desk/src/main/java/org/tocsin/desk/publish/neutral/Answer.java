package org.tocsin.desk.publish.neutral;

import java.time.Instant;
import java.util.Locale;

/**
 * What a person did about a flag.
 *
 * @param about {@link Neutrality#TEXT}, {@link Neutrality#DOSSIER} or the id of a letter
 * @param words what was flagged
 * @param reason why it was mended or kept
 */
public record Answer(
    long leaf,
    String about,
    Flag.Kind kind,
    String words,
    String sentence,
    String detail,
    Outcome outcome,
    String reason,
    String by,
    Instant at) {

  /** What was done. */
  public enum Outcome {
    /** The text says it differently now. */
    MENDED,
    /** It stays as it is, for the reason given. */
    KEPT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it answers {@code flag}, should the same sentence be flagged again. */
  public boolean answers(Flag flag) {
    return kind == flag.kind() && sentence.equals(flag.sentence());
  }
}
