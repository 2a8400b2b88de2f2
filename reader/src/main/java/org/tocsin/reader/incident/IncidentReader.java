package org.tocsin.reader.incident;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
    return new Incident(
        violations(weights),
        perpetrator(weights),
        victims(reading),
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
      lexicon.weigh(
          document.tokens(), sentence.from(), sentence.to(), scenes.place(i), weights);
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
    double state = weights.getOrDefault("state", 0.0);
    double armed = weights.getOrDefault("armed", 0.0);
    double others = weights.getOrDefault("private", 0.0);
    if (armed > state && armed > others) {
      return Perpetrator.ARMED_OR_CRIMINAL;
    }
    if (others > state) {
      return Perpetrator.PRIVATE;
    }
    return state > 0 ? Perpetrator.STATE : Perpetrator.NONE;
  }

  private static List<String> victims(Reading reading) {
    Set<String> names = new LinkedHashSet<>();
    for (Reading.Person person : reading.persons()) {
      if (person.atRisk()) {
        names.add(person.name());
      }
    }
    return List.copyOf(names);
  }
}
