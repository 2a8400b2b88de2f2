package org.tocsin.reader.tag;

import java.util.List;

/** The labels of a sentence that weigh most together (Viterbi). */
final class Decoder {
  private Decoder() {}

  /**
   * @param sentence hashes of the features of each token
   */
  static int[] labels(Weights weights, List<int[]> sentence) {
    int size = weights.labels().size();
    int length = sentence.size();
    float[][] best = new float[length][size];
    int[][] from = new int[length][size];
    for (int i = 0; i < length; i++) {
      float[] own = new float[size];
      for (int feature : sentence.get(i)) {
        weights.add(feature, own);
      }
      for (int label = 0; label < size; label++) {
        int chosen = 0;
        float most = i == 0 ? start(weights, label) : Float.NEGATIVE_INFINITY;
        for (int before = 0; i > 0 && before < size; before++) {
          float sum = best[i - 1][before] + step(weights, before, label);
          if (sum > most) {
            most = sum;
            chosen = before;
          }
        }
        best[i][label] = most + own[label];
        from[i][label] = chosen;
      }
    }
    return path(best, from);
  }

  /** "inside" follows only "begin" or "inside" of its class. */
  private static float step(Weights weights, int before, int label) {
    String name = weights.labels().get(label);
    if (name.startsWith("I-")) {
      String last = weights.labels().get(before);
      if (last.length() != name.length() || !last.endsWith(name.substring(1))) {
        return Float.NEGATIVE_INFINITY;
      }
    }
    return weights.transition(before, label);
  }

  private static float start(Weights weights, int label) {
    return weights.labels().get(label).startsWith("I-") ? Float.NEGATIVE_INFINITY : 0;
  }

  private static int[] path(float[][] best, int[][] from) {
    int length = best.length;
    int[] labels = new int[length];
    if (length == 0) {
      return labels;
    }
    for (int label = 1; label < best[length - 1].length; label++) {
      if (best[length - 1][label] > best[length - 1][labels[length - 1]]) {
        labels[length - 1] = label;
      }
    }
    for (int i = length - 1; i > 0; i--) {
      labels[i - 1] = from[i][labels[i]];
    }
    return labels;
  }
}
