package org.tocsin.reader.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the copies of a new text among those seen before. What one text costs does not grow with
 * their number: at most {@value #MOST_A_KEY} texts are looked at for each of its keys, since more
 * share a key only when it is a publisher's standing phrase, or when they are copies of each other
 * and any of them will do. Not thread-safe.
 *
 * @param <T> what names a text
 */
public final class CopyIndex<T> {
  /** Texts looked at for one key. */
  public static final int MOST_A_KEY = 20;

  private record Kept<T>(T id, Sketch sketch) {}

  private final List<Kept<T>> texts = new ArrayList<>();
  private final Map<Long, List<Integer>> byKey = new HashMap<>();

  /**
   * @return the texts seen before that are copies of this one, the oldest first
   */
  public List<T> add(T id, Sketch sketch) {
    Set<Integer> near = new LinkedHashSet<>();
    for (Long key : sketch.keys()) {
      List<Integer> same = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
      near.addAll(same);
      if (same.size() < MOST_A_KEY) {
        same.add(texts.size());
      }
    }
    texts.add(new Kept<>(id, sketch));
    return near.stream()
        .sorted()
        .map(texts::get)
        .filter(kept -> kept.sketch().isCopyOf(sketch))
        .map(Kept::id)
        .toList();
  }
}
