package org.tocsin.desk.appeal.sanction.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many names, to be asked for one. Words are looked up by the classes of their consonants, as
 * decision 0076 does for search, all but the one that most names have; names found that way are
 * compared word by word, sound by sound. What a word of the list says is worked out once, when the
 * index is built. Immutable; for any number of threads.
 */
public final class NameIndex {
  private final Letters letters;
  private final Postings postings;
  private final int[] entries;

  private NameIndex(Letters letters, Postings postings, int[] entries) {
    this.letters = letters;
    this.postings = postings;
    this.entries = entries;
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
          new Postings(tokens, names.toArray(int[][]::new)),
          Arrays.copyOf(entries, names.size()));
    }
  }

  public int names() {
    return entries.length;
  }

  /**
   * The names most like one, best first, the best name of each entry only. Of a name of several
   * words only names are found that share more than its most common word.
   *
   * @param least score below which nothing is given, 0 to 1
   * @param most how many at most
   */
  public List<Hit> find(String name, double least, int most) {
    List<Token> asked = Words.of(name).stream().map(word -> Token.of(word, letters)).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    Map<Integer, Hit> best = new HashMap<>();
    for (Question.Answer one : new Question(asked, postings, letters.costs()).answer(least)) {
      Hit hit = new Hit(entries[one.name()], one.name(), one.likeness());
      best.merge(hit.entry(), hit, NameIndex::better);
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((Hit hit) -> -hit.likeness().score())
                .thenComparingInt(Hit::entry))
        .limit(most)
        .toList();
  }

  private static Hit better(Hit one, Hit other) {
    int order = Double.compare(one.likeness().score(), other.likeness().score());
    return order > 0 || order == 0 && one.name() < other.name() ? one : other;
  }
}
