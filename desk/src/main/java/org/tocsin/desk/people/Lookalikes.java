package org.tocsin.desk.people;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Tells names that a person would take for each other, by the skeletons of Unicode (UTS 39): "ada"
 * in Latin and in Cyrillic letters, "Ada", "аda". Who signs a record must not pass for somebody
 * else.
 */
final class Lookalikes {
  private final SpoofChecker checker = new SpoofChecker.Builder().build();

  boolean areAlike(String one, String other) {
    return skeleton(one).equals(skeleton(other));
  }

  private String skeleton(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return checker.getSkeleton(plain);
  }
}
