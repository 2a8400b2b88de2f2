package org.tocsin.desk.establish;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much two claims resemble each other: words in common, then day, place and speaker. */
final class Resemblance {
  private static final double SAME_DAY = 0.15;
  private static final double SAME_PLACE = 0.1;
  private static final double SAME_VOICE = 0.1;
  private static final double LEAST = 0.12;

  private record Rated(Candidate candidate, double share) {}

  private Resemblance() {}

  static List<Candidate> nearest(Candidate to, List<Candidate> others, int most) {
    Set<String> words = words(to);
    return others.stream()
        .filter(other -> !other.id().equals(to.id()))
        .map(other -> new Rated(other, share(to, words, other)))
        .filter(rated -> rated.share() >= LEAST)
        .sorted(
            Comparator.comparingDouble(Rated::share)
                .reversed()
                .thenComparing(rated -> rated.candidate().leaf()))
        .limit(most)
        .map(Rated::candidate)
        .toList();
  }

  private static double share(Candidate to, Set<String> words, Candidate other) {
    Set<String> theirs = words(other);
    Set<String> both = new HashSet<>(words);
    both.retainAll(theirs);
    int all = words.size() + theirs.size() - both.size();
    double share = all == 0 ? 0 : (double) both.size() / all;
    share += to.day() != null && to.day().equals(other.day()) ? SAME_DAY : 0;
    share += to.place() != null && to.place().equals(other.place()) ? SAME_PLACE : 0;
    return share + (to.speakers().equals(other.speakers()) ? SAME_VOICE : 0);
  }

  private static Set<String> words(Candidate candidate) {
    Set<String> words =
        new HashSet<>(
            List.of(candidate.statement().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }
}
