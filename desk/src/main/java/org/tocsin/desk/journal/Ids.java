package org.tocsin.desk.journal;

import java.util.random.RandomGenerator;

/** Makes ids that reveal nothing: 13 letters and digits, 65 random bits. */
public final class Ids {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 13;

  private final RandomGenerator random;

  public Ids(RandomGenerator random) {
    this.random = random;
  }

  public String next() {
    StringBuilder id = new StringBuilder(LENGTH);
    // the first is a letter, so that an id is never taken for a number
    id.append(ALPHABET.charAt(10 + random.nextInt(ALPHABET.length() - 10)));
    while (id.length() < LENGTH) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
