package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.assess.Bearing;
import org.tocsin.desk.establish.assess.Contest;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.assess.Trend;
import org.tocsin.desk.establish.entity.Statement;

/** What people found on indicators and stages, and that colleagues contest it. */
final class AssessedChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<IndicatorFinding> assessed = record.judged().assessed();
    if (assessed.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    for (IndicatorFinding finding : assessed) {
      blocks.add(new Block.Listing(name(finding), sentences(finding, scribe)));
      blocks.add(new Sides(record, scribe).of(finding.claims(), finding.against()));
    }
    String heading =
        count(assessed.size(), "indicator or stage", "indicators or stages")
            + " that people judged and others reviewed";
    return List.of(new Section("assessed", heading, blocks));
  }

  private static String name(IndicatorFinding finding) {
    String kind = finding.kind().field();
    return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + " " + finding.code();
  }

  private static List<Sentence> sentences(IndicatorFinding finding, Scribe scribe) {
    List<Citation> cites = new ArrayList<>();
    cites.add(scribe.cite(finding.entity().leaf(), "finding", ""));
    finding.entity().statements().stream()
        .map(Statement::leaf)
        .distinct()
        .filter(leaf -> leaf != finding.entity().leaf())
        .forEach(leaf -> cites.add(scribe.cite(leaf, "finding", "")));
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        scribe.write(
            "A reviewed finding holds %s %s: trend %s, grade %s."
                .formatted(
                    name(finding).toLowerCase(Locale.ROOT),
                    finding.bearing().map(Bearing::code).orElse("in two ways that both stand"),
                    finding.trend().map(Trend::code).orElse("not agreed"),
                    finding.grade().map(Grade::toString).orElse("not agreed")),
            cites));
    finding
        .reasons()
        .forEach(why -> sentences.add(scribe.write("Reason given: " + Wording.quoted(why), cites)));
    finding
        .unknowns()
        .forEach(what ->
            sentences.add(
                scribe.write("Not known, says the finding: " + Wording.quoted(what), cites)));
    for (Contest contest : finding.contested()) {
      sentences.add(
          scribe.write(
              "A colleague contests it: " + Wording.quoted(contest.reason()),
              List.of(scribe.cite(contest.leaf(), "contest", ""))));
    }
    return sentences;
  }
}
