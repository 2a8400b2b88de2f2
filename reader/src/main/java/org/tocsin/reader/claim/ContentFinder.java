package org.tocsin.reader.claim;

import java.util.Set;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Tells where what is said begins and ends. */
final class ContentFinder {
  private static final int THAT_WITHIN = 8;
  private static final int QUOTE_WITHIN = 16;

  /** Verbs that name whom they are said to before they say what. */
  private static final Set<String> TOLD =
      Words.of("tell warn remind inform assure advise confirm say");

  private static final Set<String> NO_OBJECTS =
      Words.of(
          "of in on at by as from with to for into over about against after before during under since until than and or but not");

  private final Tokens tokens;
  private final Quotations quotations;

  ContentFinder(Tokens tokens, Quotations quotations) {
    this.tokens = tokens;
    this.quotations = quotations;
  }

  /** Where the content begins, or -1 when the verb needs a clause and has none. */
  int begin(int next, int limit, SpeechLexicon.Verb verb) {
    int at = next;
    while (at < limit && (tokens.is(at, ",") || tokens.is(at, ":"))) {
      at++;
    }
    if (tokens.is(at, "that") || tokens.is(at, "\"")) {
      return at + 1;
    }
    for (int i = at; i < Math.min(limit, at + THAT_WITHIN); i++) {
      boolean marks = TOLD.contains(verb.base()) || verb.asked();
      if (tokens.is(i, "that") && !tokens.is(i - 1, ",") && marks) {
        return i + 1;
      }
    }
    int quotation = quotationIn(at, Math.min(limit, at + QUOTE_WITHIN));
    if (quotation > at && (tokens.is(quotation - 1, ",") || tokens.is(quotation - 1, ":"))) {
      return quotation + 1;
    }
    String word = tokens.lower(at);
    boolean phrase = tokens.isWord(at) && !NO_OBJECTS.contains(word) || tokens.isNumber(at);
    return switch (verb.frame()) {
      case FREE -> word.equals("by") || word.equals("of") ? -1 : at;
      case CLAUSE -> quotation >= 0 && phrase ? at : -1;
      case OBJECT -> phrase ? at : -1;
      case INFINITIVE -> phrase || word.equals("to") ? at : -1;
    };
  }

  /** The mark that opens a quotation in the range, or -1. */
  int quotationIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, "\"") && quotations.covers(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  boolean isDirect(int from, int to) {
    return tokens.is(from, "\"")
        || (from > 0 && tokens.is(from - 1, "\""))
        || tokens.is(to - 1, "\"");
  }

  /** The end without the marks that close a clause. */
  int trimmed(int from, int to) {
    int end = to;
    while (end > from + 1
        && (tokens.is(end - 1, ",") || tokens.is(end - 1, "\"") || tokens.is(end - 1, "."))) {
      end--;
    }
    return end;
  }
}
