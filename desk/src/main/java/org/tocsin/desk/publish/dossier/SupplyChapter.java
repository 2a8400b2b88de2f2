package org.tocsin.desk.publish.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.measure.SupplyMeasure.StockScenario;
import org.tocsin.desk.publish.chart.Pictures;

/** Days of supply with their range, or what has to be asked to know them. */
final class SupplyChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Section> sections = new ArrayList<>();
    for (SupplyMeasure supply : record.supplies()) {
      sections.add(section("supply-" + (sections.size() + 1), supply, scribe));
    }
    return sections;
  }

  private static Section section(String id, SupplyMeasure supply, Scribe scribe) {
    Block.Figure figure =
        Figures.draw(id, (sheet, name) -> Pictures.english().supply(supply, sheet, name));
    String finding = figure.wide().finding();
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(scribe.write(finding + ".", scribe.citeAll(supply.evidence())));
    alone(supply)
        .forEach((text, evidence) -> sentences.add(scribe.write(text, scribe.citeAll(evidence))));
    for (String missing : supply.unknown()) {
      sentences.add(scribe.write("Not known: " + missing + ".", List.of()));
    }
    return new Section(id, finding, List.of(new Block.Prose(sentences), figure));
  }

  /** What follows if one speaker alone is right; claims that say the same share a sentence. */
  private static Map<String, List<String>> alone(SupplyMeasure supply) {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (StockScenario scenario : supply.scenarios()) {
      String text =
          "If only %s is right, %s at %s lasts %.0f days from %s."
              .formatted(
                  scenario.speaker(),
                  supply.commodity(),
                  supply.place(),
                  scenario.days(),
                  Wording.day(supply.asOf()));
      sentences.computeIfAbsent(text, t -> new ArrayList<>()).add(scenario.evidence());
    }
    return sentences;
  }
}
