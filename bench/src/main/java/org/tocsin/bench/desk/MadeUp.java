package org.tocsin.bench.desk;

import java.time.LocalDate;
import java.util.List;

/**
 * A document that nobody wrote.
 *
 * @param text title, blank line, sentences
 */
record MadeUp(
    String title,
    String language,
    String publisher,
    LocalDate day,
    String text,
    List<Claim> claims) {

  /**
   * One sentence of it.
   *
   * @param begin code points in the text
   * @param speakers outermost first
   * @param amount the number in it, 0 when there is none
   */
  record Claim(
      String kind,
      String type,
      int begin,
      int end,
      String sentence,
      List<String> speakers,
      String stance,
      LocalDate day,
      Spot spot,
      int amount) {}
}
