package org.tocsin.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts blocks into sentences at final marks that are followed by a new beginning. */
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Words.of(
          "mr mrs ms dr prof gen col lt maj capt sgt st no nos art arts para paras vs etc "
              + "inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec sen rep gov hon "
              + "rev fig cf approx vol ed jr sr");

  private static final int LONG = 240;
  private static final int LONGEST = 320;

  private final Tokens tokens;
  private final List<Sentence> sentences = new ArrayList<>();

  private Sentences(Tokens tokens) {
    this.tokens = tokens;
  }

  static List<Sentence> of(List<Block> blocks, Tokens tokens) {
    Sentences splitter = new Sentences(tokens);
    for (int b = 0; b < blocks.size(); b++) {
      splitter.split(blocks.get(b), b);
    }
    return splitter.sentences;
  }

  private void split(Block block, int index) {
    int begin = block.from();
    for (int i = block.from(); i < block.to(); i++) {
      if (isTooLong(begin, i)) {
        sentences.add(new Sentence(begin, i + 1, index));
        begin = i + 1;
      } else if (isFinal(i)) {
        int end = afterClosers(i + 1, block.to());
        if (end == block.to() || isBeginning(end)) {
          sentences.add(new Sentence(begin, end, index));
          begin = end;
          i = end - 1;
        }
      }
    }
    if (begin < block.to()) {
      sentences.add(new Sentence(begin, block.to(), index));
    }
  }

  /** Text without full stops is cut where it pauses, so that no sentence grows without bound. */
  private boolean isTooLong(int begin, int token) {
    int length = token + 1 - begin;
    return length >= LONGEST
        || (length >= LONG && (tokens.is(token, ";") || tokens.is(token, ",")));
  }

  private boolean isFinal(int token) {
    String mark = tokens.lower(token);
    if (mark.equals("!") || mark.equals("?") || mark.equals("։") || mark.equals("…")) {
      return true;
    }
    return mark.equals(".") && !isAbbreviation(token);
  }

  private boolean isAbbreviation(int point) {
    if (point == 0 || tokens.spaceBefore(point)) {
      return false;
    }
    String word = tokens.lower(point - 1);
    boolean initial = word.length() == 1 && tokens.isCapital(point - 1);
    return initial || ABBREVIATIONS.contains(word);
  }

  private int afterClosers(int token, int limit) {
    int i = token;
    while (i < limit && !tokens.spaceBefore(i) && isCloser(tokens.lower(i))) {
      i++;
    }
    return i;
  }

  private static boolean isCloser(String mark) {
    return mark.length() == 1 && ".!?\"')]*_".indexOf(mark.charAt(0)) >= 0;
  }

  private boolean isBeginning(int token) {
    return tokens.spaceBefore(token)
        && (tokens.isCapital(token) || !tokens.isWord(token) || isCaseless(token));
  }

  private boolean isCaseless(int token) {
    char c = tokens.source(token).charAt(0);
    return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
  }
}
