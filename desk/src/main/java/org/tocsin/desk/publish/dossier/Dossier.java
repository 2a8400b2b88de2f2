package org.tocsin.desk.publish.dossier;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.Form;

/**
 * A published whole: what is on record about a case, or about one letter of it, up to a day.
 *
 * @param subject what it is about: the id of the case or of the notice
 * @param name of the case, or what the certificate is about
 * @param audience for whom it was made
 * @param version of Tocsin, so that a reader knows who composed these words
 */
public record Dossier(
    Form form,
    String caseId,
    String subject,
    String name,
    LocalDate asOf,
    String version,
    Audience audience,
    List<Section> sections) {
  public Dossier {
    sections = List.copyOf(sections);
  }

  /** Every sentence in reading order. */
  public List<Sentence> sentences() {
    return sections.stream().flatMap(section -> section.sentences().stream()).toList();
  }
}
