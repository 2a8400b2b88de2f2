package org.tocsin.bench;

import java.util.List;

/** Values of one side of a measurement, in the unit of its row, sorted; never empty. */
public record Samples(List<Double> values) {
  public Samples {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a measurement needs at least one round");
    }
    values = values.stream().sorted().toList();
  }

  /** The middle value, or the mean of the two in the middle. */
  public double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }

  public double lowest() {
    return values.getFirst();
  }

  public double highest() {
    return values.getLast();
  }
}
