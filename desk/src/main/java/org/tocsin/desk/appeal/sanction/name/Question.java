package org.tocsin.desk.appeal.sanction.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One name that is asked for, while it is compared; for one thread.
 *
 * <p>Each word that is taken for one of a listed name speaks for it by how few names have such a
 * word, and against it by what their spellings differ in. The sum, less the logarithm of how many
 * names there are, is the logarithm of the odds that the two are one (after Fellegi and Sunter, A
 * Theory for Record Linkage, 1969), so that a name needs the more of both, the longer the list.
 */
final class Question {
  private final List<Hearing> words;
  private final Postings postings;

  Question(List<Token> asked, Postings postings, Costs costs) {
    this.postings = postings;
    List<Token> telling = asked.stream().filter(word -> !Words.isOfChild(word.text())).toList();
    this.words =
        (telling.isEmpty() ? asked : telling)
            .stream().map(word -> new Hearing(word, postings, costs)).toList();
  }

  /**
   * A listed name, held against the one asked for.
   *
   * @param taken for each word asked for the place of the listed one it is taken for, -1 for none
   */
  private record Held(int name, int[] taken, double odds, boolean single) {}

  /** A listed name that is like enough, by its number. */
  record Answer(int name, Likeness likeness) {}

  /**
   * @param least score below which nothing is given
   */
  List<Answer> answer(double least) {
    List<Held> held = Arrays.stream(candidates()).mapToObj(this::hold).toList();
    double best =
        held.stream()
            .filter(one -> !one.single())
            .mapToDouble(Held::odds)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    List<Answer> answers = new ArrayList<>();
    for (Held one : held) {
      double score = Odds.score(one.odds(), best, one.single());
      if (score >= least) {
        answers.add(new Answer(one.name(), new Likeness(score, explain(one))));
      }
    }
    return answers;
  }

  /** Names that have a word that may be one of those asked for, the most common left out. */
  private int[] candidates() {
    List<Hearing> rarest =
        words.stream()
            .filter(one -> !one.word().isInitial())
            .sorted(Comparator.comparingInt(Hearing::names))
            .toList();
    Numbers names = new Numbers();
    for (Hearing one : rarest.size() > 1 ? rarest.subList(0, rarest.size() - 1) : rarest) {
      for (int token : one.alike()) {
        for (int name : postings.names(token)) {
          if (names.find(name) < 0) {
            names.put(name, 0);
          }
        }
      }
    }
    return names.keys();
  }

  private Held hold(int name) {
    int[] listed = postings.tokensOf(name);
    int[] taken = pair(listed);
    double evidence = -postings.all();
    double cost = 0;
    int pairs = 0;
    for (int i = 0; i < taken.length; i++) {
      if (taken[i] >= 0) {
        evidence += words.get(i).evidence(listed[taken[i]]);
        cost += words.get(i).cost(listed[taken[i]]);
        pairs++;
      }
    }
    int telling =
        (int) Arrays.stream(listed).filter(t -> !Words.isOfChild(postings.token(t).text())).count();
    boolean single = pairs < 2 && Math.max(taken.length, telling) > 1;
    double odds = Odds.of(evidence, cost, taken.length - pairs, Math.max(0, telling - pairs));
    return new Held(name, taken, odds, single);
  }

  /** Takes each word for at most one of the listed name, those first that say most. */
  private int[] pair(int[] listed) {
    int[] taken = new int[words.size()];
    Arrays.fill(taken, -1);
    boolean[] used = new boolean[listed.length];
    for (int round = Math.min(taken.length, listed.length); round > 0; round--) {
      int mine = -1;
      int theirs = -1;
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < taken.length; i++) {
        for (int j = 0; taken[i] < 0 && j < listed.length; j++) {
          double gain = used[j] ? Double.NEGATIVE_INFINITY : gain(words.get(i), listed[j]);
          if (gain > best) {
            best = gain;
            mine = i;
            theirs = j;
          }
        }
      }
      if (mine < 0) {
        break;
      }
      taken[mine] = theirs;
      used[theirs] = true;
    }
    return taken;
  }

  private static double gain(Hearing word, int token) {
    float cost = word.cost(token);
    return cost == Costs.TOO_MUCH ? Double.NEGATIVE_INFINITY : word.evidence(token) - cost;
  }

  private List<Likeness.Pair> explain(Held held) {
    int[] listed = postings.tokensOf(held.name());
    List<Likeness.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (held.taken()[i] >= 0) {
        int token = listed[held.taken()[i]];
        Hearing word = words.get(i);
        double weight = Math.clamp(word.evidence(token) / postings.all(), 0, 1);
        pairs.add(
            new Likeness.Pair(
                word.word().text(),
                postings.token(token).text(),
                Odds.likeness(word.cost(token)),
                weight));
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> -pair.weight()));
    return pairs;
  }
}
