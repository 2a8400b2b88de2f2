package org.tocsin.bench.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;

/**
 * R12: the action category (1 to 5) of recommendations of the Universal Periodic Review, as UPR
 * Info coded them. Each text is read as the one item of a list of recommendations, and the category
 * of the first demand found counts; a text in which no demand is found is wrong. The lexicon was
 * written by looking at sessions up to 9; later ones are held out, and theirs is the figure with
 * the goal. Sampled by State, since a State's recommendations repeat each other.
 */
final class ActionsTask implements Task {
  private static final int LAST_SEEN = 9;
  private static final Goal ACCURACY = Goal.atLeast(0.885, 0.91);
  private static final int CATEGORIES = 5;

  private record Coded(Recommendation gold, int ours) {
    boolean isRight() {
      return gold.category() == ours;
    }
  }

  @Override
  public String id() {
    return "R12";
  }

  @Override
  public String title() {
    return "action category of UPR recommendations";
  }

  @Override
  public List<String> folders() {
    return List.of("upr-recommendations");
  }

  @Override
  public Outcome measure(Ask ask) throws IOException {
    Reader reader = Reader.standard();
    List<Coded> coded = new ArrayList<>();
    for (Recommendation row : ask.limited(rows(ask))) {
      coded.add(new Coded(row, category(reader, row.text())));
    }
    Bootstrap bootstrap = new Bootstrap(ask.seed());
    List<Coded> later = sessions(coded, session -> session > LAST_SEEN);
    List<Figure> figures = new ArrayList<>();
    if (!later.isEmpty()) {
      figures.add(
          new Figure("accuracy, held out", Figure.SHARE, accuracy(bootstrap, later), ACCURACY)
              .beside(
                  List.of(
                      new PeerFigure("majority", "-", 0.400, false),
                      new PeerFigure("OpenNLP maxent, bag of words", "Apache-2.0", 0.880, false))));
      figures.add(
          new Figure(
              "macro F1, held out", Figure.SHARE, Estimate.exactly(macro(later)), Goal.NONE));
    }
    List<Coded> seen = sessions(coded, session -> session <= LAST_SEEN);
    if (!seen.isEmpty()) {
      figures.add(
          new Figure("accuracy, sessions 1-9", Figure.SHARE, accuracy(bootstrap, seen), Goal.NONE));
    }
    return new Outcome(
        coded.size(),
        figures,
        List.of("the figures of others are of sessions 14-20, trained on 1-13"));
  }

  private static List<Recommendation> rows(Ask ask) throws IOException {
    List<Recommendation> rows = new ArrayList<>();
    for (CorpusFile file : Archive.read(ask.folder("upr-recommendations"), ".csv")) {
      rows.addAll(Recommendation.parse(file.bytes()));
    }
    if (rows.isEmpty()) {
      throw new IOException("no table with the columns To, Text, Action, Session");
    }
    return rows;
  }

  /** 0 when no demand, or none with a category, is found. */
  private static int category(Reader reader, String text) {
    String list = "Recommendations:\n\n- " + text.replace('\n', ' ') + "\n";
    List<Reading.Demand> demands = reader.read(PlainBody.of(list), Hints.NONE).demands();
    Integer category = demands.isEmpty() ? null : demands.getFirst().actionCategory();
    return category == null ? 0 : category;
  }

  private static List<Coded> sessions(List<Coded> all, IntPredicate which) {
    return all.stream().filter(row -> which.test(row.gold().session())).toList();
  }

  private static Estimate accuracy(Bootstrap bootstrap, List<Coded> rows) {
    Map<String, Counts> states = new LinkedHashMap<>();
    for (Coded row : rows) {
      Counts counts = new Counts(row.isRight() ? 1 : 0, 1, 1);
      states.merge(row.gold().state(), counts, Counts::plus);
    }
    return bootstrap.of(List.copyOf(states.values()), Counts::precision);
  }

  private static double macro(List<Coded> rows) {
    double sum = 0;
    for (int c = 1; c <= CATEGORIES; c++) {
      int category = c;
      long gold = rows.stream().filter(row -> row.gold().category() == category).count();
      long ours = rows.stream().filter(row -> row.ours() == category).count();
      long right = rows.stream().filter(r -> r.ours() == category && r.isRight()).count();
      sum += new Counts(right, ours, gold).f1();
    }
    return sum / CATEGORIES;
  }
}
