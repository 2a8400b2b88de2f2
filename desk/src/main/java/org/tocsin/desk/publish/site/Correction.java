package org.tocsin.desk.publish.site;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that the site said and says no more, or says in another way.
 *
 * @param day when it changed; for what left by itself, the day it had been cleared
 * @param reason in the words of who changed it, "" for what left by itself
 * @param was the words before, "" when they may not be said any more
 * @param now the words after, "" for none
 * @param count how many lines it is about
 * @param leaf of the fact that tells it
 */
public record Correction(
    Section section,
    Kind kind,
    LocalDate day,
    String reason,
    String was,
    String now,
    int count,
    long leaf) {

  /** Without a reason that may not be told any more. */
  Correction unexplained() {
    return new Correction(section, kind, day, "", was, now, count, leaf);
  }

  /** What happened. */
  public enum Kind {
    /** Somebody took the clearance back. */
    REVOKED,
    /** A later clearance says it differently. */
    REPLACED,
    /** A later clearance leaves it out. */
    REMOVED,
    /** It changed on record, or may not leave any more, and waits to be cleared again. */
    HELD_BACK;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
