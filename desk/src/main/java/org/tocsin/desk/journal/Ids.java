package org.tocsin.desk.journal;

import java.util.random.RandomGenerator;

/** Makes ids that reveal nothing: 13 letters and digits, 64 random bits. */
public final class Ids {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 13;

  /** Of one letter. */
  private static final int BITS = 5;

  private final RandomGenerator random;

  public Ids(RandomGenerator random) {
    this.random = random;
  }

  public String next() {
    StringBuilder id = new StringBuilder(LENGTH);
    // the first is a letter, so that an id is never taken for a number
    id.append(ALPHABET.charAt(10 + random.nextInt(ALPHABET.length() - 10)));
    // one number for the other twelve: a secure one is dear
    for (long bits = random.nextLong(); id.length() < LENGTH; bits >>>= BITS) {
      id.append(ALPHABET.charAt((int) (bits & (ALPHABET.length() - 1))));
    }
    return id.toString();
  }
}
