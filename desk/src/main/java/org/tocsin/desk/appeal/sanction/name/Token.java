package org.tocsin.desk.appeal.sanction.name;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One word of a name.
 *
 * @param text as it was written
 * @param isInitial whether it is one letter
 * @param sounds numbers of what its letters can stand for, place by place
 * @param first the sounds its first letter can stand for, as bits; 0 for none
 * @param script of its first letter
 * @param keys the classes of its consonants, one for each way to read it, at most 12
 */
record Token(
    String text,
    boolean isInitial,
    byte[] sounds,
    int first,
    UnicodeScript script,
    Set<String> keys) {
  private static final int MOST_KEYS = 12;

  /** What an initial costs, where it begins the other word. */
  private static final float INITIAL = 0.5f;

  /** Differences that are let pass: so much for each sound of the longer word, and at most. */
  private static final float MOST_A_SOUND = 0.7f;

  private static final float MOST = 4.5f;

  static Token of(String text, Letters letters) {
    int[] sounds = letters.read(text);
    UnicodeScript script = UnicodeScript.of(text.codePointAt(0));
    int first = sounds.length == 0 ? 0 : sounds[0];
    boolean initial = text.codePointCount(0, text.length()) == 1;
    return new Token(text, initial, letters.costs().number(sounds), first, script, keys(sounds));
  }

  private static Set<String> keys(int[] sounds) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add("");
    for (int sound : sounds) {
      List<String> classes = Sound.classes(sound);
      Set<String> longer = new LinkedHashSet<>();
      for (String key : keys) {
        for (String one : classes) {
          // a class heard twice in a row is one: "tt" and "t", "ks" and "x" apart
          boolean again = !one.isEmpty() && key.endsWith(one);
          if (longer.size() < MOST_KEYS) {
            longer.add(again ? key : key + one);
          }
        }
      }
      keys = longer;
    }
    keys.remove("");
    return keys.isEmpty() ? Set.of("*") : Set.copyOf(keys);
  }

  /** Whether its script leaves short vowels out. */
  boolean isBare() {
    return script == UnicodeScript.ARABIC;
  }

  /**
   * What speaks against two words being one name: 0 for nothing, {@link Costs#TOO_MUCH} where they
   * are two.
   *
   * @param row room to work in, as {@link Costs#between} wants it
   */
  float cost(Token other, Costs costs, float[] row) {
    if (isInitial || other.isInitial) {
      return (first & other.first) != 0 ? INITIAL : Costs.TOO_MUCH;
    }
    float most = Math.min(MOST, MOST_A_SOUND * Math.max(sounds.length, other.sounds.length));
    return costs.between(this, other, most, row);
  }
}
