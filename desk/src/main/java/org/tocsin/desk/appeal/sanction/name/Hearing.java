package org.tocsin.desk.appeal.sanction.name;

import java.util.Arrays;

/** One word that is asked for, held against the words of a list; for one thread. */
final class Hearing {
  /** What an initial says: about that it is one letter of several. */
  private static final double OF_INITIAL = 2;

  private final Token word;
  private final Postings postings;
  private final Costs costs;
  private final Numbers known = new Numbers();
  private final float[] row = new float[Letters.MOST_SOUNDS + 1];
  private final int[] alike;

  /** Each cost that occurs, in order; and what a word says that costs no more. */
  private final float[] steps;

  private final float[] evidence;
  private final int count;
  private final int names;

  Hearing(Token word, Postings postings, Costs costs) {
    this.word = word;
    this.postings = postings;
    this.costs = costs;
    for (String key : word.keys()) {
      for (int token : postings.tokens(key)) {
        cost(token);
      }
    }
    this.alike =
        Arrays.stream(known.keys()).filter(token -> cost(token) < Costs.TOO_MUCH).toArray();
    // cost above, number of names below, so that one sort orders both
    long[] rows = new long[alike.length];
    for (int i = 0; i < alike.length; i++) {
      // costs are not negative, and such floats are in the order of their bits
      long cost = Float.floatToIntBits(cost(alike[i]));
      rows[i] = cost << 32 | postings.names(alike[i]).length;
    }
    Arrays.sort(rows);
    steps = new float[rows.length];
    evidence = new float[rows.length];
    int count = 0;
    int sum = 0;
    for (long row : rows) {
      float cost = Float.intBitsToFloat((int) (row >> 32));
      sum += (int) row;
      count += count > 0 && steps[count - 1] == cost ? 0 : 1;
      steps[count - 1] = cost;
      evidence[count - 1] = (float) (postings.all() - Math.log(sum));
    }
    this.count = count;
    this.names = sum;
  }

  Token word() {
    return word;
  }

  /** The words of the list that may be this one. */
  int[] alike() {
    return alike;
  }

  /** How many names of the list have a word that may be this one. */
  int names() {
    return names;
  }

  /** What speaks against a word of the list being this one. */
  float cost(int token) {
    int place = known.find(token);
    if (place >= 0) {
      return known.value(place);
    }
    float cost = word.cost(postings.token(token), costs, row);
    known.put(token, cost);
    return cost;
  }

  /**
   * What it says that a name has this word of the list: the logarithm of how many names there are
   * for one with a word that is at least as near.
   */
  double evidence(int token) {
    if (word.isInitial() || postings.token(token).isInitial()) {
      return OF_INITIAL;
    }
    if (count == 0) {
      return 0;
    }
    int found = Arrays.binarySearch(steps, 0, count, cost(token));
    // between two steps the lower one counts: nothing was found as far as that
    return evidence[found >= 0 ? found : Math.max(0, -found - 2)];
  }
}
