package org.tocsin.foresight.risk.deaths;

import java.util.Arrays;
import java.util.List;

/**
 * Where a forest may split each number of a shape: at most 48 places, so spread that each holds as
 * many situations, with the smallest value (peace, mostly) apart.
 */
final class Cuts {

  private static final int PLACES = 48;

  private final float[][] cuts;

  Cuts(List<float[]> shapes) {
    int width = shapes.isEmpty() ? 0 : shapes.getFirst().length;
    cuts = new float[width][];
    for (int feature = 0; feature < width; feature++) {
      float[] values = new float[shapes.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = shapes.get(i)[feature];
      }
      cuts[feature] = places(values);
    }
  }

  private static float[] places(float[] values) {
    Arrays.sort(values);
    int first = 0;
    while (first < values.length && values[first] == values[0]) {
      first++;
    }
    float[] places = new float[PLACES];
    int count = 0;
    for (int place = 0; place < PLACES && first < values.length; place++) {
      float value = values[first + (int) ((long) (values.length - first) * place / PLACES)];
      if (count == 0 || value > places[count - 1]) {
        places[count++] = value;
      }
    }
    return Arrays.copyOf(places, count);
  }

  int features() {
    return cuts.length;
  }

  /** How many bins the feature has. */
  int bins(int feature) {
    return cuts[feature].length + 1;
  }

  /** The bin of each number of a shape. */
  byte[] bins(float[] shape) {
    byte[] bins = new byte[cuts.length];
    for (int feature = 0; feature < cuts.length; feature++) {
      int place = Arrays.binarySearch(cuts[feature], shape[feature]);
      bins[feature] = (byte) (place >= 0 ? place + 1 : -place - 1);
    }
    return bins;
  }
}
