package org.tocsin.desk.publish.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A published whole: everything on record about a case up to a day.
 *
 * @param version of Tocsin, so that a reader knows who composed these words
 */
public record Dossier(
    String caseId, String caseName, LocalDate asOf, String version, List<Section> sections) {
  public Dossier {
    sections = List.copyOf(sections);
  }

  /** Every sentence in reading order. */
  public List<Sentence> sentences() {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(Dossier::sentencesOf)
        .toList();
  }

  private static Stream<Sentence> sentencesOf(Block block) {
    return switch (block) {
      case Block.Prose prose -> prose.sentences().stream();
      case Block.Listing listing -> listing.sentences().stream();
      case Block.SideBySide sides -> sides.columns().stream().flatMap(c -> c.sentences().stream());
      case Block.Figure figure -> Stream.empty();
      case Block.Note note -> Stream.empty();
    };
  }
}
