package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a plain text that is not blank.
 *
 * @param begin first char of the line that is no white space
 * @param end one past the last such char
 * @param opensParagraph true after a blank line or at the start
 */
record TextLine(
    int begin, int end, String text, boolean opensParagraph, int words, Set<Cue.Kind> cues) {
  private static final Pattern LABEL = Pattern.compile("^[^:]{3,30}:\\s");
  private static final Pattern COPYRIGHT =
      Pattern.compile("^(?:©\\s*[\\p{L}\\d]|\\([cC]\\)\\s*(?:\\d{4}|[cC]opyright))");
  private static final int LONGEST_CUE = 24;
  private static final int WORDS_OF_A_SENTENCE = 8;
  private static final int WORDS_OF_A_PARAGRAPH = 12;

  static List<TextLine> split(String text, Cues cues) {
    List<TextLine> lines = new ArrayList<>();
    boolean opens = true;
    for (int at = 0; at < text.length(); ) {
      int stop = at;
      while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
        stop++;
      }
      String line = text.substring(at, stop);
      String body = line.strip();
      if (body.isEmpty()) {
        opens = true;
      } else {
        int begin = at + line.indexOf(body);
        lines.add(of(begin, body, opens, cues));
        opens = false;
      }
      at = stop + (text.startsWith("\r\n", stop) ? 2 : 1);
    }
    return lines;
  }

  static TextLine of(int begin, String body, boolean opens, Cues cues) {
    Set<Cue.Kind> kinds = EnumSet.noneOf(Cue.Kind.class);
    int words = words(body);
    if (words <= LONGEST_CUE && !Character.isLowerCase(body.codePointAt(0))) {
      kinds = cues.kinds(Cue.tokens(body));
      boolean sentence =
          words >= WORDS_OF_A_SENTENCE && body.endsWith(".") && !body.endsWith("...");
      if (sentence || !LABEL.matcher(body).find()) {
        kinds.remove(Cue.Kind.TEASER_LINE);
        kinds.remove(Cue.Kind.CREDIT);
      }
      if (COPYRIGHT.matcher(body).find()) {
        kinds.add(Cue.Kind.FOOTER);
      }
    }
    return new TextLine(begin, begin + body.length(), body, opens, words, kinds);
  }

  private static int words(String body) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < body.length(); i++) {
      boolean space = Character.isWhitespace(body.charAt(i));
      words += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return words;
  }

  boolean is(Cue.Kind kind) {
    return cues.contains(kind);
  }

  /** True for a summary that breaks off. */
  boolean isElided() {
    String bare = text.replaceAll("[\\s\\])]+$", "");
    return bare.endsWith("…") || bare.endsWith("...");
  }

  boolean endsSentence() {
    int last = text.length() - 1;
    while (last > 0 && "\"”»’')]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return !isElided() && ".!?;:։؟।。".indexOf(text.charAt(last)) >= 0;
  }

  /** A headline: short and not closed like a sentence. */
  boolean isTitle() {
    return words <= 25 && !endsSentence() && !isElided();
  }

  /** A paragraph of running text. */
  boolean isProse() {
    return words >= WORDS_OF_A_PARAGRAPH && endsSentence();
  }
}
