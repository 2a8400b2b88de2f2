package org.tocsin.reader.text;

import java.util.List;
import java.util.Set;

/** A small closed class of words, written as one line. */
public final class Words {
  private Words() {}

  public static Set<String> of(String words) {
    return Set.copyOf(List.of(words.split(" ")));
  }
}
