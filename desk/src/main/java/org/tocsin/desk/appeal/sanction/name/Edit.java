package org.tocsin.desk.appeal.sanction.name;

/**
 * A difference between two spellings, with what it speaks against them being one name: the
 * logarithm of how much rarer it is between two spellings of one name than between two names of
 * which the consonants are of the same classes. Fitted as decision 0199 says.
 */
enum Edit {
  SAME(0),
  /** Vowels, one of which a letter can stand for. */
  VOWEL_AMONG(0.05),
  /** Consonants, one of which a letter can stand for. */
  CONSONANT_AMONG(0.05),
  /** Two letters of one script that can stand for one sound; not of Latin, where marks are lost. */
  LETTER_OTHER(0.8),
  /** Neighbours, such as e and i. */
  VOWEL_NEAR(1),
  VOWEL_FAR(3.5),
  /** A vowel for y, or h for y. */
  GLIDE(1),
  /** Changed by rule in western Armenian, and at the end of Turkish words. */
  VOICED(0.65),
  CLOSE(2.6),
  AKIN(2),
  CONSONANT_OTHER(3),
  VOWEL_OUT(1),
  /** A vowel that the script of the other spelling does not write. */
  VOWEL_UNWRITTEN(0.2),
  /** y or h, or what may be one. */
  WEAK_OUT(0.4),
  WEAK_UNWRITTEN(1.2),
  CONSONANT_OUT(1.5);

  private final double cost;

  Edit(double cost) {
    this.cost = cost;
  }

  double cost() {
    return cost;
  }
}
