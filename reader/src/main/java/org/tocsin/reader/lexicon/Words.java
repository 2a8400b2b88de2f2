package org.tocsin.reader.lexicon;

import java.util.Set;

/** A small closed class of words, written as one line. */
public final class Words {
  private Words() {}

  public static Set<String> of(String words) {
    return Set.copyOf(java.util.List.of(words.split(" ")));
  }
}
