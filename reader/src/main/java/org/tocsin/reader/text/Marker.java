package org.tocsin.reader.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The mark at the head of a list item.
 *
 * @param text the mark as written, "(a)" or "•"
 * @param style what counts: two items of one list have the same style
 * @param ordinal place in its list, from 1; 0 for a bullet
 * @param length characters it takes in the line, without the blanks after it
 */
public record Marker(String text, String style, int ordinal, int length) {
  private static final String BULLETS = "•‣◦▪▫●○■□–—-*·➢➤✓§►▶→";
  private static final int MAX_LENGTH = 12;

  boolean isBullet() {
    return ordinal == 0;
  }

  /** The mark without brackets and points, as a reader would cite it: "a", "12", "4.1". */
  public String label() {
    return isBullet() ? "" : trimmed(text);
  }

  private static String trimmed(String mark) {
    int begin = mark.startsWith("(") ? 1 : 0;
    int end = mark.length();
    while (end > begin && ").:".indexOf(mark.charAt(end - 1)) >= 0) {
      end--;
    }
    return mark.substring(begin, end);
  }

  /** The marker that begins at {@code at}, or null: there must be a blank after it. */
  static @Nullable Marker at(String text, int at, int lineEnd) {
    int end = at;
    while (end < lineEnd && end - at <= MAX_LENGTH && !Chars.isBlank(text.charAt(end))) {
      end++;
    }
    if (end == at || end >= lineEnd || end - at > MAX_LENGTH) {
      return null;
    }
    return parse(text.substring(at, end));
  }

  private static @Nullable Marker parse(String mark) {
    if (mark.length() == 1 && BULLETS.indexOf(mark.charAt(0)) >= 0) {
      return new Marker(mark, mark, 0, 1);
    }
    boolean open = mark.startsWith("(");
    boolean closed = mark.endsWith(")");
    boolean point = mark.endsWith(".");
    String core = trimmed(mark);
    if (core.isEmpty() || (open && !closed) || core.length() > 8) {
      return null;
    }
    String frame = (open ? "(" : "") + (closed ? ")" : point ? "." : "");
    return counted(mark, core, frame);
  }

  private static @Nullable Marker counted(String mark, String core, String frame) {
    if (isDotted(core)) {
      int last = Integer.parseInt(core.substring(core.lastIndexOf('.') + 1));
      return new Marker(mark, "1.1" + frame, last, mark.length());
    }
    if (isLettered(core)) {
      int last = Integer.parseInt(core.substring(core.lastIndexOf('.') + 1));
      return new Marker(mark, "A.1" + frame, last, mark.length());
    }
    if (frame.isEmpty()) {
      return null;
    }
    if (isDigits(core) && core.length() <= 3) {
      return new Marker(mark, "1" + frame, Integer.parseInt(core), mark.length());
    }
    if (core.length() == 1 && Character.isLetter(core.charAt(0)) && core.charAt(0) < 128) {
      boolean upper = Character.isUpperCase(core.charAt(0));
      int ordinal = Character.toLowerCase(core.charAt(0)) - 'a' + 1;
      return new Marker(mark, (upper ? "A" : "a") + frame, ordinal, mark.length());
    }
    int roman = roman(core);
    return roman == 0 ? null : new Marker(mark, "i" + frame, roman, mark.length());
  }

  /** The same mark read as a roman numeral, where its letter is one too ("i", "v", "x"). */
  @Nullable Marker asRoman() {
    int roman = style.startsWith("a") || style.startsWith("A") ? roman(label()) : 0;
    return roman == 0 ? null : new Marker(text, "i" + style.substring(1), roman, length);
  }

  private static boolean isDigits(String s) {
    return s.chars().allMatch(Character::isDigit);
  }

  private static boolean isDotted(String s) {
    if (s.indexOf('.') <= 0 || s.length() > 8) {
      return false;
    }
    for (String piece : s.split("\\.", -1)) {
      if (piece.isEmpty() || piece.length() > 3 || !isDigits(piece)) {
        return false;
      }
    }
    return true;
  }

  /** "A.1", "B.12": a letter for the section, then a number. */
  private static boolean isLettered(String s) {
    return s.length() >= 3
        && s.charAt(1) == '.'
        && Character.isUpperCase(s.charAt(0))
        && s.charAt(0) < 128
        && s.length() <= 5
        && isDigits(s.substring(2));
  }

  private static int roman(String numeral) {
    int total = 0;
    int before = 0;
    String upper = numeral.toUpperCase(Locale.ROOT);
    for (int i = upper.length() - 1; i >= 0; i--) {
      int place = "IVXL".indexOf(upper.charAt(i));
      if (place < 0) {
        return 0;
      }
      int value = new int[] {1, 5, 10, 50}[place];
      total += value < before ? -value : value;
      before = Math.max(before, value);
    }
    return total;
  }
}
