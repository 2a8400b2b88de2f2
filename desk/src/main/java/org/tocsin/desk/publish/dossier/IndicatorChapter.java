package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.measure.IndicatorMeasure;

/** Indicators the record may speak to: suggestions of rules, for and against. */
final class IndicatorChapter implements Chapter {
  private static final String STANDING =
      "Indicators of the UN Framework of Analysis for Atrocity Crimes, in our own words. Each is a"
          + " suggestion of a rule for a person to examine, never a finding.";

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    if (record.indicators().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(STANDING));
    for (IndicatorMeasure indicator : record.indicators()) {
      blocks.add(
          new Block.Listing(
              "Indicator " + indicator.id() + ": " + indicator.text(),
              sentences(indicator, scribe)));
    }
    String heading =
        count(record.indicators().size(), "indicator", "indicators")
            + " the record may speak to, none of them a finding";
    return List.of(new Section("indicators", heading, blocks));
  }

  private static List<Sentence> sentences(IndicatorMeasure indicator, Scribe scribe) {
    String checked =
        indicator.verified()
            ? "number and wording checked against the UN's text"
            : "number and wording not checked against the UN's text";
    String text =
        "Indicator %s (%s; %s) is suggested by %s: %s"
            .formatted(
                indicator.id(),
                indicator.factor(),
                checked,
                count(indicator.supporting().size(), "report", "reports"),
                Wording.ended(indicator.reason()));
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(scribe.write(text, scribe.citeAll(indicator.supporting())));
    List<Citation> against = scribe.citeAll(indicator.contesting());
    String contested =
        against.isEmpty()
            ? "No report that contests it has been read."
            : count(against.size(), "report contests", "reports contest") + " it.";
    sentences.add(scribe.write(contested, against));
    return sentences;
  }
}
