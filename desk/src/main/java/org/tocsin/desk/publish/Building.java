package org.tocsin.desk.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.publish.dossier.CaseRecord;
import org.tocsin.desk.publish.dossier.Composer;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.dossier.Judged;
import org.tocsin.desk.publish.dossier.Section;
import org.tocsin.desk.publish.outline.Outline;
import org.tocsin.desk.publish.outline.Outlines;
import org.tocsin.desk.publish.press.DossierPress;

/**
 * The front of dossiers for a named reader: which kinds there are, what one would hold, and the
 * making of it. What is restricted does not leave the house, whoever asks. Thread-safe.
 */
public final class Building {
  private final CaseRecords records;
  private final DossierPress press;
  private final Judging judging;
  private final Outlines outlines;
  private final Composer composer = new Composer(Release.version());

  public Building(CaseRecords records, DossierPress press, Judging judging, Outlines outlines) {
    this.records = records;
    this.press = press;
    this.judging = judging;
    this.outlines = outlines;
  }

  /** The kinds of dossier there are. */
  public Outlines outlines() {
    return outlines;
  }

  /** Whom a dossier about one person may be about, names of persons at risk hidden. */
  public List<Entity> listPersons(String caseId) {
    return judging.listPersons(caseId);
  }

  /** What was made for named readers, newest first. */
  public List<Published.ForReader> list(String caseId) {
    return press.listForReaders(caseId);
  }

  /**
   * One section as it would stand.
   *
   * @param sentences how many
   * @param facts how many different ones they cite
   */
  public record Planned(String heading, int sentences, int facts) {}

  /**
   * What a dossier would hold, without making it.
   *
   * @throws NoSuchElementException when there is no such kind or person
   * @throws IllegalArgumentException when the reader or publisher is named by who is at risk
   */
  public List<Planned> preview(String caseId, Commission commission) {
    return compose(caseId, commission).sections().stream().map(Building::planned).toList();
  }

  /**
   * Composes, seals and writes a dossier.
   *
   * @param folder is replaced as a whole; it may be absent, empty or hold an earlier dossier
   * @throws NoSuchElementException when there is no such kind or person
   * @throws IllegalArgumentException when the reader or publisher is named by who is at risk
   * @throws IOException when the folder cannot be written or holds files of somebody else
   */
  public Published build(String caseId, Commission commission, Path folder) throws IOException {
    return press.press(compose(caseId, commission), folder);
  }

  private Dossier compose(String caseId, Commission commission) {
    Audience audience = commission.audience();
    Outline outline = outlines.get(audience.kind());
    if (records.hides(caseId, audience.reader() + "\n" + audience.publisher())) {
      throw new IllegalArgumentException(
          "the reader or publisher has the name of a person at risk; write an office or a relation");
    }
    return composer.compose(record(caseId, commission, outline), outline, audience);
  }

  private CaseRecord record(String caseId, Commission commission, Outline outline) {
    if (!outline.ofPerson()) {
      return records.gather(caseId, commission.asOf(), judging.ofCase(caseId, commission.asOf()));
    }
    Judged judged = judging.ofPerson(caseId, commission.person());
    Entity person = judged.person().orElseThrow();
    return records
        .gather(caseId, commission.asOf(), judged)
        .about(judging.ownClaims(caseId, person));
  }

  private static Planned planned(Section section) {
    List<Long> facts =
        section.sentences().stream()
            .flatMap(sentence -> sentence.citations().stream())
            .map(citation -> citation.leaf())
            .distinct()
            .toList();
    return new Planned(section.heading(), section.sentences().size(), facts.size());
  }
}
