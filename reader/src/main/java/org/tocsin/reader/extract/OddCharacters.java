package org.tocsin.reader.extract;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Characters that a reader does not see or that stand for lost ones. */
final class OddCharacters {
  private OddCharacters() {}

  /** The kind of note this character deserves where it stands, or null. */
  static @Nullable String kind(int c, String text, int at) {
    return switch (c) {
      case 0xFFFD -> "damaged_encoding";
      case 0x00AD -> "soft_hyphen";
      case 0x200B, 0x2060, 0x180E -> "zero_width";
      case 0xFEFF -> at == 0 ? null : "zero_width";
      case 0x200C, 0x200D -> joinsNothing(text, at) ? "zero_width" : null;
      case 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069 -> "bidi_control";
      case 0x00A0 -> insideWordRun(text, at) ? "no_break_space" : null;
      default -> c >= 0x80 && c < 0xA0 ? "damaged_encoding" : null;
    };
  }

  static String name(int c) {
    String name = UCharacter.getName(c);
    return name == null ? "control character" : name.toLowerCase(Locale.ROOT);
  }

  static boolean isUpperHalf(char c) {
    return c >= 0x80 && c <= 0xBF && c != 0xA0 && c != '»' && c != '«' || c == '€' || c == '™';
  }

  /** Joiners belong between letters of the scripts that join, and between emoji. */
  private static boolean joinsNothing(String text, int at) {
    if (at == 0 || at + 1 >= text.length()) {
      return true;
    }
    int before = UScript.getScript(text.codePointBefore(at));
    return before == UScript.LATIN || before == UScript.CYRILLIC || before == UScript.GREEK;
  }

  /** Between two plain words a no-break space only defeats searches. */
  private static boolean insideWordRun(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLowerCase(text.charAt(at + 1))
        && at > 1
        && Character.isLetter(text.charAt(at - 2));
  }
}
