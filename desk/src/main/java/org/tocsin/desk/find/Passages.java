package org.tocsin.desk.find;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into passages that a person takes in at once, at the ends of paragraphs or sentences.
 */
final class Passages {
  private static final int LONG_ENOUGH = 600;
  private static final int LONGEST = 1_600;

  private Passages() {}

  static List<String> of(String text) {
    List<String> passages = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String paragraph : text.split("\n\\s*\n")) {
      if (open.length() + paragraph.length() > LONGEST) {
        close(open, passages);
      }
      for (String piece : pieces(paragraph)) {
        open.append(open.isEmpty() ? "" : "\n").append(piece.strip());
        if (open.length() >= LONG_ENOUGH) {
          close(open, passages);
        }
      }
    }
    close(open, passages);
    return passages;
  }

  private static void close(StringBuilder open, List<String> passages) {
    if (!open.toString().isBlank()) {
      passages.add(open.toString());
    }
    open.setLength(0);
  }

  /** A paragraph, or its sentences when it is too long, or parts of a sentence that is. */
  private static List<String> pieces(String paragraph) {
    if (paragraph.length() <= LONGEST) {
      return List.of(paragraph);
    }
    List<String> pieces = new ArrayList<>();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(paragraph);
    int begin = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      for (int from = begin; from < end; from += LONGEST) {
        pieces.add(paragraph.substring(from, Math.min(end, from + LONGEST)));
      }
      begin = end;
    }
    return pieces;
  }
}
