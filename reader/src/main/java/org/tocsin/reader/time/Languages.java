package org.tocsin.reader.time;

import java.util.Set;
import org.tocsin.reader.text.Tokens;
import org.tocsin.reader.text.Words;

/** Which language's rules read a sentence: the document's, unless the script says otherwise. */
final class Languages {
  static final Set<String> KNOWN = Words.of("en fr es ru uk hy az tr ar");
  private static final Set<String> CYRILLIC = Words.of("ru uk");
  private static final Set<String> OTHER_SCRIPTS = Words.of("ru uk hy ar");
  private static final int ENOUGH = 24;

  private Languages() {}

  /**
   * @param language BCP 47 tag of the document
   */
  static String of(Tokens tokens, int from, int to, String language) {
    int hyphen = language.indexOf('-');
    String own = hyphen < 0 ? language : language.substring(0, hyphen);
    String latin = KNOWN.contains(own) && !OTHER_SCRIPTS.contains(own) ? own : "en";
    int seen = 0;
    int foreign = 0;
    String other = own;
    for (int i = from; i < to && seen < ENOUGH; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      seen++;
      String script = script(tokens.lower(i).charAt(0));
      if (!script.isEmpty()) {
        foreign++;
        other = script;
      }
    }
    if (foreign * 2 <= seen) {
      return latin;
    }
    return other.equals("cyrillic") ? cyrillic(own) : other;
  }

  private static String cyrillic(String own) {
    return CYRILLIC.contains(own) ? own : "ru";
  }

  private static String script(char letter) {
    if (letter >= '\u0400' && letter < '\u0530') {
      return "cyrillic";
    }
    if (letter >= '\u0530' && letter < '\u0590') {
      return "hy";
    }
    return letter >= '\u0600' && letter < '\u0700' ? "ar" : "";
  }
}
