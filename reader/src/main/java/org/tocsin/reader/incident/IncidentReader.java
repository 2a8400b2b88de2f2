package org.tocsin.reader.incident;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading;
import org.tocsin.reader.lexicon.LexiconFiles;
import org.tocsin.reader.name.Countries;
import org.tocsin.reader.name.Gazetteer;
import org.tocsin.reader.text.CodePoints;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Sentence;

/**
 * Reads a report as one incident. The class of the deed and of the actor come from weighed words
 * ({@code incidents.tsv}), those told early weighing more; place and time from the names and dates
 * that stand with words for the deed. Immutable and thread-safe.
 */
public final class IncidentReader {
  /* Weights of the words for actors, set on the training part of HRDsAttack by a coarse grid. */
  private static final double CRIME_OF_STATE = 0.2;
  private static final double CRIME_OF_OTHERS = 0.6;
  private static final double PRIVATE = 0.7;
  private static final double LEAST = 4;

  private final IncidentLexicon lexicon;
  private final WhereRule where;
  private final WhenRule when = new WhenRule();

  private IncidentReader(LexiconFiles files, Gazetteer gazetteer) {
    this.lexicon = new IncidentLexicon(files);
    this.where = new WhereRule(files, new Countries(files), gazetteer);
  }

  /** With the lexicons and the gazetteer that ship with the library. */
  public static IncidentReader standard() {
    return new IncidentReader(new LexiconFiles("en"), Gazetteer.standard());
  }

  /**
   * @param reading of the report, its title among its text
   * @param published day of publication, null when not known
   */
  public Incident read(Reading reading, @Nullable LocalDate published) {
    Document document = document(reading);
    Scenes scenes = new Scenes(document, lexicon);
    Map<String, Double> weights = weights(document, scenes);
    WhereRule.Where place = where.of(document, reading, scenes);
    Perpetrator perpetrator = perpetrator(weights);
    boolean custody = perpetrator == Perpetrator.STATE;
    return new Incident(
        violations(weights),
        perpetrator,
        new VictimRule(lexicon, document, scenes, custody).of(reading),
        place.city(),
        place.country(),
        when.of(reading, scenes, published));
  }

  /** What the words of the report weigh, by class. */
  public Map<String, Double> weights(Reading reading) {
    Document document = document(reading);
    return weights(document, new Scenes(document, lexicon));
  }

  private static Document document(Reading reading) {
    return Document.of(
        reading.text(),
        CodePoints.of(reading.text())
            .map(points -> points.toUtf16(reading.regions()))
            .orElse(reading.regions()));
  }

  private Map<String, Double> weights(Document document, Scenes scenes) {
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      lexicon.weigh(document.tokens(), sentence.from(), sentence.to(), scenes.place(i), weights);
    }
    return weights;
  }

  private static Set<Violation> violations(Map<String, Double> weights) {
    Set<Violation> found = EnumSet.noneOf(Violation.class);
    for (DeedRule rule : DeedRule.ALL) {
      if (rule.holds(weights)) {
        found.add(rule.violation());
      }
    }
    return found;
  }

  private static Perpetrator perpetrator(Map<String, Double> weights) {
    double crime = weights.getOrDefault("crime", 0.0);
    double state = weights.getOrDefault("state", 0.0) - CRIME_OF_STATE * crime;
    double armed = weights.getOrDefault("armed", 0.0);
    double others = PRIVATE * weights.getOrDefault("private", 0.0) + CRIME_OF_OTHERS * crime;
    if (Math.max(state, Math.max(armed, others)) < LEAST) {
      return Perpetrator.NONE;
    }
    if (armed > state && armed > others) {
      return Perpetrator.ARMED_OR_CRIMINAL;
    }
    return others > state ? Perpetrator.PRIVATE : Perpetrator.STATE;
  }
}
