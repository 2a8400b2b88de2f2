package org.tocsin.desk.publish.neutral;

import java.util.Locale;

/**
 * Something that a person should look at before a text leaves.
 *
 * @param start code point in the text where the words begin
 * @param end code point after their last
 * @param words as they stand in the text
 * @param sentence in which they stand
 * @param detail what the flag is held against: the other account, the other name, the standard of
 *     proof on record; "" where there is nothing to say
 */
public record Flag(Kind kind, int start, int end, String words, String sentence, String detail) {

  /** What is wrong, as far as a list of words can tell. */
  public enum Kind {
    /** An allegation without anybody who makes it. */
    UNATTRIBUTED,
    /** A claim that is contradicted on record, without the other account. */
    ONE_SIDED,
    /** More certainty than a finding on record has. */
    ABOVE_PROOF,
    /** One of several contested names, as if it were the only one. */
    CONTESTED_NAME,
    /** A number without anybody who gives it. */
    NO_ORIGIN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same words flagged for the same reason, wherever they stand in a text. */
  public String key() {
    return kind.word() + " " + sentence.strip();
  }
}
