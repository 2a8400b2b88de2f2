package org.tocsin.reader.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.Numerals;
import org.tocsin.reader.lexicon.PhraseMap;
import org.tocsin.reader.text.Tokens;

/**
 * Lays the rules of a language on the tokens of one sentence. The longest expression wins, then the
 * rule that stands first in the file.
 */
final class RuleMatcher {
  private static final int NO = -1;

  private record Found(String value, int to) {}

  private final Tokens tokens;
  private final TimeLanguage language;
  private final int from;
  private final int to;
  private int bodyEnd;

  /**
   * @param from first token of the sentence
   * @param to one past its last
   */
  RuleMatcher(Tokens tokens, TimeLanguage language, int from, int to) {
    this.tokens = tokens;
    this.language = language;
    this.from = from;
    this.to = to;
  }

  /** The expression that begins at a token, or null. */
  @Nullable RawTime at(int token) {
    RawTime best = null;
    for (TimeRule rule : language.rulesAt(tokens, token)) {
      Bound bound = new Bound();
      if (stands(rule.before(), token, bound) && match(rule, 0, token, bound) != NO) {
        int end = bodyEnd;
        if (best == null || end > best.to()) {
          RawTime raw = bound.time(rule, token, end);
          best = raw == null ? best : raw;
        }
      }
    }
    return best;
  }

  private boolean stands(List<Element> before, int token, Bound bound) {
    int at = token - 1;
    for (int i = before.size() - 1; i >= 0; i--, at--) {
      Element element = before.get(i);
      boolean edge = element.test() instanceof Element.Edge;
      Found found = at < from ? null : find(element, at, token);
      boolean fits = edge ? at < from : found != null && found.to() == at + 1;
      if (fits == element.forbidden() && !element.optional()) {
        return false;
      }
      if (found != null) {
        bound.put(element.name(), found.value());
      }
    }
    return true;
  }

  /** Where the rule's rest from an element on ends, or {@link #NO}. */
  private int match(TimeRule rule, int index, int at, Bound bound) {
    int inBody = rule.body().size();
    if (index == inBody) {
      bodyEnd = at;
    }
    if (index == inBody + rule.after().size()) {
      return at;
    }
    Element element = index < inBody ? rule.body().get(index) : rule.after().get(index - inBody);
    if (element.test() instanceof Element.Edge) {
      return (at >= to) == element.forbidden() ? NO : match(rule, index + 1, at, bound);
    }
    boolean glued = !element.glued() || at < to && !tokens.spaceBefore(at);
    Found found = at < to && glued ? find(element, at, to) : null;
    if (element.forbidden()) {
      return found != null ? NO : match(rule, index + 1, at, bound);
    }
    if (found != null) {
      int mark = bound.mark();
      bound.put(element.name(), found.value());
      int end = match(rule, index + 1, found.to(), bound);
      if (end != NO) {
        return end;
      }
      bound.reset(mark);
    }
    return element.optional() ? match(rule, index + 1, at, bound) : NO;
  }

  private @Nullable Found find(Element element, int at, int limit) {
    return switch (element.test()) {
      case Element.Literal literal -> literal(literal, at);
      case Element.Kind kind -> {
        PhraseMap.Match<String> match = language.words().at(kind.kind(), tokens, at, limit);
        boolean fits =
            match != null && (kind.values().isEmpty() || kind.values().contains(match.value()));
        yield fits && match != null ? new Found(match.value(), match.to()) : null;
      }
      case Element.Digits digits -> {
        String value = digits.of().at(tokens, at);
        yield value == null ? null : new Found(value, at + 1);
      }
      case Element.Ordinal ordinal -> ordinal(ordinal, at, limit);
      case Element.AnyNumber any -> {
        Numerals.Numeral number = language.numerals().at(tokens, at, limit);
        yield number == null ? null : new Found(plain(number.value()), number.to());
      }
      case Element.Roman roman -> {
        String value = TimeLanguage.roman(tokens, at);
        yield value == null ? null : new Found(value, at + 1);
      }
      case Element.Edge edge -> null;
    };
  }

  private @Nullable Found ordinal(Element.Ordinal ordinal, int at, int limit) {
    PhraseMap.Match<String> word = language.words().at("ORD", tokens, at, limit);
    String digits = word == null ? NumberClass.NTH.at(tokens, at) : null;
    Found found =
        word != null
            ? new Found(word.value(), word.to())
            : digits != null ? new Found(digits, at + 1) : null;
    boolean fits =
        found != null && (ordinal.values().isEmpty() || ordinal.values().contains(found.value()));
    return fits ? found : null;
  }

  private @Nullable Found literal(Element.Literal literal, int at) {
    String word = tokens.lower(at);
    if (literal.words().contains(word)) {
      return new Found(word, at + 1);
    }
    boolean lowerWord = tokens.isWord(at) && !tokens.isCapital(at);
    for (String ending : literal.endings()) {
      if (lowerWord && word.endsWith(ending)) {
        return new Found(word, at + 1);
      }
    }
    return null;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
