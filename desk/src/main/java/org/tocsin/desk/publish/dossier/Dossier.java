package org.tocsin.desk.publish.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.desk.publish.Form;

/**
 * A published whole: what is on record about a case, or about one letter of it, up to a day.
 *
 * @param subject what it is about: the id of the case or of the notice
 * @param name of the case, or what the certificate is about
 * @param version of Tocsin, so that a reader knows who composed these words
 */
public record Dossier(
    Form form,
    String caseId,
    String subject,
    String name,
    LocalDate asOf,
    String version,
    List<Section> sections) {
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
