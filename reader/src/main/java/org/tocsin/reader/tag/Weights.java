package org.tocsin.reader.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What each feature weighs for each label, and each label after each. Features are known by a hash
 * of 32 bits, so that no word of the text that was trained on is kept. File: gzip of the labels;
 * the transitions; the number of features and for each its hash, the number of its weights and
 * these as label and value, in thousandths.
 */
public final class Weights {
  private static final double UNIT = 1000;

  private final List<String> labels;
  private final int[] hashes;
  private final float[][] rows;
  private final float[][] transitions;

  private Weights(List<String> labels, int[] hashes, float[][] rows, float[][] transitions) {
    this.labels = List.copyOf(labels);
    this.hashes = hashes;
    this.rows = rows;
    this.transitions = transitions;
  }

  static Weights of(List<String> labels, Map<Integer, float[]> features, float[][] transitions) {
    Map<Integer, float[]> sorted = new TreeMap<>(features);
    int[] hashes = new int[sorted.size()];
    float[][] rows = new float[sorted.size()][];
    int i = 0;
    for (Map.Entry<Integer, float[]> feature : sorted.entrySet()) {
      hashes[i] = feature.getKey();
      rows[i++] = feature.getValue();
    }
    return new Weights(labels, hashes, rows, transitions);
  }

  /** FNV-1a over the characters. */
  static int hash(String feature) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0x01000193;
    }
    return hash;
  }

  List<String> labels() {
    return labels;
  }

  float transition(int from, int to) {
    return transitions[from][to];
  }

  /** Adds what a feature weighs for each label. */
  void add(int hash, float[] into) {
    int at = Arrays.binarySearch(hashes, hash);
    if (at >= 0) {
      float[] row = rows[at];
      for (int label = 0; label < into.length; label++) {
        into[label] += row[label];
      }
    }
  }

  /** Writes what {@link #read} reads; weights that round to nothing are left out. */
  public void write(OutputStream to) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
      out.writeByte(labels.size());
      for (String label : labels) {
        out.writeUTF(label);
      }
      for (float[] row : transitions) {
        for (float weight : row) {
          out.writeShort(thousandths(weight));
        }
      }
      out.writeInt((int) Arrays.stream(rows).filter(row -> count(row) > 0).count());
      for (int i = 0; i < rows.length; i++) {
        if (count(rows[i]) > 0) {
          out.writeInt(hashes[i]);
          out.writeByte(count(rows[i]));
          for (int label = 0; label < rows[i].length; label++) {
            if (thousandths(rows[i][label]) != 0) {
              out.writeByte(label);
              out.writeShort(thousandths(rows[i][label]));
            }
          }
        }
      }
    }
  }

  private static int thousandths(float weight) {
    return (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * UNIT)));
  }

  private static int count(float[] row) {
    int count = 0;
    for (float weight : row) {
      count += thousandths(weight) != 0 ? 1 : 0;
    }
    return count;
  }

  /** Reads what {@link #write} wrote. */
  public static Weights read(InputStream from) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(from, 1 << 16))) {
      int size = in.readUnsignedByte();
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        labels.add(in.readUTF());
      }
      float[][] transitions = new float[size][size];
      for (float[] row : transitions) {
        for (int to = 0; to < size; to++) {
          row[to] = (float) (in.readShort() / UNIT);
        }
      }
      int features = in.readInt();
      int[] hashes = new int[features];
      float[][] rows = new float[features][size];
      for (int i = 0; i < features; i++) {
        hashes[i] = in.readInt();
        int count = in.readUnsignedByte();
        for (int k = 0; k < count; k++) {
          int label = in.readUnsignedByte();
          rows[i][label] = (float) (in.readShort() / UNIT);
        }
      }
      return new Weights(labels, hashes, rows, transitions);
    }
  }
}
