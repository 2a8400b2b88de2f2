package org.tocsin.reader.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.reader.name.Gazetteer;

/** One name of a text, and which of its places it is taken for so far. */
final class Choice {
  /*
   * Weights in the scale of a tenfold population; set by hand on seven tenths of a corpus of
   * marked web news, and flat around these values.
   */
  private static final double SIZE = 1.2;
  private static final double CAPITAL = 1.0;
  private static final double SEAT = 0.5;
  private static final double COUNTRY = 4.0;
  private static final double AREA = 6.0;
  private static final double DIVISION = 0.7;
  private static final double DISTRICT = -1.0;
  private static final double ASKED_FOR = 4.0;
  private static final double MEANT = 2.0;
  private static final double SMALL = 4;
  private static final double UNLIKELY = 1.5;
  private static final double WITHIN = 6.0;

  private final Candidates.Found found;
  private final List<Choice> around = new ArrayList<>();
  private int best;
  int mentions;

  Choice(Candidates.Found found) {
    this.found = found;
    decide(Context.NONE);
  }

  /** The text names another place right after this one, as the one it lies in. */
  void within(Choice other) {
    if (other != this) {
      around.add(other);
    }
  }

  Optional<Resolved> best() {
    return found.places().isEmpty()
        ? Optional.empty()
        : Optional.of(new Resolved(found.places().get(best), found.how()));
  }

  void decide(Context context) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < found.places().size(); i++) {
      Gazetteer.Entry place = found.places().get(i);
      double score = prior(place) + context.weight(place, this) + around(place);
      if (score > most) {
        most = score;
        best = i;
      }
    }
  }

  private double prior(Gazetteer.Entry place) {
    double size = SIZE * Math.log10(place.population() + 100.0);
    double kind =
        switch (place.kind()) {
          case CAPITAL -> CAPITAL;
          case SEAT -> SEAT;
          case DIVISION -> DIVISION;
          case DISTRICT -> DISTRICT;
          case COUNTRY -> COUNTRY;
          case AREA -> AREA;
          case SETTLEMENT -> 0;
        };
    boolean meant = found.preferred().contains(place);
    return size
        + kind
        + (place.kind() == found.wanted() ? ASKED_FOR : 0)
        + (meant ? MEANT : 0)
        - (found.how() == Resolved.How.PART && size < SMALL ? UNLIKELY : 0);
  }

  private double around(Gazetteer.Entry place) {
    double weight = 0;
    for (Choice other : around) {
      for (Gazetteer.Entry outer : other.found.places()) {
        if (contains(outer, place)) {
          weight = WITHIN;
        }
      }
    }
    return weight;
  }

  private static boolean contains(Gazetteer.Entry outer, Gazetteer.Entry inner) {
    if (!outer.country().equals(inner.country()) || outer.equals(inner)) {
      return false;
    }
    return switch (outer.kind()) {
      case COUNTRY -> true;
      case DIVISION, DISTRICT -> outer.division().equals(inner.division());
      default -> false;
    };
  }
}
