package org.tocsin.desk.appeal.sanction.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One word of a name.
 *
 * @param text as it was written
 * @param sounds what its letters can stand for, place by place
 * @param unwritten whether its script leaves short vowels out
 * @param keys the classes of its consonants, one for each way to read it, at most 12
 */
record Token(String text, int[] sounds, boolean unwritten, Set<String> keys) {
  private static final int MOST_KEYS = 12;
  private static final double LEAST_LIKENESS = 0.62;

  static Token of(String text, Letters letters) {
    int[] sounds = letters.read(text);
    boolean arabic = !text.isEmpty() && Letters.isArabic(text.codePointAt(0));
    return new Token(text, sounds, arabic, keys(sounds));
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

  boolean isInitial() {
    return text.codePointCount(0, text.length()) == 1;
  }

  /**
   * How alike two words are heard, from 0 to 1; 0 for all that is less than {@value
   * #LEAST_LIKENESS}.
   */
  double likeness(Token other) {
    if (text.equals(other.text)) {
      return 1;
    }
    if (isInitial() || other.isInitial()) {
      return initial(other);
    }
    double mine = weight(sounds);
    double theirs = weight(other.sounds);
    double whole = Math.max(mine, theirs);
    // what one has more than the other costs at least half its weight
    if (whole == 0 || Math.abs(mine - theirs) / whole > 2 * (1 - LEAST_LIKENESS)) {
      return 0;
    }
    double like = 1 - distance(other) / whole;
    return like < LEAST_LIKENESS ? 0 : like;
  }

  private double initial(Token other) {
    boolean same =
        sounds.length > 0 && other.sounds.length > 0 && (sounds[0] & other.sounds[0]) != 0;
    return same ? 0.7 : 0;
  }

  private static double weight(int[] sounds) {
    double sum = 0;
    for (int sound : sounds) {
      sum += Sound.weight(sound);
    }
    return sum;
  }

  /** The least cost of turning one row of sounds into the other. */
  private double distance(Token other) {
    boolean bare = unwritten || other.unwritten;
    int[] theirs = other.sounds;
    double[] before = new double[theirs.length + 1];
    for (int j = 1; j <= theirs.length; j++) {
      before[j] = before[j - 1] + Sound.gap(theirs[j - 1], bare);
    }
    for (int i = 1; i <= sounds.length; i++) {
      double[] now = new double[theirs.length + 1];
      double out = Sound.gap(sounds[i - 1], bare);
      now[0] = before[0] + out;
      for (int j = 1; j <= theirs.length; j++) {
        double changed = before[j - 1] + Sound.change(sounds[i - 1], theirs[j - 1]);
        double left = Math.min(before[j] + out, now[j - 1] + Sound.gap(theirs[j - 1], bare));
        now[j] = Math.min(changed, left);
      }
      before = now;
    }
    return before[theirs.length];
  }
}
