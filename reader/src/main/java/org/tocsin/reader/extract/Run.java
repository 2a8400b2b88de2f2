package org.tocsin.reader.extract;

/**
 * Text that flows without a block in between, white space collapsed; "\n" where the page breaks the
 * line.
 *
 * @param linkLength how many of its characters stand in links
 * @param links how many links it has
 */
record Run(String text, int linkLength, int links) implements Piece {
  private static final int LEAST_LENGTH = 40;
  private static final double MOST_LINKED = 0.4;

  /**
   * How much this run looks like a paragraph of an article: its unlinked length, more than
   * proportionally, since teasers are short; nothing for scraps and link lists.
   */
  double mass() {
    int own = text.length() - linkLength;
    if (text.length() < LEAST_LENGTH || linkLength > MOST_LINKED * text.length()) {
      return 0;
    }
    return own * Math.min(3.0, 0.5 + own / 200.0);
  }
}
