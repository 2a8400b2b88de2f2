package org.tocsin.reader.extract;

import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import java.util.stream.Collectors;

/** Which scripts do not meet in one honest word. */
final class Confusables {
  private Confusables() {}

  /**
   * True when at least two of Latin, Cyrillic, Greek and Armenian are in it: the scripts whose
   * letters pass for each other. Japanese mixes its own scripts in every word.
   */
  static boolean mixes(BitSet scripts) {
    int found = 0;
    for (int script :
        new int[] {UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN}) {
      found += scripts.get(script) ? 1 : 0;
    }
    return found > 1;
  }

  static String names(BitSet scripts) {
    return scripts.stream().mapToObj(UScript::getName).collect(Collectors.joining(" and "));
  }
}
