package org.tocsin.desk.publish.dossier;

import java.util.List;

/**
 * The unit that can be checked.
 *
 * @param id "s1", "s2" ... in reading order
 * @param citations what it rests on; empty when it says that nothing is recorded
 */
public record Sentence(String id, String text, List<Citation> citations) {
  public Sentence {
    citations = List.copyOf(citations);
  }
}
