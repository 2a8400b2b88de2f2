package org.tocsin.reader.extract;

import java.util.List;
import java.util.Locale;

/**
 * Tells the language of a text by its script and, where languages share one, by how common its
 * groups of one to four letters are (naive Bayes, longer groups weigh more). Knows ar az de en es
 * fa fr hy it ja ka nl pl pt ru tr uk zh. Immutable, safe for use by many threads.
 */
public final class LanguageDetector {
  private static final int SAMPLE_CHARACTERS = 4_000;
  private static final float[] WEIGHTS = {0, 0.2f, 0.4f, 0.7f, 1f};
  private static final List<String> LATIN =
      List.of("en", "fr", "es", "de", "it", "pt", "nl", "pl", "tr", "az");
  private static final List<String> CYRILLIC = List.of("ru", "uk");
  private static final List<String> ARABIC = List.of("ar", "fa");

  private final GramTable table;
  private final List<String> languages;

  private LanguageDetector(GramTable table) {
    this.table = table;
    this.languages = table.languages();
  }

  /** Loads the tables that ship with the library; keep the instance. */
  public static LanguageDetector standard() {
    return new LanguageDetector(GramTable.standard());
  }

  /**
   * @return a BCP 47 tag; "und" when the text has no letters or a script this detector does not
   *     know
   */
  public String detect(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARACTERS));
    return switch (Script.of(sample)) {
      case LATIN -> likeliest(sample, LATIN);
      case CYRILLIC -> likeliest(sample, CYRILLIC);
      case ARABIC -> likeliest(sample, ARABIC);
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case JAPANESE -> "ja";
      case CHINESE -> "zh";
      case UNKNOWN -> "und";
    };
  }

  private String likeliest(String text, List<String> candidates) {
    float[] scores = new float[languages.size()];
    String lower = text.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
    StringBuilder word = new StringBuilder(" ");
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      boolean inner = (c == '\'' || c == '’') && word.length() > 1 && nextIsLetter(lower, i);
      if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || inner) {
        word.append(c);
      } else if (word.length() > 1) {
        score(word.append(' '), scores);
        word.setLength(1);
      }
    }
    return best(scores, candidates);
  }

  private static boolean nextIsLetter(String text, int i) {
    return i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
  }

  private void score(StringBuilder word, float[] scores) {
    for (int length = 1; length < WEIGHTS.length; length++) {
      for (int begin = 0; begin + length <= word.length(); begin++) {
        table.add(GramTable.key(word, begin, begin + length), WEIGHTS[length], scores);
      }
    }
  }

  private String best(float[] scores, List<String> candidates) {
    String best = candidates.getFirst();
    for (String candidate : candidates) {
      if (scores[languages.indexOf(candidate)] > scores[languages.indexOf(best)]) {
        best = candidate;
      }
    }
    return best;
  }

  private enum Script {
    LATIN,
    CYRILLIC,
    ARABIC,
    ARMENIAN,
    GEORGIAN,
    JAPANESE,
    CHINESE,
    UNKNOWN;

    /** The script of most letters; kana make Japanese of Chinese signs. */
    static Script of(String text) {
      int[] counts = new int[values().length];
      text.codePoints().filter(Character::isLetter).forEach(c -> counts[of(c).ordinal()]++);
      if (counts[JAPANESE.ordinal()] > 0) {
        counts[JAPANESE.ordinal()] += counts[CHINESE.ordinal()];
      }
      counts[CHINESE.ordinal()] *= 2;
      counts[JAPANESE.ordinal()] *= 3;
      Script most = UNKNOWN;
      for (Script script : values()) {
        if (counts[script.ordinal()] > counts[most.ordinal()]) {
          most = script;
        }
      }
      return most;
    }

    private static Script of(int c) {
      return switch (Character.UnicodeScript.of(c)) {
        case LATIN -> LATIN;
        case CYRILLIC -> CYRILLIC;
        case ARABIC -> ARABIC;
        case ARMENIAN -> ARMENIAN;
        case GEORGIAN -> GEORGIAN;
        case HIRAGANA, KATAKANA -> JAPANESE;
        case HAN -> CHINESE;
        default -> UNKNOWN;
      };
    }
  }
}
