package org.tocsin.reader.demand;

import java.util.List;
import java.util.Set;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Block;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** The State under review, from the title of a report: "... Universal Periodic Review: X". */
final class ReviewedState {
  private static final int TOP = 12;
  private static final int LONGEST_NAME = 8;
  private static final Set<String> LINKS = Words.of(": – - of on");

  private final Document document;
  private final Tokens tokens;
  private final PhraseMap<Boolean> reviews;

  ReviewedState(Document document, DirectiveLexicon lexicon) {
    this.document = document;
    this.tokens = document.tokens();
    this.reviews = lexicon.reviews();
  }

  /** The name where it stands, or nothing. */
  Range find() {
    List<Block> blocks = document.blocks();
    for (int b = 0; b < Math.min(TOP, blocks.size()); b++) {
      Block block = blocks.get(b);
      for (int i = block.from(); i < block.to(); i++) {
        PhraseMap.Match<Boolean> review = reviews.at(tokens, i, block.to());
        Range name = review == null ? Range.NONE : name(blocks, b, review.to());
        if (!name.isEmpty()) {
          return name;
        }
      }
    }
    return Range.NONE;
  }

  /** The rest of the title's line, or the line below when the title ends with the review. */
  private Range name(List<Block> blocks, int index, int after) {
    int to = blocks.get(index).to();
    if (after < to && LINKS.contains(tokens.lower(after))) {
      Range rest = wholeName(after + 1, to);
      if (!rest.isEmpty() || after + 1 < to) {
        return rest;
      }
    }
    boolean below = after >= to - 1 && index + 1 < blocks.size();
    return below ? wholeName(blocks.get(index + 1).from(), blocks.get(index + 1).to()) : Range.NONE;
  }

  private Range wholeName(int from, int to) {
    boolean article = tokens.is(from, "the");
    int first = article ? from + 1 : from;
    if (first >= to || to - first > LONGEST_NAME || !tokens.isCapital(first)) {
      return Range.NONE;
    }
    for (int i = first; i < to; i++) {
      boolean small = tokens.is(i, "of") || tokens.is(i, "and") || tokens.is(i, "the");
      if (!tokens.isCapital(i) && !small) {
        return Range.NONE;
      }
    }
    return new Range(first, to);
  }
}
