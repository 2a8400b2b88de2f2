package org.tocsin.desk.publish.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.publish.dossier.Citation;

/**
 * The dossier a draft was made from, as its folder has it and its manifest seals it.
 *
 * @param leaf number of the fact that seals it
 * @param sentences words by id, in order
 * @param citations by id of the sentence
 * @param frame every heading and note: what may stand outside of sentences without asserting
 *     anything
 */
public record Sealed(
    long leaf,
    Map<String, String> sentences,
    Map<String, List<Citation>> citations,
    Set<String> frame) {
  public Sealed {
    sentences = Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
    citations = Map.copyOf(citations);
    frame = Set.copyOf(frame);
  }

  /** What a sentence rests on when these are its words still; white space does not count. */
  Optional<List<Citation>> standing(String id, String text) {
    String sealed = sentences.get(id);
    return sealed != null && plain(sealed).equals(plain(text))
        ? Optional.of(citations.getOrDefault(id, List.of()))
        : Optional.empty();
  }

  static String plain(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
