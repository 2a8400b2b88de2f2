package org.tocsin.desk.publish.dossier;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.publish.chart.Pictures;

/** Dated events in the order they are said to have happened, and where. */
final class TimelineChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Section> sections = new ArrayList<>();
    List<Candidate> dated =
        record.list(Candidate.Kind.EVENT).stream()
            .filter(event -> event.day() != null)
            .sorted(Scribe.IN_TIME)
            .toList();
    if (!dated.isEmpty()) {
      Block.Figure figure =
          Figures.draw("timeline", (sheet, id) -> Pictures.english().timeline(dated, sheet, id));
      List<Sentence> sentences = dated.stream().map(scribe::attributed).toList();
      sections.add(
          new Section(
              "timeline",
              figure.wide().finding(),
              List.of(figure, new Block.Listing("", sentences))));
    }
    if (!record.places().isEmpty()) {
      Block.Figure map =
          Figures.draw("map", (sheet, id) -> Pictures.english().map(record.places(), sheet, id));
      sections.add(new Section("map", map.wide().finding(), List.of(map)));
    }
    return sections;
  }
}
