package org.tocsin.reader.text;

/** What single characters are, for the scanners. */
final class Chars {
  private Chars() {}

  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || c == '\u00a0'
        || c == '\u202f'
        || c == '\u2007'
        || c == '\ufeff';
  }

  static boolean isLetter(char c) {
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\u2018';
  }

  /** Soft hyphens, joiners and direction marks: there, but not to be read. */
  static boolean isInvisible(char c) {
    return c == '\u00ad'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || c == '\u2060';
  }

  /** Lower case, with typographic quotes, apostrophes, dashes and digits made plain. */
  static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02bc' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011' -> '-';
      case '\u2013', '\u2014', '\u2015' -> '\u2013';
      default ->
          c > 'z' && Character.isDigit(c)
              ? (char) ('0' + Character.digit(c, 10))
              : Character.toLowerCase(c);
    };
  }
}
