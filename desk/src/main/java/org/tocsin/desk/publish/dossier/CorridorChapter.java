package org.tocsin.desk.publish.dossier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.CorridorMeasure.Scenario;
import org.tocsin.desk.publish.chart.Pictures;

/** Each corridor with its strip, and the accounts of it side by side. */
final class CorridorChapter implements Chapter {

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Section> sections = new ArrayList<>();
    for (CorridorMeasure corridor : record.corridors()) {
      sections.add(section("corridor-" + (sections.size() + 1), corridor, scribe));
    }
    return sections;
  }

  private static Section section(String id, CorridorMeasure corridor, Scribe scribe) {
    Block.Figure figure =
        Figures.draw(id, (sheet, name) -> Pictures.english().corridor(corridor, sheet, name));
    String finding = figure.wide().finding();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Prose(
            List.of(scribe.write(sentence(corridor, finding), cites(corridor, scribe)))));
    blocks.add(figure);
    Set<String> shared = shared(corridor);
    listing("Reports that every account rests on", shared, scribe).ifPresent(blocks::add);
    List<Block.Listing> columns = columns(corridor, shared, scribe);
    if (!columns.isEmpty()) {
      blocks.add(new Block.SideBySide(columns));
    }
    return new Section(id, finding, blocks);
  }

  private static String sentence(CorridorMeasure corridor, String finding) {
    if (corridor.scenarios().isEmpty()) {
      return finding + ": no report speaks of its state.";
    }
    Scenario leading = corridor.scenarios().getFirst();
    String who =
        leading.saidBy().isEmpty() ? "the leading account" : String.join(", ", leading.saidBy());
    String others =
        corridor.scenarios().size() > 1
            ? " Other accounts stand beside it, on the same scale."
            : " No report gives another account.";
    return "According to "
        + who
        + ", on "
        + Wording.day(corridor.asOf())
        + ": "
        + finding
        + "."
        + others;
  }

  /** What every account of the corridor rests on. */
  static List<Citation> cites(CorridorMeasure corridor, Scribe scribe) {
    Set<String> ids = new LinkedHashSet<>();
    corridor.scenarios().forEach(scenario -> ids.addAll(evidence(scenario)));
    ids.addAll(corridor.disputes());
    return scribe.citeAll(ids);
  }

  private static Set<String> evidence(Scenario scenario) {
    Set<String> ids = new LinkedHashSet<>();
    scenario.stretches().forEach(stretch -> ids.addAll(stretch.evidence()));
    return ids;
  }

  /** What all accounts rest on is told once, so that the columns show where they part. */
  private static Set<String> shared(CorridorMeasure corridor) {
    Set<String> shared = new LinkedHashSet<>();
    if (corridor.scenarios().size() > 1) {
      shared.addAll(evidence(corridor.scenarios().getFirst()));
      corridor.scenarios().forEach(scenario -> shared.retainAll(evidence(scenario)));
    }
    return shared;
  }

  private static List<Block.Listing> columns(
      CorridorMeasure corridor, Set<String> shared, Scribe scribe) {
    List<Block.Listing> columns = new ArrayList<>();
    Set<String> rest = new LinkedHashSet<>(corridor.disputes());
    for (Scenario scenario : corridor.scenarios()) {
      Set<String> own = new LinkedHashSet<>(evidence(scenario));
      rest.removeAll(own);
      own.removeAll(shared);
      listing(scenario.name(), own, scribe).ifPresent(columns::add);
    }
    listing("Disputing the leading account", rest, scribe).ifPresent(columns::add);
    return columns;
  }

  private static Optional<Block.Listing> listing(String heading, Set<String> ids, Scribe scribe) {
    List<Candidate> said = scribe.candidates(ids);
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Listing(heading, said.stream().map(scribe::attributed).toList()));
  }
}
