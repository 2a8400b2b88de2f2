package org.tocsin.reader.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How common each group of one to four letters is in each language, as read from languages.txt. An
 * open table (linear probing), since a sentence asks it hundreds of times.
 */
final class GramTable {
  /** Below the rarest group that the file lists. */
  private static final float UNSEEN = -12.1f;

  private static final int FIRST_SLOTS = 1 << 12;

  private final List<String> languages;
  private long[] keys = new long[FIRST_SLOTS];
  private int[] rows = new int[FIRST_SLOTS];
  private float[] values;
  private int size;

  private GramTable(List<String> lines) {
    List<String> named = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        named.add(line.substring(1, line.indexOf(']')));
      }
    }
    languages = List.copyOf(named);
    values = new float[FIRST_SLOTS / 2 * languages.size()];
    read(lines);
    values = Arrays.copyOf(values, size * languages.size());
  }

  static GramTable standard() {
    try (InputStream in = GramTable.class.getResourceAsStream("languages.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing languages.txt");
      }
      return new GramTable(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(List<String> lines) {
    int language = -1;
    for (String line : lines) {
      if (line.startsWith("[")) {
        language++;
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] row = line.split(" ");
        float value = Integer.parseInt(row[0]) / 100f;
        for (int i = 1; i < row.length; i++) {
          String gram = row[i].replace('_', ' ');
          int of = rowOf(key(gram, 0, gram.length()));
          values[of * languages.size() + language] = value;
        }
      }
    }
  }

  /** The row of a group, a new one of unseen values when it has none yet. */
  private int rowOf(long key) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      rows[slot] = size++;
      int from = rows[slot] * languages.size();
      Arrays.fill(values, from, from + languages.size(), UNSEEN);
    }
    return rows[slot];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    rows = new int[keys.length];
    values = Arrays.copyOf(values, keys.length / 2 * languages.size());
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  /** Where a group is, or would be. */
  private int slot(long key) {
    int mask = keys.length - 1;
    long spread = key * 0x9e3779b97f4a7c15L;
    int slot = (int) (spread >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** A group of one to four UTF-16 units as one number, which is never 0. */
  static long key(CharSequence text, int begin, int end) {
    long key = 0;
    for (int i = begin; i < end; i++) {
      key = key << 16 | text.charAt(i);
    }
    return key;
  }

  List<String> languages() {
    return languages;
  }

  /** Adds what a group says for each language; nothing when it is unseen in all of them alike. */
  void add(long key, float weight, float[] scores) {
    int slot = slot(key);
    if (keys[slot] == key) {
      int from = rows[slot] * scores.length;
      for (int i = 0; i < scores.length; i++) {
        scores[i] += weight * values[from + i];
      }
    }
  }
}
