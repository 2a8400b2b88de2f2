package org.tocsin.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sides measured in turns, so that whatever else the machine does disturbs both. Who goes first
 * changes every round; the warm-up round does not count.
 */
public record Turns(Samples tocsin, Samples plain) {

  public static Turns take(int rounds, Side tocsin, Side plain) throws IOException {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      double our;
      double their;
      if (round % 2 == 0) {
        our = tocsin.measure(round);
        their = plain.measure(round);
      } else {
        their = plain.measure(round);
        our = tocsin.measure(round);
      }
      if (round > 0) {
        ours.add(our);
        theirs.add(their);
      }
    }
    return new Turns(new Samples(ours), new Samples(theirs));
  }

  /** One side alone, with the same warm-up. */
  public static Samples alone(int rounds, Side side) throws IOException {
    List<Double> values = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      double value = side.measure(round);
      if (round > 0) {
        values.add(value);
      }
    }
    return new Samples(values);
  }
}
