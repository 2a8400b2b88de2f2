package org.tocsin.desk.appeal.sanction.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a name apart into its words, without titles and with split prefixes put together. */
final class Words {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’ʻʿʾ`]+");
  private static final int MOST = 12;

  /** Say nothing of who is meant. */
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "dr", "gen", "col", "г", "гн", "sheikh", "haji", "hajji");

  /** Stand before a name and are written apart, together or not at all. */
  private static final Set<String> ARTICLES =
      Set.of(
          "al", "el", "ul", "as", "ad", "ar", "an", "ash", "az", "аль", "эль", "ал", "эл", "ալ",
          "էլ", "ال");

  /** Belong to the next word. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abu", "عبد", "أبو", "ابو", "абдул",
          "абд", "абу");

  /** Say whose child somebody is, and are left out as often as not. */
  private static final Set<String> CHILD =
      Set.of(
          "oglu", "oğlu", "ogly", "oghlu", "oqlu", "qizi", "qızı", "kyzy", "gizi", "bin", "ibn",
          "bint", "ben", "оглы", "оглу", "кызы", "ибн", "бин", "بن", "ابن", "bey", "beg", "bek",
          "бек", "бей");

  private Words() {}

  static List<String> of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    String beginning = "";
    for (String part : BETWEEN.split(plain, -1)) {
      String word = bare(part);
      if (word.isEmpty() || TITLES.contains(word) || words.size() == MOST) {
        continue;
      }
      if (ARTICLES.contains(word)) {
        continue;
      }
      if (BEGINNINGS.contains(word)) {
        // "Abdul Rahman" and "Abdurrahman": the article in the middle is written in many ways
        beginning = word.replaceFirst("^(abd|абд).+$", "$1");
        continue;
      }
      words.add(beginning + word);
      beginning = "";
    }
    if (!beginning.isEmpty()) {
      words.add(beginning);
    }
    return words;
  }

  /** Without apostrophes around it and without the Arabic article in front. */
  private static String bare(String part) {
    String word = part.replaceAll("^['’ʻʿʾ`]+|['’ʻʿʾ`]+$", "");
    String plain = word.replaceFirst("^(abd|абд)[uaeoуао]л?l?(?=[\\p{L}]{3})", "$1");
    return plain.length() > 4 && plain.startsWith("ال") ? plain.substring(2) : plain;
  }

  static boolean isOfChild(String word) {
    return CHILD.contains(word);
  }
}
