package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wording that tells what job a line of text has. A pattern is words, {@code <n>} for a number,
 * {@code <words>} for up to eight words, {@code <rest>} for all that is left and {@code <name>} for
 * a name of one to six words; it has to match a whole line, case and punctuation aside.
 */
record Cue(Kind kind, List<String> pattern) {
  enum Kind {
    LEAD_END,
    COMMENTS,
    COMMENTS_WEAK,
    COMMENT_SIGN,
    FORM,
    FORM_FIELD,
    NEWSLETTER,
    NEWSLETTER_WORD,
    TEASERS,
    TEASER_LINE,
    NAVIGATION,
    NAVIGATION_WORD,
    FOOTER,
    CREDIT
  }

  static final String NUMBER = "<n>";
  static final String WORDS = "<words>";
  static final String REST = "<rest>";
  static final String NAME = "<name>";
  private static final int MOST_WORDS = 8;
  private static final int MOST_NAME_WORDS = 6;
  private static final Pattern TOKEN =
      Pattern.compile(
          "<(?:n|words|rest|name)>|[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ-][\\p{L}\\p{M}\\p{N}]+)*");

  /** The words of a line as cues see them. */
  static List<String> tokens(String line) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(lower(line));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  /**
   * Without the dot that a capital İ leaves behind, since "i" is what the words are written with.
   */
  private static String lower(String line) {
    return line.toLowerCase(Locale.ROOT).replace('’', '\'').replace("i\u0307", "i");
  }

  static Cue parse(Kind kind, String pattern) {
    return new Cue(kind, List.copyOf(tokens(pattern)));
  }

  /**
   * The range of tokens that {@code <name>} stands for, empty when there is none; absent when the
   * line does not match.
   */
  Optional<Range> match(List<String> line) {
    return match(0, line, 0, Range.NONE);
  }

  private Optional<Range> match(int p, List<String> line, int at, Range name) {
    if (p == pattern.size()) {
      return at == line.size() ? Optional.of(name) : Optional.empty();
    }
    String part = pattern.get(p);
    if (part.equals(REST)) {
      return at < line.size() ? Optional.of(name) : Optional.empty();
    }
    boolean named = part.equals(NAME);
    if (named || part.equals(WORDS)) {
      int most = Math.min(line.size() - at, named ? MOST_NAME_WORDS : MOST_WORDS);
      for (int taken = named ? 1 : 0; taken <= most; taken++) {
        Range range = named ? new Range(at, at + taken) : name;
        Optional<Range> rest = match(p + 1, line, at + taken, range);
        if (rest.isPresent()) {
          return rest;
        }
      }
      return Optional.empty();
    }
    return at < line.size() && fits(part, line.get(at))
        ? match(p + 1, line, at + 1, name)
        : Optional.empty();
  }

  private static boolean fits(String part, String token) {
    return part.equals(NUMBER) ? token.chars().allMatch(Character::isDigit) : part.equals(token);
  }

  /** Tokens from {@code begin} up to {@code end}. */
  record Range(int begin, int end) {
    static final Range NONE = new Range(0, 0);

    boolean isEmpty() {
      return begin == end;
    }
  }
}
