package org.tocsin.reader.extract;

import java.nio.charset.Charset;

/**
 * How a table written as text is to be read, as far as its first bytes tell; for those who go
 * through all of it row by row.
 *
 * @param markBytes length of the byte order mark before the text, 0 without one
 * @param delimiter what parts the cells of a row; a comma when every row has one cell
 */
public record TableShape(Charset charset, int markBytes, char delimiter) {
  private static final int SAMPLE_ROWS = 200;

  /**
   * @param head the first bytes, as many as one likes to look at
   * @param cut whether there are more
   */
  public static TableShape of(byte[] head, boolean cut) {
    Decoded decoded = new TextDecoder(head.length).decode(head, null, cut);
    String text = decoded.text();
    int whole = cut ? text.lastIndexOf('\n') + 1 : text.length();
    char delimiter =
        Delimiter.of(whole == 0 ? text : text.substring(0, whole), SAMPLE_ROWS)
            .map(found -> found.character)
            .orElse(',');
    return new TableShape(Charset.forName(decoded.charset()), Boms.length(head), delimiter);
  }
}
