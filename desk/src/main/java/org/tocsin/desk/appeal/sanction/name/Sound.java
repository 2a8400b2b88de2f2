package org.tocsin.desk.appeal.sanction.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a letter can stand for: one sound or several. A set of sounds is a number with a bit for
 * each.
 */
final class Sound {
  /** A letter for each sound, as in letters.tsv; the first five are vowels. */
  static final String LETTERS = "aeiouyhbpvfdtzsZSCJcgkxlmnr";

  static final int VOWELS = 0b11111;
  private static final int WEAK = VOWELS | bit('y') | bit('h');

  /** Sounds that languages and romanisations write for each other most often. */
  private static final Set<String> CLOSE = pairs("zs vf ZS JC Cc Jc xh xk xg gh yi ye");

  /** Eastern and Western Armenian, and Turkish at the end of a word, change them by rule. */
  private static final Set<String> VOICED = pairs("bp dt gk");

  /** Sounds that are heard for each other now and then. */
  private static final Set<String> AKIN = pairs("pf bv Ss ZJ Zz cs cz ct yJ kC gJ yx vu vo hy yg");

  private static final Set<String> NEAR = pairs("ei ou ae ao iu eo");

  private Sound() {}

  static int bit(char sound) {
    int at = LETTERS.indexOf(sound);
    if (at < 0) {
      throw new IllegalArgumentException("no sound " + sound);
    }
    return 1 << at;
  }

  private static Set<String> pairs(String written) {
    Set<String> pairs = new HashSet<>();
    for (String pair : written.split(" ", -1)) {
      pairs.add(pair);
      pairs.add(new StringBuilder(pair).reverse().toString());
    }
    return Set.copyOf(pairs);
  }

  /**
   * How two sets of sounds differ: by the likest of their sounds.
   *
   * @param oneScript whether both are written in one script that keeps its letters apart
   */
  static Edit change(int one, int other, boolean oneScript) {
    if (one == other) {
      return Edit.SAME;
    }
    if ((one & other) != 0 && oneScript) {
      return Edit.LETTER_OTHER;
    }
    if ((one & other) != 0) {
      return (one & other & ~VOWELS) == 0 ? Edit.VOWEL_AMONG : Edit.CONSONANT_AMONG;
    }
    Edit least = Edit.CONSONANT_OTHER;
    for (int mine = one; mine != 0; mine &= mine - 1) {
      for (int theirs = other; theirs != 0; theirs &= theirs - 1) {
        Edit edit =
            single(Integer.numberOfTrailingZeros(mine), Integer.numberOfTrailingZeros(theirs));
        least = edit.cost() < least.cost() ? edit : least;
      }
    }
    return least;
  }

  private static Edit single(int one, int other) {
    String pair = "" + LETTERS.charAt(one) + LETTERS.charAt(other);
    if (one < 5 && other < 5) {
      return NEAR.contains(pair) ? Edit.VOWEL_NEAR : Edit.VOWEL_FAR;
    }
    if (((1 << one | 1 << other) & ~WEAK) == 0 && (pair.contains("y"))) {
      return Edit.GLIDE;
    }
    return VOICED.contains(pair)
        ? Edit.VOICED
        : CLOSE.contains(pair)
            ? Edit.CLOSE
            : AKIN.contains(pair) ? Edit.AKIN : Edit.CONSONANT_OTHER;
  }

  /**
   * What leaving a sound out is.
   *
   * @param unwritten whether the script of the spelling without it leaves short vowels out
   */
  static Edit out(int sound, boolean unwritten) {
    if ((sound & ~VOWELS) == 0) {
      return unwritten ? Edit.VOWEL_UNWRITTEN : Edit.VOWEL_OUT;
    }
    if ((sound & WEAK) != 0) {
      return unwritten && (sound & VOWELS) != 0 ? Edit.WEAK_UNWRITTEN : Edit.WEAK_OUT;
    }
    return Edit.CONSONANT_OUT;
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
