package org.tocsin.desk.appeal.sanction.name;

/**
 * From what speaks for and against two names being one to a score. The numbers were fitted on
 * made-up names as decision 0199 says; the score is no probability, since nobody knows how many of
 * those asked for are on a list.
 */
final class Odds {
  private static final double EVEN = -1.36;
  private static final double EVIDENCE = 1.13;
  private static final double COST = 0.85;

  /** A name that another name of the list fits better: for each step, and at most so many. */
  private static final double BEHIND = 0.85;

  private static final double MOST_BEHIND = 2;

  /** A word of each name that is taken for none of the other. Set, not fitted. */
  private static final double CONFLICT = 4;

  /** A word that one name has more, such as a patronymic. Set, not fitted. */
  private static final double LEFT_OUT = 0.7;

  /** One word alone makes no name. */
  private static final double ONE_WORD = 0.7;

  private Odds() {}

  /**
   * The logarithm of the odds.
   *
   * @param asked words of the name asked for that are taken for none of the listed
   * @param listed words of the listed name that none is taken for
   */
  static double of(double evidence, double cost, int asked, int listed) {
    int conflicts = Math.min(asked, listed);
    int more = Math.max(asked, listed) - conflicts;
    return EVEN + EVIDENCE * evidence - COST * cost - CONFLICT * conflicts - LEFT_OUT * more;
  }

  /**
   * @param best odds of the name of the list that fits best
   * @param single whether one of several words alone was taken for another
   */
  static double score(double odds, double best, boolean single) {
    double behind = BEHIND * Math.clamp(best - odds, 0, MOST_BEHIND);
    return (single ? ONE_WORD : 1) / (1 + Math.exp(behind - odds));
  }

  /** How alike words are shown to be: 1 for no difference, 0.5 for the most that is let pass. */
  static double likeness(float cost) {
    return 1 - cost / 14;
  }
}
