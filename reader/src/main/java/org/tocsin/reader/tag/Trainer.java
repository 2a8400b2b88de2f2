package org.tocsin.reader.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The averaged structured perceptron (Collins 2002): each sentence is labelled with the weights so
 * far, and where that is wrong the weights of its features move by one; the mean over all steps is
 * the result. The same sentences, rounds and seed give the same weights.
 */
public final class Trainer {
  /**
   * @param features hashes by token
   * @param labels numbers by token
   */
  record Example(List<int[]> features, int[] labels) {}

  private final List<String> labels;
  private final Map<Integer, float[]> now = new HashMap<>();
  private final Map<Integer, float[]> sums = new HashMap<>();
  private final float[][] transitions;
  private final float[][] transitionSums;
  private float step = 1;

  Trainer(List<String> labels) {
    this.labels = List.copyOf(labels);
    this.transitions = new float[labels.size()][labels.size()];
    this.transitionSums = new float[labels.size()][labels.size()];
  }

  Weights train(List<Example> examples, int rounds, long seed) {
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(seed);
    for (Example example : examples) {
      for (int[] token : example.features()) {
        for (int feature : token) {
          now.computeIfAbsent(feature, f -> new float[labels.size()]);
          sums.computeIfAbsent(feature, f -> new float[labels.size()]);
        }
      }
    }
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      Weights current = Weights.of(labels, now, transitions);
      for (Example example : order) {
        learn(example, Decoder.labels(current, example.features()));
        step++;
      }
    }
    return mean();
  }

  /** {@code now} and {@code transitions} are seen through the weights made of them. */
  private void learn(Example example, int[] guess) {
    int[] gold = example.labels();
    if (Arrays.equals(gold, guess)) {
      return;
    }
    for (int i = 0; i < gold.length; i++) {
      if (gold[i] != guess[i]) {
        for (int feature : example.features().get(i)) {
          move(row(now, feature), row(sums, feature), gold[i], 1);
          move(row(now, feature), row(sums, feature), guess[i], -1);
        }
      }
      if (i > 0 && (gold[i] != guess[i] || gold[i - 1] != guess[i - 1])) {
        move(transitions[gold[i - 1]], transitionSums[gold[i - 1]], gold[i], 1);
        move(transitions[guess[i - 1]], transitionSums[guess[i - 1]], guess[i], -1);
      }
    }
  }

  private static float[] row(Map<Integer, float[]> rows, int feature) {
    float[] row = rows.get(feature);
    if (row == null) {
      throw new IllegalStateException("a feature of no example");
    }
    return row;
  }

  private void move(float[] row, float[] sum, int label, float by) {
    row[label] += by;
    sum[label] += by * step;
  }

  private Weights mean() {
    Map<Integer, float[]> means = new HashMap<>();
    now.forEach((feature, row) -> means.put(feature, mean(row, row(sums, feature))));
    float[][] steps = new float[labels.size()][];
    for (int from = 0; from < steps.length; from++) {
      steps[from] = mean(transitions[from], transitionSums[from]);
    }
    return Weights.of(labels, means, steps);
  }

  private float[] mean(float[] row, float[] sum) {
    float[] mean = new float[row.length];
    for (int label = 0; label < row.length; label++) {
      mean[label] = row[label] - sum[label] / step;
    }
    return mean;
  }
}
