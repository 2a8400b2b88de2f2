package org.tocsin.desk.find;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.find.BadQuery.Why;

/** Cuts a question into its signs. */
final class Scanner {

  /** One sign of a question. */
  sealed interface Sign {}

  enum Mark implements Sign {
    OPEN("("),
    CLOSE(")"),
    AND("AND"),
    OR("OR"),
    NOT("NOT");

    private final String written;

    Mark(String written) {
      this.written = written;
    }

    String written() {
      return written;
    }
  }

  /**
   * @param field before the colon, "" for none
   * @param text without quotation marks
   */
  record Term(String field, String text, boolean quoted) implements Sign {}

  private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB";

  private final String question;
  private int at;

  private Scanner(String question) {
    this.question = question;
  }

  static List<Sign> signs(String question) {
    return new Scanner(question).signs();
  }

  private List<Sign> signs() {
    List<Sign> signs = new ArrayList<>();
    while (at < question.length()) {
      char next = question.charAt(at);
      if (Character.isWhitespace(next)) {
        at++;
      } else if (next == '(' || next == ')') {
        signs.add(next == '(' ? Mark.OPEN : Mark.CLOSE);
        at++;
      } else if (isQuote(next)) {
        signs.add(new Term("", quoted(), true));
      } else if (next == '-' && startsWord(at + 1)) {
        signs.add(Mark.NOT);
        at++;
      } else {
        signs.add(bare());
      }
    }
    return signs;
  }

  private boolean startsWord(int index) {
    return index < question.length()
        && (Character.isLetterOrDigit(question.charAt(index))
            || isQuote(question.charAt(index))
            || question.charAt(index) == '(');
  }

  private String quoted() {
    int begin = ++at;
    while (at < question.length() && !isQuote(question.charAt(at))) {
      at++;
    }
    if (at == question.length()) {
      throw new BadQuery(Why.OPEN_QUOTE, question.substring(begin - 1));
    }
    return question.substring(begin, at++);
  }

  private Sign bare() {
    int begin = at;
    while (at < question.length() && !endsWord(question.charAt(at))) {
      if (question.charAt(at) == ':' && Fields.isField(question.substring(begin, at))) {
        return ofField(question.substring(begin, at++));
      }
      at++;
    }
    String word = question.substring(begin, at);
    return switch (word) {
      case "AND" -> Mark.AND;
      case "OR" -> Mark.OR;
      case "NOT" -> Mark.NOT;
      default -> new Term("", Fields.checkNoField(word), false);
    };
  }

  private Sign ofField(String field) {
    if (at < question.length() && isQuote(question.charAt(at))) {
      return new Term(field, quoted(), true);
    }
    int begin = at;
    while (at < question.length() && !endsWord(question.charAt(at))) {
      at++;
    }
    if (begin == at) {
      throw new BadQuery(Why.NOTHING_AFTER, field + ":");
    }
    return new Term(field, question.substring(begin, at), false);
  }

  private static boolean endsWord(char next) {
    return Character.isWhitespace(next) || next == '(' || next == ')' || isQuote(next);
  }

  private static boolean isQuote(char next) {
    return QUOTES.indexOf(next) >= 0;
  }
}
