package org.tocsin.desk.appeal.sanction.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many names, to be asked for one. Words are looked up by the classes of their consonants, as
 * decision 0076 does for search; words found that way are compared sound by sound; names that share
 * enough of them are compared whole. Immutable; for any number of threads.
 */
public final class NameIndex {
  /** Names that are compared whole for one question. */
  private static final int COMPARED = 250;

  /** A word that stands in more names than this finds none of its own, only with another. */
  private static final int COMMON = 4_000;

  private final Letters letters;
  private final List<Token> tokens;
  private final Map<String, int[]> tokensByKey;
  private final int[][] namesByToken;
  private final int[][] tokensByName;
  private final int[] entries;
  private final double[] weights;

  private NameIndex(Letters letters, List<Token> tokens, int[][] tokensByName, int[] entries) {
    this.letters = letters;
    this.tokens = tokens;
    this.tokensByName = tokensByName;
    this.entries = entries;
    this.tokensByKey = byKey(tokens);
    this.namesByToken = byToken(tokens.size(), tokensByName);
    this.weights = weights(tokens, tokensByKey, namesByToken, tokensByName.length);
  }

  /**
   * One name of one entry that may be the one asked for.
   *
   * @param entry the number it was put in under
   * @param name which name, counted over all in the order they were put in
   */
  public record Hit(int entry, int name, Likeness likeness) {}

  public static Builder builder() {
    return new Builder();
  }

  /** Gathers names; for one thread. */
  public static final class Builder {
    private final Letters letters = Letters.standard();
    private final Map<String, Integer> known = new HashMap<>();
    private final List<Token> tokens = new ArrayList<>();
    private final List<int[]> names = new ArrayList<>();
    private int[] entries = new int[1024];

    private Builder() {}

    /**
     * @param entry whose name it is; an entry can have any number
     */
    public Builder add(int entry, String name) {
      List<String> words = Words.of(name);
      int[] ids = new int[words.size()];
      for (int i = 0; i < ids.length; i++) {
        ids[i] =
            known.computeIfAbsent(
                words.get(i),
                word -> {
                  tokens.add(Token.of(word, letters));
                  return tokens.size() - 1;
                });
      }
      if (names.size() == entries.length) {
        entries = Arrays.copyOf(entries, entries.length * 2);
      }
      entries[names.size()] = entry;
      names.add(ids);
      return this;
    }

    public NameIndex build() {
      return new NameIndex(
          letters,
          List.copyOf(tokens),
          names.toArray(int[][]::new),
          Arrays.copyOf(entries, names.size()));
    }
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

  /** A word says the more of who is meant, the fewer names have one that sounds like it. */
  private static double[] weights(
      List<Token> tokens, Map<String, int[]> byKey, int[][] namesByToken, int names) {
    Map<String, Integer> often = new HashMap<>();
    byKey.forEach(
        (key, ids) -> often.put(key, Arrays.stream(ids).map(id -> namesByToken[id].length).sum()));
    double[] weights = new double[tokens.size()];
    for (int id = 0; id < weights.length; id++) {
      int most =
          tokens.get(id).keys().stream()
              .mapToInt(key -> often.getOrDefault(key, 0))
              .max()
              .orElse(1);
      weights[id] = weight(tokens.get(id), most, names);
    }
    return weights;
  }

  private static double weight(Token token, int often, int names) {
    double rare = Math.log((names + 1.0) / (often + 1.0)) / Math.log(names + 2.0);
    double weight = 0.4 + 0.6 * Math.clamp(rare, 0, 1);
    return Words.isOfChild(token.text()) ? 0.1 : token.isInitial() ? 0.25 : weight;
  }

  public int names() {
    return entries.length;
  }

  /**
   * The names most like one, best first, the best name of each entry only.
   *
   * @param least score below which nothing is given, 0 to 1
   * @param most how many at most
   */
  public List<Hit> find(String name, double least, int most) {
    List<Token> asked = Words.of(name).stream().map(word -> Token.of(word, letters)).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Map<Integer, Double>> alike = asked.stream().map(this::alike).toList();
    Map<Integer, Double> shared = shared(asked, alike);
    List<Hit> hits = new ArrayList<>();
    shared.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Double> one) -> -one.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(COMPARED)
        .forEach(one -> {
          Likeness like = compare(asked, one.getKey(), alike);
          if (like.score() >= least) {
            hits.add(new Hit(entries[one.getKey()], one.getKey(), like));
          }
        });
    Map<Integer, Hit> best = new HashMap<>();
    hits.forEach(hit ->
        best.merge(
            hit.entry(),
            hit,
            (one, other) -> one.likeness().score() >= other.likeness().score() ? one : other));
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((Hit hit) -> -hit.likeness().score())
                .thenComparingInt(Hit::entry))
        .limit(most)
        .toList();
  }

  /** The known words that sound like one, with how much. */
  private Map<Integer, Double> alike(Token word) {
    Map<Integer, Double> alike = new HashMap<>();
    for (String key : word.keys()) {
      for (int id : tokensByKey.getOrDefault(key, new int[0])) {
        if (!alike.containsKey(id)) {
          double likeness = word.likeness(tokens.get(id));
          alike.put(id, likeness);
        }
      }
    }
    alike.values().removeIf(likeness -> likeness <= 0);
    return alike;
  }

  /** What each name shares with the one asked for, as a sum of weights. */
  private Map<Integer, Double> shared(List<Token> asked, List<Map<Integer, Double>> alike) {
    Map<Integer, Double> shared = new HashMap<>();
    List<Integer> common = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      int often = alike.get(i).keySet().stream().mapToInt(id -> namesByToken[id].length).sum();
      if (often > COMMON && asked.size() > 1) {
        common.add(i);
      } else {
        add(alike.get(i), shared, false);
      }
    }
    // where every word is common, the names that have two of them
    boolean all = common.size() == asked.size();
    for (int i : common) {
      add(alike.get(i), shared, !all);
    }
    return shared;
  }

  private void add(Map<Integer, Double> alike, Map<Integer, Double> shared, boolean knownOnly) {
    alike.forEach((id, likeness) -> {
      double gain = likeness * weights[id];
      for (int name : namesByToken[id]) {
        if (!knownOnly || shared.containsKey(name)) {
          shared.merge(name, gain, Double::sum);
        }
      }
    });
  }

  /** Compares names whole: each word is taken for at most one of the other name. */
  private Likeness compare(List<Token> asked, int name, List<Map<Integer, Double>> alike) {
    int[] listed = tokensByName[name];
    List<int[]> couples = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      for (int j = 0; j < listed.length; j++) {
        if (likeness(asked.get(i), listed[j], alike.get(i)) > 0) {
          couples.add(new int[] {i, j});
        }
      }
    }
    couples.sort(
        Comparator.comparingDouble(c ->
            -likeness(asked.get(c[0]), listed[c[1]], alike.get(c[0])) * weights[listed[c[1]]]));
    double[] mine = new double[asked.size()];
    Arrays.fill(mine, -1);
    boolean[] taken = new boolean[listed.length];
    List<Likeness.Pair> pairs = new ArrayList<>();
    double got = 0;
    double paired = 0;
    for (int[] couple : couples) {
      if (mine[couple[0]] < 0 && !taken[couple[1]]) {
        int id = listed[couple[1]];
        double like = likeness(asked.get(couple[0]), id, alike.get(couple[0]));
        mine[couple[0]] = weights[id];
        taken[couple[1]] = true;
        got += like * like * weights[id];
        paired += weights[id];
        pairs.add(
            new Likeness.Pair(
                asked.get(couple[0]).text(), tokens.get(id).text(), like, weights[id]));
      }
    }
    double whole = paired;
    for (int i = 0; i < mine.length; i++) {
      whole += mine[i] < 0 ? weight(asked.get(i), 1, entries.length) : 0;
    }
    double theirs = Arrays.stream(listed).mapToDouble(id -> weights[id]).sum();
    return new Likeness(
        score(got, whole, theirs, pairs.size(), asked.size(), listed.length), pairs);
  }

  private double likeness(Token word, int id, Map<Integer, Double> alike) {
    Double known = alike.get(id);
    return known != null
        ? known
        : word.isInitial() || tokens.get(id).isInitial() ? word.likeness(tokens.get(id)) : 0;
  }

  /**
   * Most counts how much of the shorter name is found; a patronymic that one of them leaves out
   * costs little. One word alone does not make a name.
   */
  private static double score(
      double got, double asked, double listed, int pairs, int askedWords, int listedWords) {
    double shorter = got / Math.max(0.01, Math.min(asked, listed));
    double longer = got / Math.max(0.01, Math.max(asked, listed));
    double score = 0.7 * Math.min(1, shorter) + 0.3 * Math.min(1, longer);
    boolean single = pairs < 2 && Math.max(askedWords, listedWords) > 1;
    return single ? 0.7 * score : score;
  }
}
