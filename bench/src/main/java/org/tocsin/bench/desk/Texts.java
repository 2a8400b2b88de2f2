package org.tocsin.bench.desk;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/** The sentences of a case and what is asked of them, the same for the desk and its peers. */
final class Texts {
  private static final int CLAIMS_A_DOCUMENT = 100;
  private static final List<String> WORDS =
      List.of(
          "flour",
          "medicines",
          "ambulances",
          "detained",
          "bridge",
          "corridor",
          "villages",
          "лекарств",
          "перекрыли",
          "топлива",
          "carburant",
          "farine",
          "harina",
          "medicinas",
          "yakıt",
          "ilaç",
          "دواء",
          "الطحين",
          "ալյուր",
          "դեղորայք");

  private final int claims;
  private final long seed;
  private final List<Spot> spots = Spot.all();

  Texts(int claims, long seed) {
    this.claims = claims;
    this.seed = seed;
  }

  /** Takes one document at a time, all of its sentences. */
  @FunctionalInterface
  interface Taker {
    void take(List<String> sentences) throws IOException;
  }

  void each(Taker taker) throws IOException {
    Author author = new Author(seed, CLAIMS_A_DOCUMENT);
    for (int left = claims / CLAIMS_A_DOCUMENT; left > 0; left--) {
      taker.take(author.next().claims().stream().map(MadeUp.Claim::sentence).toList());
    }
  }

  /** A word that many texts have and a town that some have. */
  String question(int round) {
    SplittableRandom random = new SplittableRandom(seed + round);
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return word + " " + spots.get(random.nextInt(spots.size())).name();
  }
}
