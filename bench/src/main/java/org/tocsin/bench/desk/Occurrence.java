package org.tocsin.bench.desk;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * Something that several documents speak of, each with its own numbers.
 *
 * @param few one or two digits
 * @param many three to five digits
 */
record Occurrence(Spot spot, LocalDate day, int few, int many) {

  /** The same told by somebody else, who may count otherwise. */
  Occurrence toldAgain(RandomGenerator random) {
    return random.nextInt(4) > 0
        ? this
        : new Occurrence(spot, day, few + 1 + random.nextInt(5), many + random.nextInt(100, 900));
  }
}
