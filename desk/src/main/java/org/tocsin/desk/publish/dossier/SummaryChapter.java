package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.appeal.Board.DemandRow;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.publish.chart.Pictures;
import org.tocsin.desk.publish.chart.Sheet;

/** What is on record, in a handful of sentences. */
final class SummaryChapter implements Chapter {
  private static final String STANDING =
      "Every sentence below is what somebody says, with who says it. What a machine read stays a"
          + " candidate until a person has reviewed it; nothing here is a finding unless it says so."
          + " Names of persons at risk are withheld.";

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Sentence> sentences = new ArrayList<>();
    items(record, scribe, sentences);
    contents(record, scribe, sentences);
    record
        .corridors()
        .forEach(c -> sentences.add(scribe.write(finding(c), CorridorChapter.cites(c, scribe))));
    record
        .supplies()
        .forEach(s ->
            sentences.add(
                scribe.write(
                    Pictures.english().supply(s, Sheet.WIDE, "x").finding() + ".",
                    scribe.citeAll(s.evidence()))));
    silence(record, scribe, sentences);
    String heading =
        record.file().name() + ": what is on record up to " + Wording.day(record.asOf());
    return List.of(
        new Section(
            "summary", heading, List.of(new Block.Prose(sentences), new Block.Note(STANDING))));
  }

  private static String finding(CorridorMeasure corridor) {
    return Pictures.english().corridor(corridor, Sheet.WIDE, "x").finding() + ".";
  }

  private static void items(CaseRecord record, Scribe scribe, List<Sentence> sentences) {
    long read = record.items().stream().filter(i -> i.state() == Item.State.READ).count();
    String text =
        "%s sealed in this case, %d of them read."
            .formatted(count(record.items().size(), "original is", "originals are"), read);
    sentences.add(scribe.write(text, record.items().stream().map(scribe::cite).toList()));
  }

  private static void contents(CaseRecord record, Scribe scribe, List<Sentence> sentences) {
    long speakers =
        record.candidates().stream()
            .filter(c -> !c.speakers().isEmpty())
            .map(c -> c.speakers().getLast())
            .distinct()
            .count();
    long dated = record.list(Candidate.Kind.EVENT).stream().filter(c -> c.day() != null).count();
    String text =
        "On record: %s by %s, %s and %s to %s."
            .formatted(
                count(record.list(Candidate.Kind.CLAIM).size(), "claim", "claims"),
                count(speakers, "named speaker", "named speakers"),
                count(dated, "dated event", "dated events"),
                count(record.list(Candidate.Kind.DEMAND).size(), "demand", "demands"),
                count(record.list(Candidate.Kind.ADDRESSEE).size(), "addressee", "addressees"));
    List<Citation> read =
        record.items().stream()
            .filter(i -> i.state() == Item.State.READ)
            .map(scribe::cite)
            .toList();
    sentences.add(scribe.write(text, read));
  }

  private static void silence(CaseRecord record, Scribe scribe, List<Sentence> sentences) {
    List<DemandRow> demands =
        record.board().appeals().stream()
            .flatMap(appeal -> appeal.addressees().stream())
            .flatMap(row -> row.demands().stream())
            .toList();
    if (!demands.isEmpty()) {
      String text =
          Pictures.english().silence(record.board(), Sheet.WIDE, "x").getFirst().finding() + ".";
      List<Citation> cites = demands.stream().map(d -> scribe.cite(d.demand())).toList();
      sentences.add(scribe.write(text, Scribe.distinct(cites)));
    }
  }
}
