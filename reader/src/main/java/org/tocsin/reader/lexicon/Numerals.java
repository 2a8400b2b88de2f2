package org.tocsin.reader.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.text.Tokens;

/** Reads numbers in digits and words: "120,000", "2.5 million", "120-thousand", "twenty-five". */
public final class Numerals {
  /**
   * A number that stands in a text.
   *
   * @param to one past its last token
   */
  public record Numeral(double value, int to) {
    /** The value as the smallest fitting of Integer, Long and Double. */
    public Number number() {
      if (value != Math.rint(value) || Math.abs(value) > Long.MAX_VALUE) {
        return value;
      }
      boolean fits = Math.abs(value) <= Integer.MAX_VALUE;
      if (fits) {
        return (int) value;
      }
      return (long) value;
    }
  }

  private final Map<String, Double> units = new HashMap<>();
  private final Set<String> afterHundreds = new HashSet<>();
  private final Set<String> afterTens = new HashSet<>();
  private final Map<String, Double> scales = new HashMap<>();

  public Numerals(LexiconFiles files) {
    for (Row row : files.rows("numbers.tsv")) {
      double value = Double.parseDouble(row.text(0));
      switch (row.text(2)) {
        case "scale" -> row.list(1).forEach(word -> scales.put(word, value));
        case "link" -> (value < 100 ? afterTens : afterHundreds).addAll(row.list(1));
        default -> row.list(1).forEach(word -> units.put(word, value));
      }
    }
  }

  /** The number that begins at a token, or null. */
  public @Nullable Numeral at(Tokens tokens, int token, int limit) {
    if (tokens.isNumber(token)) {
      Double digits = digits(tokens.lower(token));
      return digits == null ? null : scaled(tokens, digits, token + 1, limit);
    }
    Double first = word(tokens.lower(token));
    if (first != null) {
      return words(tokens, token, limit);
    }
    boolean article =
        tokens.is(token, "a") && scales.containsKey(tokens.lower(token + 1)) && token + 1 < limit;
    return article ? words(tokens, token + 1, limit) : null;
  }

  private @Nullable Numeral words(Tokens tokens, int token, int limit) {
    double total = 0;
    double group = 0;
    int i = token;
    int end = token;
    while (i < limit) {
      String word = tokens.lower(i);
      Double unit = word(word);
      Double scale = scales.get(word);
      if (unit != null && fits(group, unit)) {
        group += unit;
      } else if (scale != null && !word.equals("k")) {
        group = Math.max(1, group) * scale;
        total += scale >= 1000 ? group : 0;
        group = scale >= 1000 ? 0 : group;
      } else if (end == token || !links(word, total, group, tokens.lower(i + 1))) {
        break;
      }
      boolean number = unit != null || scale != null;
      i++;
      end = number ? i : end;
    }
    return end == token ? null : new Numeral(total + group, end);
  }

  /** "and" after hundreds; in some languages a word, else a hyphen, after tens. */
  private boolean links(String word, double total, double group, String next) {
    Double after = word(next);
    if (after == null) {
      return false;
    }
    boolean hundreds = group % 100 == 0 && group + total >= 100;
    boolean tens = group % 10 == 0 && group % 100 >= 20 && after < 10;
    return hundreds && afterHundreds.contains(word) || tens && afterTens.contains(word);
  }

  /** The words a number can begin with. */
  public Set<String> starts() {
    Set<String> starts = new HashSet<>(units.keySet());
    starts.addAll(scales.keySet());
    return starts;
  }

  /** "twenty" takes "five", but "five" takes nothing and "one" no "two". */
  private static boolean fits(double group, double unit) {
    return group == 0
        || (group % 100 == 0 && unit < 100)
        || (group % 10 == 0 && group % 100 >= 20 && unit < 10);
  }

  private @Nullable Double word(String word) {
    Double unit = units.get(word);
    int hyphen = word.indexOf('-');
    if (unit != null || hyphen < 0) {
      return unit;
    }
    Double tens = units.get(word.substring(0, hyphen));
    Double ones = units.get(word.substring(hyphen + 1));
    return tens == null || ones == null || tens < 20 || ones > 9
        ? null
        : Double.valueOf(tens + ones);
  }

  private Numeral scaled(Tokens tokens, double value, int next, int limit) {
    double total = value;
    int i = next;
    while (i < limit) {
      boolean hyphen =
          tokens.is(i, "-") && i + 1 < limit && scales.containsKey(tokens.lower(i + 1));
      Double scale = scales.get(tokens.lower(hyphen ? i + 1 : i));
      if (scale == null || (tokens.is(i, "k") && tokens.spaceBefore(i))) {
        break;
      }
      total *= scale;
      i += hyphen ? 2 : 1;
    }
    return new Numeral(total, i);
  }

  private static @Nullable Double digits(String word) {
    String plain = grouped(word) ? word.replace(",", "") : word;
    try {
      return Double.valueOf(plain);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Commas that part thousands: "1,200" but not "1,2". */
  private static boolean grouped(String word) {
    int comma = word.indexOf(',');
    if (comma < 0) {
      return false;
    }
    int digits = 0;
    for (int i = comma + 1; i <= word.length(); i++) {
      if (i == word.length() || word.charAt(i) == ',' || word.charAt(i) == '.') {
        if (digits != 3) {
          return false;
        }
        digits = 0;
        if (i < word.length() && word.charAt(i) == '.') {
          return true;
        }
      } else {
        digits++;
      }
    }
    return true;
  }
}
