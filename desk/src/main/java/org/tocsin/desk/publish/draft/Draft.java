package org.tocsin.desk.publish.draft;

import java.util.List;

/**
 * A document as it came back.
 *
 * @param leaf number of the fact that sealed the dossier it was made from
 * @param paragraphs in order, empty ones left out
 */
public record Draft(long leaf, List<Paragraph> paragraphs) {
  public Draft {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * @param style id of its style, "" for none
   */
  public record Paragraph(String style, List<Piece> pieces) {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }

    public String text() {
      StringBuilder text = new StringBuilder();
      pieces.forEach(piece -> text.append(piece.text()));
      return text.toString().strip();
    }
  }

  /**
   * Words that stand together.
   *
   * @param sentence id of the sentence whose control they stand in, "" outside of any
   */
  public record Piece(String sentence, String text) {}
}
