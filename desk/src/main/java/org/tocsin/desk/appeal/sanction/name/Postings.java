package org.tocsin.desk.appeal.sanction.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words sound alike roughly, and which names have them. Immutable. */
final class Postings {
  /**
   * Names that are thought to stand beside those of a list, none with a word of theirs: on a short
   * list a word that stands once is not a common one.
   */
  private static final double UNSEEN = 1_000;

  private static final int[] NONE = {};

  private final List<Token> tokens;
  private final Map<String, int[]> tokensByKey;
  private final int[][] namesByToken;
  private final int[][] tokensByName;

  Postings(List<Token> tokens, int[][] tokensByName) {
    this.tokens = List.copyOf(tokens);
    this.tokensByName = tokensByName;
    this.tokensByKey = byKey(tokens);
    this.namesByToken = byToken(tokens.size(), tokensByName);
  }

  private static Map<String, int[]> byKey(List<Token> tokens) {
    Map<String, List<Integer>> lists = new HashMap<>();
    for (int id = 0; id < tokens.size(); id++) {
      for (String key : tokens.get(id).keys()) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
      }
    }
    Map<String, int[]> arrays = new HashMap<>();
    lists.forEach(
        (key, ids) -> arrays.put(key, ids.stream().mapToInt(Integer::intValue).toArray()));
    return arrays;
  }

  private static int[][] byToken(int count, int[][] tokensByName) {
    int[] sizes = new int[count];
    for (int[] ids : tokensByName) {
      for (int id : ids) {
        sizes[id]++;
      }
    }
    int[][] names = new int[count][];
    for (int id = 0; id < count; id++) {
      names[id] = new int[sizes[id]];
      sizes[id] = 0;
    }
    for (int name = 0; name < tokensByName.length; name++) {
      for (int id : tokensByName[name]) {
        names[id][sizes[id]++] = name;
      }
    }
    return names;
  }

  int[] tokens(String key) {
    return tokensByKey.getOrDefault(key, NONE);
  }

  Token token(int id) {
    return tokens.get(id);
  }

  int[] names(int token) {
    return namesByToken[token];
  }

  int[] tokensOf(int name) {
    return tokensByName[name];
  }

  /** The logarithm of how many names there are, with those thought to stand beside them. */
  double all() {
    return Math.log(tokensByName.length + UNSEEN);
  }
}
