package org.tocsin.desk.establish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Counts how many independent origins a set of claims has. Copies of one telegram are one. Several
 * items in which the same speaker says it are one. An item that quotes a publisher whose own item
 * is among them adds none. In doubt the count is the lower one.
 */
public final class OriginCount {
  private final Map<String, String> originByItem;
  private final Map<String, String> publisherByItem;

  OriginCount(Map<String, String> originByItem, Map<String, String> publisherByItem) {
    this.originByItem = originByItem;
    this.publisherByItem = publisherByItem;
  }

  /** The origin of one item; itself when nothing is known of copies. */
  public String originOf(String itemId) {
    return originByItem.getOrDefault(itemId, itemId);
  }

  public int of(Collection<Candidate> claims) {
    List<Candidate> list = List.copyOf(claims);
    int[] root = new int[list.size()];
    Map<String, Integer> firstWith = new HashMap<>();
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
      for (String key : keys(list.get(i))) {
        Integer first = firstWith.putIfAbsent(key, i);
        if (first != null) {
          root[find(root, i)] = find(root, first);
        }
      }
    }
    Set<Integer> origins = new HashSet<>();
    Set<Integer> quoting = new HashSet<>();
    for (int i = 0; i < root.length; i++) {
      (quotesAnother(list.get(i), list) ? quoting : origins).add(find(root, i));
    }
    return origins.isEmpty() ? Math.min(1, quoting.size()) : origins.size();
  }

  private List<String> keys(Candidate claim) {
    List<String> keys = new ArrayList<>();
    keys.add("item " + originOf(claim.itemId()));
    String voice = voice(claim);
    if (!voice.isEmpty()) {
      keys.add("voice " + voice);
    }
    return keys;
  }

  private boolean quotesAnother(Candidate claim, List<Candidate> all) {
    String voice = voice(claim);
    return !voice.isEmpty()
        && all.stream()
            .filter(other -> !originOf(other.itemId()).equals(originOf(claim.itemId())))
            .filter(other -> !voice(other).equals(voice))
            .anyMatch(other -> voice.equals(publisher(other)));
  }

  private String publisher(Candidate claim) {
    return plain(publisherByItem.getOrDefault(claim.itemId(), ""));
  }

  /** Who says it themselves: the innermost speaker; nobody when none is named. */
  static String voice(Candidate claim) {
    return claim.speakers().isEmpty() ? "" : plain(claim.speakers().getLast());
  }

  static String plain(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
