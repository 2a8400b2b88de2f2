package org.tocsin.desk.establish;

/**
 * A pair after the Admiralty code, never averaged.
 *
 * @param source 'A' (reliable) to 'E', or 'F': reliability cannot be judged
 * @param information 1 (confirmed by others) to 5, or 6: truth cannot be judged
 */
public record Grade(char source, int information) {
  /** What a candidate carries until a person has graded it. */
  public static final Grade UNGRADED = new Grade('F', 6);

  public Grade {
    if (source < 'A' || source > 'F' || information < 1 || information > 6) {
      throw new IllegalArgumentException("a grade is A-F and 1-6, not " + source + information);
    }
  }

  @Override
  public String toString() {
    return "" + source + information;
  }
}
