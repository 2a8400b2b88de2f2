package org.tocsin.foresight.risk;

/**
 * The periods a model learned from; nothing after {@code last} had any part in it.
 *
 * @param first first period, for example {@code 1990-01}
 * @param last last period, for example {@code 2017-10}
 */
public record TrainingSpan(String first, String last) {

  public TrainingSpan {
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException("training ends before it begins: " + first + ", " + last);
    }
  }

  @Override
  public String toString() {
    return first + " to " + last;
  }
}
