package org.tocsin.desk.publish.chart;

import java.time.LocalDate;

/**
 * What pictures say in one language. Keys begin with {@code chart.} and stand in {@code
 * messages/LANGUAGE/chart.properties}. What a source wrote is never put through it.
 */
public interface PictureWords {
  /** How much of a day an axis says. */
  enum Grain {
    /** "12 Dec". */
    DAY,
    /** "Dec". */
    MONTH,
    /** "Dec 2022". */
    MONTH_AND_YEAR
  }

  /**
   * @throws IllegalArgumentException when there is no such text
   */
  String say(String key, Object... values);

  /**
   * A word of the record, such as "closed" or "no_answer"; as it stands when nobody translated it.
   */
  String word(String constant);

  /** "12 Dec 2022". */
  String written(LocalDate day);

  String tick(LocalDate day, Grain grain);

  /** BCP 47 tag. */
  String language();

  boolean isRightToLeft();

  /** For what leaves in English: dossiers, and tables for other programs. */
  static PictureWords english() {
    return new EnglishWords();
  }
}
