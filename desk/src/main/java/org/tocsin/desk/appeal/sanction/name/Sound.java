package org.tocsin.desk.appeal.sanction.name;

import java.util.ArrayList;
import java.util.List;

/**
 * What a letter can stand for: one sound or several. A set of sounds is a number with a bit for
 * each.
 */
final class Sound {
  /** A letter for each sound, as in letters.tsv; the first five are vowels. */
  static final String LETTERS = "aeiouyhbpvfdtzsZSCJcgkxlmnr";

  static final int VOWELS = 0b11111;
  private static final int GLIDE = bit('y');
  private static final int BREATH = bit('h');
  private static final int WEAK = VOWELS | GLIDE | BREATH;

  /** Sounds that languages and romanisations write for each other most often. */
  private static final String CLOSE = "zs vf ZS JC Cc Jc xh xk xg gh yi ye";

  /** Eastern and Western Armenian, and Turkish at the end of a word, change them by rule. */
  private static final String VOICED = "bp dt gk";

  /** Sounds that are heard for each other now and then. */
  private static final String AKIN = "pf bv Ss ZJ Zz cs cz ct yJ kC gJ yx vu vo hy yg";

  private static final double[][] COST = costs();

  private Sound() {}

  static int bit(char sound) {
    int at = LETTERS.indexOf(sound);
    if (at < 0) {
      throw new IllegalArgumentException("no sound " + sound);
    }
    return 1 << at;
  }

  private static double[][] costs() {
    int all = LETTERS.length();
    double[][] cost = new double[all][all];
    for (int i = 0; i < all; i++) {
      for (int j = 0; j < all; j++) {
        boolean vowels = i < 5 && j < 5;
        cost[i][j] = i == j ? 0 : vowels ? 0.3 : 1.2;
      }
    }
    set(cost, CLOSE, 0.35);
    set(cost, AKIN, 0.7);
    set(cost, VOICED, 0.2);
    return cost;
  }

  private static void set(double[][] cost, String pairs, double value) {
    for (String pair : pairs.split(" ", -1)) {
      int one = LETTERS.indexOf(pair.charAt(0));
      int other = LETTERS.indexOf(pair.charAt(1));
      cost[one][other] = value;
      cost[other][one] = value;
    }
  }

  /** What it costs to take one for the other: 0 for the same, above 1 for what is never one. */
  static double change(int one, int other) {
    if (one == other) {
      return 0;
    }
    if ((one & other) != 0) {
      return 0.05;
    }
    double least = 2;
    for (int mine = one; mine != 0; mine &= mine - 1) {
      double[] costs = COST[Integer.numberOfTrailingZeros(mine)];
      for (int theirs = other; theirs != 0; theirs &= theirs - 1) {
        least = Math.min(least, costs[Integer.numberOfTrailingZeros(theirs)]);
      }
    }
    return least;
  }

  /** What it costs to leave it out. */
  static double gap(int sound, boolean unwritten) {
    if ((sound & ~VOWELS) == 0) {
      return unwritten ? 0.08 : 0.25;
    }
    if ((sound & WEAK) != 0) {
      return unwritten && (sound & VOWELS) != 0 ? 0.15 : 0.35;
    }
    return 1;
  }

  /** How much of a name rests on it. */
  static double weight(int sound) {
    return (sound & ~VOWELS) == 0 ? 0.35 : (sound & WEAK) != 0 ? 0.5 : 1;
  }

  /**
   * The classes a sound can be looked up by: P T K F S L M N R, with all hissing sounds in S, since
   * passports leave out the marks that tell them apart; "" among them for a vowel or a breath,
   * which spellings leave out.
   */
  static List<String> classes(int sound) {
    List<String> classes = new ArrayList<>();
    if ((sound & WEAK) != 0) {
      classes.add("");
    }
    String[] groups = {"bp", "dt", "gkx", "vf", "zscZSCJ", "l", "m", "n", "r"};
    String names = "PTKFSLMNR";
    for (int group = 0; group < groups.length; group++) {
      for (int i = 0; i < groups[group].length(); i++) {
        if ((sound & bit(groups[group].charAt(i))) != 0) {
          classes.add(names.substring(group, group + 1));
          break;
        }
      }
    }
    return classes;
  }
}
