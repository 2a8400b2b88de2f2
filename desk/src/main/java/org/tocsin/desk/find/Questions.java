package org.tocsin.desk.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.find.BadQuery.Why;
import org.tocsin.desk.find.Scanner.Mark;
import org.tocsin.desk.find.Scanner.Sign;
import org.tocsin.desk.find.Scanner.Term;

/**
 * Reads a question: words all of which must be there, "phrases", AND, OR, NOT or a minus, brackets,
 * beginnings*, near spellings~ and fields. There are no patterns, and every part has a bound, so
 * that no question costs more than a few milliseconds.
 *
 * <pre>
 * question = any
 * any      = all { "OR" all }
 * all      = not { [ "AND" ] not }
 * not      = ( "NOT" | "-" ) not | "(" any ")" | term
 * </pre>
 */
final class Questions {
  static final int MOST_CHARACTERS = 500;
  static final int MOST_TERMS = 32;
  private static final int MOST_DEPTH = 8;
  private static final int SHORTEST_PREFIX = 3;
  private static final int SHORTEST_FUZZY = 4;

  private final List<Sign> signs;
  private int at;
  private int depth;

  private Questions(List<Sign> signs) {
    this.signs = signs;
  }

  /**
   * @return empty when nothing is asked: everything is found
   * @throws BadQuery when it cannot be read
   */
  static Optional<Asked> read(String question) {
    if (question.isBlank()) {
      return Optional.empty();
    }
    if (question.length() > MOST_CHARACTERS) {
      throw new BadQuery(Why.TOO_LONG, String.valueOf(MOST_CHARACTERS));
    }
    List<Sign> signs = Scanner.signs(question);
    if (signs.stream().filter(Term.class::isInstance).count() > MOST_TERMS) {
      throw new BadQuery(Why.TOO_MANY_WORDS, String.valueOf(MOST_TERMS));
    }
    Questions reader = new Questions(signs);
    Asked asked = reader.any();
    if (reader.at < signs.size()) {
      throw new BadQuery(Why.STRAY_BRACKET, "");
    }
    return Optional.of(asked);
  }

  private Asked any() {
    List<Asked> of = new ArrayList<>(List.of(all()));
    while (accept(Mark.OR)) {
      of.add(all());
    }
    return of.size() == 1 ? of.getFirst() : new Asked.Any(List.copyOf(of));
  }

  private Asked all() {
    List<Asked> of = new ArrayList<>(List.of(not()));
    while (at < signs.size() && !isNext(Mark.OR) && !isNext(Mark.CLOSE)) {
      accept(Mark.AND);
      of.add(not());
    }
    return of.size() == 1 ? of.getFirst() : new Asked.All(List.copyOf(of));
  }

  private Asked not() {
    if (at == signs.size()) {
      String last = at == 0 ? "" : written(signs.get(at - 1));
      throw new BadQuery(Why.NOTHING_AFTER, last);
    }
    Sign sign = signs.get(at++);
    return switch (sign) {
      case Mark.NOT -> deeper(() -> new Asked.Not(not()));
      case Mark.OPEN -> deeper(this::bracketed);
      case Mark.CLOSE ->
          throw new BadQuery(
              at > 1 && signs.get(at - 2) == Mark.OPEN ? Why.EMPTY_BRACKETS : Why.NOTHING_BEFORE,
              ")");
      case Mark mark -> throw new BadQuery(Why.NOTHING_BEFORE, mark.written());
      case Term term -> term(term);
    };
  }

  private Asked bracketed() {
    Asked inside = any();
    if (!accept(Mark.CLOSE)) {
      throw new BadQuery(Why.OPEN_BRACKET, "");
    }
    return inside;
  }

  private Asked deeper(java.util.function.Supplier<Asked> read) {
    if (++depth > MOST_DEPTH) {
      throw new BadQuery(Why.TOO_DEEP, String.valueOf(MOST_DEPTH));
    }
    Asked asked = read.get();
    depth--;
    return asked;
  }

  private static Asked term(Term term) {
    if (term.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new BadQuery(Why.NO_WORDS, term.text());
    }
    if (!term.field().isEmpty()) {
      return Fields.asked(term);
    }
    return term.quoted() ? new Asked.Phrase(term.text()) : word(term.text());
  }

  private static Asked word(String text) {
    String bare = text.substring(0, text.length() - 1);
    if (bare.indexOf('*') >= 0 || bare.indexOf('~') >= 0) {
      throw new BadQuery(Why.STAR_INSIDE, text);
    }
    return switch (text.charAt(text.length() - 1)) {
      case '*' -> new Asked.Prefix(atLeast(bare, SHORTEST_PREFIX, Why.SHORT_PREFIX, text));
      case '~' -> new Asked.Fuzzy(atLeast(bare, SHORTEST_FUZZY, Why.SHORT_FUZZY, text));
      default -> new Asked.Word(text);
    };
  }

  private static String atLeast(String bare, int least, Why why, String text) {
    if (bare.codePoints().filter(Character::isLetterOrDigit).count() < least) {
      throw new BadQuery(why, text);
    }
    return bare;
  }

  private boolean accept(Mark mark) {
    if (!isNext(mark)) {
      return false;
    }
    at++;
    return true;
  }

  private boolean isNext(Mark mark) {
    return at < signs.size() && signs.get(at) == mark;
  }

  private static String written(Sign sign) {
    return switch (sign) {
      case Mark mark -> mark.written();
      case Term term -> term.text();
    };
  }
}
