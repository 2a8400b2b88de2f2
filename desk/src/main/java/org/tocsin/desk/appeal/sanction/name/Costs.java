package org.tocsin.desk.appeal.sanction.name;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What it costs to hear one spelling for another, looked up in tables that are made once: every set
 * of sounds that letters can stand for has a number. Immutable; for any number of threads.
 */
final class Costs {
  /** Above every sum that is let pass. */
  static final float TOO_MUCH = Float.MAX_VALUE;

  private final Map<Integer, Byte> numbers = new HashMap<>();
  private final int count;
  private final float[] across;
  private final float[] within;
  private final float[] out;
  private final float[] unwritten;

  /**
   * @param sets every set of sounds once, at most 127
   */
  Costs(int[] sets) {
    count = sets.length;
    if (count > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(count + " sets of sounds are more than a byte can number");
    }
    across = new float[count * count];
    within = new float[count * count];
    out = new float[count];
    unwritten = new float[count];
    for (int i = 0; i < count; i++) {
      numbers.put(sets[i], (byte) i);
      out[i] = (float) Sound.out(sets[i], false).cost();
      unwritten[i] = (float) Sound.out(sets[i], true).cost();
      for (int j = 0; j < count; j++) {
        across[i * count + j] = (float) Sound.change(sets[i], sets[j], false).cost();
        within[i * count + j] = (float) Sound.change(sets[i], sets[j], true).cost();
      }
    }
  }

  byte[] number(int[] sounds) {
    byte[] numbered = new byte[sounds.length];
    for (int i = 0; i < sounds.length; i++) {
      numbered[i] = Objects.requireNonNull(numbers.get(sounds[i]), "a sound of no word");
    }
    return numbered;
  }

  /**
   * The least cost of turning the sounds of one word into those of the other.
   *
   * @param most above which {@link #TOO_MUCH} is given
   * @param row room to work in, for more numbers than a word has sounds
   */
  float between(Token one, Token two, float most, float[] row) {
    float[] mineOut = two.isBare() && !one.isBare() ? unwritten : out;
    float[] theirsOut = one.isBare() && !two.isBare() ? unwritten : out;
    boolean oneScript = one.script() == two.script() && one.script() != UnicodeScript.LATIN;
    float[] change = oneScript ? within : across;
    byte[] theirs = two.sounds();
    int width = theirs.length;
    row[0] = 0;
    for (int j = 0; j < width; j++) {
      row[j + 1] = row[j] + theirsOut[theirs[j]];
    }
    for (byte sound : one.sounds()) {
      int changes = sound * count;
      float dropped = mineOut[sound];
      float corner = row[0];
      float before = corner + dropped;
      row[0] = before;
      float least = before;
      for (int j = 0; j < width; j++) {
        int other = theirs[j];
        float above = row[j + 1];
        float best = Math.min(corner + change[changes + other], above + dropped);
        before = Math.min(best, before + theirsOut[other]);
        corner = above;
        row[j + 1] = before;
        least = Math.min(least, before);
      }
      if (least > most) {
        return TOO_MUCH;
      }
    }
    return row[width] > most ? TOO_MUCH : row[width];
  }
}
