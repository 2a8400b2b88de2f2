package org.tocsin.desk.appeal.sanction.name;

import java.util.Arrays;

/** Numbers from 0 on with a value each, in the order they came in; not for several threads. */
final class Numbers {
  private static final int FREE = -1;

  private int[] slots = filled(64);
  private int[] keys = new int[32];
  private float[] values = new float[32];
  private int count;

  private static int[] filled(int size) {
    int[] slots = new int[size];
    Arrays.fill(slots, FREE);
    return slots;
  }

  /** Where a number stands, or -1. */
  int find(int key) {
    for (int at = start(key, slots.length); ; at = at + 1 & slots.length - 1) {
      if (slots[at] == FREE || keys[slots[at]] == key) {
        return slots[at];
      }
    }
  }

  float value(int place) {
    return values[place];
  }

  /** Puts in a number that is not in yet. */
  void put(int key, float value) {
    if (count == keys.length) {
      grow();
    }
    keys[count] = key;
    values[count] = value;
    place(count++);
  }

  int[] keys() {
    return Arrays.copyOf(keys, count);
  }

  private void grow() {
    keys = Arrays.copyOf(keys, count * 2);
    values = Arrays.copyOf(values, count * 2);
    slots = filled(slots.length * 2);
    for (int i = 0; i < count; i++) {
      place(i);
    }
  }

  private void place(int index) {
    int at = start(keys[index], slots.length);
    while (slots[at] != FREE) {
      at = at + 1 & slots.length - 1;
    }
    slots[at] = index;
  }

  private static int start(int key, int size) {
    int mixed = key * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & size - 1;
  }
}
