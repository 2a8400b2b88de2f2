package org.tocsin.reader.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.lexicon.Numerals;
import org.tocsin.reader.text.Tokens;

/** Words, numbers and rules of time of one language, and which rules can begin with which word. */
final class TimeLanguage {
  private static final String ROMAN = "ivx";

  private final TimeWords words;
  private final Numerals numerals;
  private final Map<String, List<TimeRule>> byWord = new HashMap<>();
  private final List<TimeRule> byDigits = new ArrayList<>();
  private final List<TimeRule> byRoman = new ArrayList<>();

  TimeLanguage(LexiconFiles files) {
    this(files, new Numerals(files));
  }

  TimeLanguage(LexiconFiles files, Numerals numerals) {
    this.words = new TimeWords(files);
    this.numerals = numerals;
    for (TimeRule rule : RuleFile.read(files, words)) {
      Set<String> starts = new HashSet<>();
      boolean digits = false;
      boolean roman = false;
      for (Element element : rule.body()) {
        starts.addAll(starts(element.test()));
        digits |= beginsWithDigits(element.test());
        roman |= element.test() instanceof Element.Roman;
        if (!element.optional()) {
          break;
        }
      }
      starts.forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(rule));
      if (digits) {
        byDigits.add(rule);
      }
      if (roman) {
        byRoman.add(rule);
      }
    }
  }

  private static boolean beginsWithDigits(Element.Test test) {
    return test instanceof Element.Digits
        || test instanceof Element.AnyNumber
        || test instanceof Element.Ordinal;
  }

  private Set<String> starts(Element.Test test) {
    return switch (test) {
      case Element.Literal literal -> {
        if (!literal.endings().isEmpty()) {
          throw new IllegalArgumentException("a rule cannot begin with an ending");
        }
        yield literal.words();
      }
      case Element.Kind kind -> words.starts(kind.kind());
      case Element.Ordinal ordinal -> words.starts("ORD");
      case Element.AnyNumber any -> numerals.starts();
      case Element.Digits digits -> Set.of();
      case Element.Roman roman -> Set.of();
      case Element.Edge edge -> Set.of();
    };
  }

  TimeWords words() {
    return words;
  }

  Numerals numerals() {
    return numerals;
  }

  /** The rules that may begin at a token, in the order of the file. */
  List<TimeRule> rulesAt(Tokens tokens, int token) {
    if (tokens.isNumber(token)) {
      return byDigits;
    }
    List<TimeRule> rules = byWord.getOrDefault(tokens.lower(token), List.of());
    return rules.isEmpty() && roman(tokens, token) != null ? byRoman : rules;
  }

  /** The value of Roman numerals in capitals, 1 to 39, "XX" or the French "XXe", or null. */
  static @Nullable String roman(Tokens tokens, int token) {
    if (!tokens.isCapital(token)) {
      return null;
    }
    String ordinal = tokens.lower(token);
    boolean ending = ordinal.length() > 1 && ordinal.endsWith("e");
    String word = ending ? ordinal.substring(0, ordinal.length() - 1) : ordinal;
    int total = 0;
    for (int i = 0; i < word.length(); i++) {
      int value = value(word.charAt(i));
      if (value == 0) {
        return null;
      }
      total += i + 1 < word.length() && value < value(word.charAt(i + 1)) ? -value : value;
    }
    return total > 0 && total < 40 ? Integer.toString(total) : null;
  }

  private static int value(char letter) {
    return switch (ROMAN.indexOf(letter)) {
      case 0 -> 1;
      case 1 -> 5;
      case 2 -> 10;
      default -> 0;
    };
  }
}
